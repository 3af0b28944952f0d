import { useState } from 'react';
import type { CheckPolicy } from '@/utils/policy/policy';
import { checkCategories, type Severity } from '@/utils/policy/rule-set';
import { Field } from './Field';
import { LockNote } from './LockNote';
import { LockToggle } from './LockToggle';
import { RuleLine } from './RuleLine';
import { nameRules } from './rule-names';
import type { SectionProps } from './section';
import type { ShippedRule } from './types';

const isMeant = (rule: ShippedRule, name: string, sought: string): boolean =>
  [name, rule.id, rule.reason, ...rule.patterns].some((text) => text.toLowerCase().includes(sought));

/** Every shipped rule by category, to be switched off or given another level; a search box leads to it. */
export const RuleListCard = ({ t, io, snapshot, access, change }: SectionProps) => {
  const words = t.options.ownRules;
  const { check } = snapshot.settings.policy;
  const [typed, setTyped] = useState('');
  const sought = typed.trim().toLowerCase();
  const off = { access, path: 'check.rulesOff' };
  const level = { access, path: 'check.severities' };
  const names = nameRules(t, io.rules);
  const nameOf = ({ id }: ShippedRule) => names.get(id) ?? id;
  const found = io.rules.filter((rule) => isMeant(rule, nameOf(rule), sought));
  const save = (patch: Partial<CheckPolicy>) => void change({ policy: { check: patch } });
  const toggle = (id: string, isOn: boolean) =>
    save({ rulesOff: isOn ? check.rulesOff.filter((it) => it !== id) : [...check.rulesOff, id] });
  const setLevel = ({ id, severity }: ShippedRule, next: Severity) => {
    const { [id]: _before, ...others } = check.severities;
    save({ severities: next === severity ? others : { ...others, [id]: next } });
  };
  const isChanged = ({ id }: ShippedRule) => check.rulesOff.includes(id) || Object.hasOwn(check.severities, id);
  return (
    <section className="card stack" aria-label={words.rules}>
      <div className="card-head">
        <h3>{words.rules}</h3>
        <LockNote t={t} guard={access.isEditable(off.path) ? level : off} />
        <span className="spring" />
        <LockToggle t={t} guard={off} />
        <LockToggle t={t} guard={level} />
      </div>
      <p className="quiet">{words.rulesNote}</p>
      <Field t={t} label={words.search} note={words.searchNote}>
        {(attributes) => (
          <input
            {...attributes}
            className="input"
            type="search"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <p className="quiet" aria-live="polite">
        {sought && (found.length > 0 ? words.foundCount(found.length) : words.noneFound)}
      </p>
      {checkCategories.map((category) => {
        const rules = found.filter((rule) => rule.category === category);
        const changed = rules.filter(isChanged).length;
        if (rules.length === 0) return null;
        return (
          // A new key opens what a search has found, and closes it when the search ends.
          <details key={`${category}-${sought === ''}`} className="rule-group" open={sought !== ''}>
            <summary>
              {t.check.categories[category].name}
              {changed > 0 && <span className="tag">{words.changedCount(changed)}</span>}
            </summary>
            <ul className="own-list">
              {rules.map((rule) => (
                <li key={rule.id}>
                  <RuleLine
                    t={t}
                    rule={rule}
                    name={nameOf(rule)}
                    isOn={!check.rulesOff.includes(rule.id)}
                    severity={check.severities[rule.id] ?? rule.severity}
                    canSwitch={access.isEditable(off.path) && check.enabled}
                    canLevel={access.isEditable(level.path) && check.enabled}
                    onSwitch={(isOn) => toggle(rule.id, isOn)}
                    onLevel={(next) => setLevel(rule, next)}
                  />
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
};
