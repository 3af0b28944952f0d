import type { ConsoleId } from './types';

/** Of the adapters in code. Raised with each change of what one looks for: the compatibility list and a diagnosis name it. */
const versions = { pinduoduo: 1 } satisfies Partial<Record<ConsoleId, number>>;

/** 1 and up; undefined where no code of ours reads a console. */
export const readAdapterVersion = (console: ConsoleId): number | undefined =>
  Object.entries(versions).find(([name]) => name === console)?.[1];
