import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { LedgerEntry } from '@/utils/privacy/ledger-entry';
import { personalKinds } from '@/utils/privacy/types';
import { toWallTime } from '@/utils/response-timer/zone-time';

/** Date and time as the shop's clocks show it, e.g. 2026-11-27 15:04:09. `at` in ms since 1970. */
export const formatLedgerTime = (at: number, timeZone: string): string =>
  new Date(toWallTime(at, timeZone)).toISOString().slice(0, 19).replace('T', ' ');

/** What was held back, in words: "手机号 1、地址 2". */
export const describeMasked = (t: PageCatalogue, masked: LedgerEntry['masked']): string => {
  const { kinds, maskedKind, nothingMasked } = t.options.ledger;
  const parts = personalKinds.flatMap((kind) => (masked[kind] ? [maskedKind(kinds[kind], masked[kind])] : []));
  return parts.join(t.options.comma) || nothingMasked;
};

/** The record as a table in the language of the page, headings first. */
export const buildLedgerTable = (t: PageCatalogue, entries: readonly LedgerEntry[], timeZone: string): string[][] => {
  const { columns, purposes, outcomes } = t.options.ledger;
  return [
    Object.values(columns),
    ...entries.map(({ at, host, purpose, characters, masked, model, outcome }) => [
      formatLedgerTime(at, timeZone),
      host,
      purposes[purpose],
      String(characters),
      describeMasked(t, masked),
      model,
      outcomes[outcome],
    ]),
  ];
};
