import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { WaitRow } from '@/utils/response-timer/numbers/wait-row';
import { tabulateWaits } from '@/utils/response-timer/numbers/write-csv';
import { toWallTime } from '@/utils/response-timer/zone-time';

/** The export in the language of the page; times as the shop's clocks show them. */
export const buildWaitsTable = (t: PageCatalogue, rows: readonly WaitRow[], timeZone: string): string[][] =>
  tabulateWaits(rows, {
    ...t.board.csv,
    stages: t.overlay.stages,
    nameConsole: (console) => t.common.consoles[console],
    nameLimit: t.board.duration,
    formatTime: (at) => new Date(toWallTime(at, timeZone)).toISOString().slice(0, 19).replace('T', ' '),
  });
