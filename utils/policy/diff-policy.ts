import { listConsoles, type StoredConsoles, settleConsoleRules } from './console-rules';
import { diffOwnRules } from './diff-own-rules';
import { flattenFields } from './flatten';
import { noOwnRules } from './own-rules';
import type { Policy } from './policy';
import type { Clock } from './response-policy';

/** One field that differs. A clock that only one side has is one change of the whole clock. */
export interface FieldChange {
  path: string;
  before: unknown;
  after: unknown;
}

const isSame = (before: unknown, after: unknown): boolean => JSON.stringify(before) === JSON.stringify(after);

/** What differs between two values, field by field, in the order in which the fields stand. */
export const diffFields = (before: unknown, after: unknown, path = ''): FieldChange[] => {
  const [old, next] = [flattenFields(before, path), flattenFields(after, path)];
  return [...new Set([...old.keys(), ...next.keys()])]
    .filter((name) => !isSame(old.get(name), next.get(name)))
    .map((name) => ({ path: name, before: old.get(name), after: next.get(name) }));
};

/** What differs between two policies; a console without stored rules counts with its platform's. */
export const diffPolicy = (before: Policy, after: Policy): FieldChange[] => {
  const { response: old, ...oldRest } = before;
  const { response: next, ...nextRest } = after;
  return [
    ...diffConsoles(old.consoles, next.consoles),
    ...diffFields(old.schedule, next.schedule, 'response.schedule'),
    ...diffFields(withoutOwnRules(oldRest), withoutOwnRules(nextRest)),
    ...diffOwnRules(before.check, after.check),
  ];
};

/** They are compared rule by rule. */
const withoutOwnRules = <Rest extends Pick<Policy, 'check'>>(rest: Rest): Rest => ({
  ...rest,
  check: { ...rest.check, ...noOwnRules },
});

const diffConsoles = (before: StoredConsoles, after: StoredConsoles): FieldChange[] =>
  listConsoles({ ...before, ...after }).flatMap((console) => {
    const old = settleConsoleRules(console, before[console]).clocks;
    const next = settleConsoleRules(console, after[console]).clocks;
    const ids = new Set([...old, ...next].map(({ id }) => id));
    return [...ids].flatMap((id) =>
      diffClock(`response.consoles.${console}.clocks.${id}`, find(old, id), find(next, id)),
    );
  });

const find = (clocks: readonly Clock[], id: string): Clock | undefined => clocks.find((clock) => clock.id === id);

const diffClock = (path: string, before: Clock | undefined, after: Clock | undefined): FieldChange[] =>
  before && after ? diffFields(before, after, path) : [{ path, before, after }];
