import { Switch } from '@/components/shared/page/Switch';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import { isModelRule, type Severity, severities, severitySchema } from '@/utils/policy/rule-set';
import type { ShippedRule } from './types';

interface RuleLineProps {
  t: PageCatalogue;
  rule: ShippedRule;
  name: string;
  isOn: boolean;
  /** The level in force. */
  severity: Severity;
  canSwitch: boolean;
  canLevel: boolean;
  onSwitch(isOn: boolean): void;
  onLevel(severity: Severity): void;
}

/** One shipped rule: on or off, and its level. The local model may raise at most a question. */
export const RuleLine = ({ t, rule, name, isOn, severity, canSwitch, canLevel, onSwitch, onLevel }: RuleLineProps) => {
  const words = t.options.ownRules;
  const levels = severities.filter((level) => level !== 'block' || !isModelRule(rule));
  const nameLevel = (level: Severity) => {
    const text = t.options.check.severities[level];
    return level === rule.severity ? words.asShipped(text) : text;
  };
  return (
    <div className="rule-line">
      <Switch label={name} note={rule.reason} isOn={isOn} isDisabled={!canSwitch} onChange={onSwitch} />
      <select
        className="input"
        aria-label={words.levelOf(name)}
        value={severity}
        disabled={!canLevel || !isOn}
        onChange={(event) => onLevel(severitySchema.parse(event.target.value))}
      >
        {levels.map((level) => (
          <option key={level} value={level}>
            {nameLevel(level)}
          </option>
        ))}
      </select>
    </div>
  );
};
