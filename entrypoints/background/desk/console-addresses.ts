import { matchesByConsole } from '@/utils/consoles/matches';
import { type ConsoleId, consoleIds } from '@/utils/conversation/types';

/** Consoles that have an adapter. */
export const watchedConsoles: readonly ConsoleId[] = consoleIds.filter((it) => matchesByConsole[it] !== undefined);

const stems = (console: ConsoleId): string[] => (matchesByConsole[console] ?? []).map((it) => it.replace(/\*$/, ''));

/** Where 打开后台 goes: the console's chat folder, from which its site leads on to the page or to the login. */
export const readConsoleAddress = (console: ConsoleId): string | undefined => stems(console)[0];

export const findConsoleOf = (url: string): ConsoleId | undefined =>
  watchedConsoles.find((console) => stems(console).some((stem) => url.startsWith(stem)));
