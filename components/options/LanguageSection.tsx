import { languages } from '@/utils/i18n/languages';
import type { SectionProps } from './section';

export const LanguageSection = ({ t, snapshot, change }: SectionProps) => (
  <fieldset className="card choices">
    <legend className="visually-hidden">{t.options.sections.language.name}</legend>
    {(['auto', ...languages] as const).map((language) => (
      <label key={language} className="choice">
        <input
          type="radio"
          name="language"
          checked={snapshot.settings.language === language}
          onChange={() => void change({ language })}
        />
        <span lang={language === 'auto' ? undefined : language}>{t.options.language[language]}</span>
      </label>
    ))}
  </fieldset>
);
