import type { ConsoleIo, ConsolePart } from '@/utils/consoles/types';

/**
 * Longer than a page takes to redraw itself, and well below a re-scan, which may come early on a busy machine: the next one
 * tells, within 5 s (reliability.md A5).
 */
const missingAfterMs = 1600;
/** A page that has not been complete yet may still be loading. */
const loadingMs = 8000;

/** Reports a part that stays missing, once, and once when it is back. Call the result with every look at the page. */
export const watchMissingParts = ({ now, report }: Pick<ConsoleIo, 'now' | 'report'>) => {
  const missingSince = new Map<ConsolePart, number>();
  const reported = new Set<ConsolePart>();
  let wasComplete = false;

  return (missing: readonly ConsolePart[]): void => {
    wasComplete ||= missing.length === 0;
    const patienceMs = wasComplete ? missingAfterMs : loadingMs;
    for (const part of missing) {
      const since = missingSince.get(part) ?? now();
      missingSince.set(part, since);
      if (reported.has(part) || now() - since < patienceMs) continue;
      reported.add(part);
      report({ kind: 'missing-part', part });
    }
    for (const part of [...missingSince.keys()]) {
      if (missing.includes(part)) continue;
      missingSince.delete(part);
      if (reported.delete(part)) report({ kind: 'recovered-part', part });
    }
  };
};
