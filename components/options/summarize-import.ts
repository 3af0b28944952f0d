import type { PortableSettings } from './types';

/** One setting that a file would change; both values as short text for the eye. */
export interface ImportChange {
  path: string;
  before: string;
  after: string;
}

const isBranch = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const show = (value: unknown): string => (value === undefined ? '' : JSON.stringify(value));

const compare = (path: string, before: unknown, after: unknown): ImportChange[] => {
  if (isBranch(before) && isBranch(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.flatMap((name) => compare(path ? `${path}.${name}` : name, before[name], after[name]));
  }
  return show(before) === show(after) ? [] : [{ path, before: show(before), after: show(after) }];
};

/** What a settings file would change, field by field; empty when it says what is already in force. */
export const summarizeImport = (current: PortableSettings, incoming: PortableSettings): ImportChange[] =>
  compare('', current, incoming);
