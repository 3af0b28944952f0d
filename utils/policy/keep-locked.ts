import { listConsoles, type StoredConsoles, settleConsoleRules } from './console-rules';
import { isBranchLocked } from './locks';
import type { Policy } from './policy';
import type { Clock, ConsoleRules } from './response-policy';
import { findClockFaults } from './validate-clock';

/**
 * The policy `wanted`, except where `locks` (dotted paths) forbid a change: there `own` stays. Locks only add up: whoever
 * brings a policy along takes none away. A console whose mixed stages would not come in order keeps its own rules.
 */
export const keepLocked = (own: Policy, wanted: Policy, locks: readonly string[]): Policy => {
  const { version: _version, response, locks: broughtLocks, ...parts } = wanted;
  const kept = Object.entries(parts).map(([name, part]) => [
    name,
    keepFields<object>(Reflect.get(own, name), part, locks, name),
  ]);
  return {
    ...wanted,
    ...Object.fromEntries(kept),
    response: {
      consoles: keepConsoles(own.response.consoles, response.consoles, locks),
      schedule: keepFields(own.response.schedule, response.schedule, locks, 'response.schedule'),
    },
    locks: [...new Set([...own.locks, ...broughtLocks])],
  };
};

const keepFields = <Part extends object>(own: Part, wanted: Part, locks: readonly string[], path: string): Part => {
  const names = Object.keys({ ...own, ...wanted }).filter((name) => isBranchLocked(locks, `${path}.${name}`));
  return { ...wanted, ...Object.fromEntries(names.map((name) => [name, Reflect.get(own, name)])) };
};

const keepConsoles = (
  own: StoredConsoles,
  wanted: StoredConsoles,
  locks: readonly string[],
): Record<string, ConsoleRules> => {
  const kept = listConsoles({ ...own, ...wanted }).map((console): [string, ConsoleRules | undefined] => {
    const path = `response.consoles.${console}`;
    if (!isBranchLocked(locks, path)) return [console, wanted[console]];
    const [old, next] = [settleConsoleRules(console, own[console]), settleConsoleRules(console, wanted[console])];
    const clocks = keepClocks(old.clocks, next.clocks, locks, `${path}.clocks`);
    return [console, findClockFaults(clocks).length > 0 ? own[console] : { ...next, clocks }];
  });
  return Object.fromEntries(kept.flatMap(([console, rules]) => (rules ? [[console, rules]] : [])));
};

const keepClocks = (
  own: readonly Clock[],
  wanted: readonly Clock[],
  locks: readonly string[],
  path: string,
): Clock[] => {
  const ids = [...new Set([...own, ...wanted].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const old = own.find((clock) => clock.id === id);
    const next = wanted.find((clock) => clock.id === id);
    const isLocked = isBranchLocked(locks, `${path}.${id}`);
    const clock = isLocked && old && next ? keepFields(old, next, locks, `${path}.${id}`) : isLocked ? old : next;
    return clock ? [clock] : [];
  });
};
