import { Switch } from '@/components/shared/page/Switch';
import type { CheckPolicy } from '@/utils/policy/policy';
import { type CheckCategory, checkCategories, severities } from '@/utils/policy/rule-set';
import { AllowedCard } from './AllowedCard';
import { LockNote } from './LockNote';
import { LockToggle } from './LockToggle';
import { OwnPhrasesCard } from './OwnPhrasesCard';
import { OwnRulesFileCard } from './OwnRulesFileCard';
import { PolicySwitch } from './PolicySwitch';
import { RuleListCard } from './RuleListCard';
import type { SectionProps } from './section';

export const CheckSection = (props: SectionProps) => {
  const { t, io, snapshot, access, change } = props;
  const words = t.options.check;
  const { check } = snapshot.settings.policy;
  const save = (patch: Partial<CheckPolicy>) => void change({ policy: { check: patch } });
  const hold = { access, path: 'check.holdFrom' };
  const categories = { access, path: 'check.categoriesOff' };
  const toggle = (category: CheckCategory, isOn: boolean) =>
    save({
      categoriesOff: isOn ? check.categoriesOff.filter((off) => off !== category) : [...check.categoriesOff, category],
    });
  return (
    <>
      <div className="card stack">
        <PolicySwitch
          t={t}
          label={words.enabled}
          note={words.enabledNote}
          isOn={check.enabled}
          guard={{ access, path: 'check.enabled' }}
          onChange={(enabled) => save({ enabled })}
        />
        <div className="guarded">
          <fieldset className="choices" disabled={!access.isEditable(hold.path) || !check.enabled}>
            <legend>
              {words.holdFrom}
              <LockNote t={t} guard={hold} />
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
          <LockToggle t={t} guard={hold} />
        </div>
      </div>
      <div className="card stack">
        <div className="card-head">
          <h3>{words.categories}</h3>
          <LockNote t={t} guard={categories} />
          <span className="spring" />
          <LockToggle t={t} guard={categories} />
        </div>
        <ul className="categories">
          {checkCategories.map((category) => (
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
                isDisabled={!access.isEditable(categories.path) || !check.enabled}
                onChange={(isOn) => toggle(category, isOn)}
              />
            </li>
          ))}
        </ul>
      </div>
      <OwnPhrasesCard {...props} />
      <AllowedCard {...props} />
      <RuleListCard {...props} />
      <OwnRulesFileCard {...props} />
    </>
  );
};
