import { matchesByConsole } from '@/utils/consoles/matches';
import { type ConsoleId, consoleIds } from '@/utils/conversation/types';

const stems = (console: ConsoleId): string[] => (matchesByConsole[console] ?? []).map((it) => it.replace(/\*$/, ''));

/** The console with an adapter of its own that this page belongs to. */
export const findConsoleOf = (url: string): ConsoleId | undefined =>
  consoleIds.find((console) => stems(console).some((stem) => url.startsWith(stem)));
