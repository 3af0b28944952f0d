import type { FieldChange } from './diff-policy';
import type { OwnRules } from './own-rules';

const change = (path: string, before: unknown, after: unknown): FieldChange[] =>
  JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, before, after }];

const union = (before: readonly string[], after: readonly string[]): string[] => [...new Set([...before, ...after])];

/**
 * What differs between two sets of own rules, one change for each rule, expression or phrase. Below `check.rulesOff` the
 * values say whether the rule is on.
 */
export const diffOwnRules = (before: OwnRules, after: OwnRules): FieldChange[] => [
  ...union(before.rulesOff, after.rulesOff).flatMap((id) =>
    change(`check.rulesOff.${id}`, !before.rulesOff.includes(id), !after.rulesOff.includes(id)),
  ),
  ...union(Object.keys(before.severities), Object.keys(after.severities)).flatMap((id) =>
    change(`check.severities.${id}`, before.severities[id], after.severities[id]),
  ),
  ...union(before.allowed, after.allowed).flatMap((text) =>
    change(`check.allowed.${text}`, findText(before.allowed, text), findText(after.allowed, text)),
  ),
  ...union(
    before.custom.map(({ id }) => id),
    after.custom.map(({ id }) => id),
  ).flatMap((id) => change(`check.custom.${id}`, findPhrase(before, id), findPhrase(after, id))),
];

const findText = (texts: readonly string[], text: string): string | undefined => texts.find((it) => it === text);
const findPhrase = ({ custom }: OwnRules, id: string) => custom.find((it) => it.id === id);
