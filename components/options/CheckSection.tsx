import { Switch } from '@/components/shared/page/Switch';
import type { CheckPolicy } from '@/utils/policy/policy';
import { type PhraseCategory, phraseCategories, severities } from '@/utils/policy/rule-set';
import { isLocked } from './is-locked';
import { LockNote } from './LockNote';
import type { SectionProps } from './section';

export const CheckSection = ({ t, io, snapshot, change }: SectionProps) => {
  const words = t.options.check;
  const { policy } = snapshot.settings;
  const { check, locks } = policy;
  const save = (patch: Partial<CheckPolicy>) => void change({ policy: { ...policy, check: { ...check, ...patch } } });
  const toggle = (category: PhraseCategory, isOn: boolean) =>
    save({
      categoriesOff: isOn ? check.categoriesOff.filter((off) => off !== category) : [...check.categoriesOff, category],
    });
  const isHoldLocked = isLocked(locks, 'check.holdFrom');
  const areCategoriesLocked = isLocked(locks, 'check.categoriesOff');
  return (
    <>
      <div className="card stack">
        <Switch
          label={
            <>
              {words.enabled}
              {isLocked(locks, 'check.enabled') && <LockNote t={t} />}
            </>
          }
          note={words.enabledNote}
          isOn={check.enabled}
          isDisabled={isLocked(locks, 'check.enabled')}
          onChange={(enabled) => save({ enabled })}
        />
        <fieldset className="choices" disabled={isHoldLocked || !check.enabled}>
          <legend>
            {words.holdFrom}
            {isHoldLocked && <LockNote t={t} />}
          </legend>
          {severities.map((severity) => (
            <label key={severity} className="choice">
              <input
                type="radio"
                name="hold-from"
                checked={check.holdFrom === severity}
                onChange={() => save({ holdFrom: severity })}
              />
              <span>
                {words.holdFromChoices[severity].name}
                <span className="quiet">{words.holdFromChoices[severity].note}</span>
              </span>
            </label>
          ))}
        </fieldset>
      </div>
      <div className="card stack">
        <div className="card-head">
          <h3>{words.categories}</h3>
          {areCategoriesLocked && <LockNote t={t} />}
        </div>
        <ul className="categories">
          {phraseCategories.map((category) => (
            <li key={category}>
              <Switch
                label={
                  <>
                    {t.check.categories[category].name}
                    <span className={`severity severity-${io.readSeverity(category)}`}>
                      {words.severities[io.readSeverity(category)]}
                    </span>
                  </>
                }
                note={t.check.categories[category].why}
                isOn={!check.categoriesOff.includes(category)}
                isDisabled={areCategoriesLocked || !check.enabled}
                onChange={(isOn) => toggle(category, isOn)}
              />
            </li>
          ))}
        </ul>
      </div>
    </>
  );
};
