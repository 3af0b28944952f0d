import { BrandMark } from '@/components/shared/page/Brand';
import { Icon } from '@/components/shared/page/Icon';
import { DiagnosisCard } from './DiagnosisCard';
import type { SectionProps } from './section';

export const AboutSection = (props: SectionProps) => {
  const { t, io } = props;
  const words = t.options.about;
  return (
    <>
      <div className="card about-head">
        <BrandMark />
        <div>
          <h3>{t.common.productName}</h3>
          <p className="quiet">{words.version(io.version)}</p>
        </div>
      </div>
      <div className="card stack">
        <h3>{words.promisesTitle}</h3>
        <ul className="promise-list">
          {words.promises.map((promise) => (
            <li key={promise}>
              <Icon name="check" />
              {promise}
            </li>
          ))}
        </ul>
      </div>
      <DiagnosisCard {...props} />
      <p className="quiet">{words.licence}</p>
    </>
  );
};
