import * as z from 'zod/mini';
import { personalKinds } from './types';

/** Why something left: a closed set, each with words in the interface (t.options.ledger.purposes). */
export const departurePurposes = ['rewrite', 'rephrase', 'hand-over', 'test-connection', 'redirect-check'] as const;
export type DeparturePurpose = (typeof departurePurposes)[number];

/**
 * What became of a request. `open`: it left and nothing is known since, say because the browser was closed. `received`:
 * the host took it and began to answer. `refused`: it answered with an error. `failed`: it was not reached.
 */
export const departureOutcomes = ['open', 'received', 'refused', 'failed', 'cancelled'] as const;
export type DepartureOutcome = (typeof departureOutcomes)[number];

/** What is known about a request before it is made. */
export interface Departure {
  purpose: DeparturePurpose;
  /** '' where no model is asked. */
  model: string;
  /** How many distinct values of each kind stayed here, as MaskedText.kinds. */
  masked: LedgerEntry['masked'];
}

/** One request that left the browser. It holds no text: only where to, how much, and what was held back. */
export const ledgerEntrySchema = z.object({
  /** ms since 1970, before it was sent. */
  at: z.number(),
  /** Host and port, e.g. "api.deepseek.com". */
  host: z.string().check(z.maxLength(300)),
  purpose: z.enum(departurePurposes),
  model: z.string().check(z.maxLength(200)),
  /** Of the whole body, our instructions to the model included. */
  characters: z.number().check(z.minimum(0)),
  masked: z.partialRecord(z.enum(personalKinds), z.number()),
  outcome: z.enum(departureOutcomes),
});
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;

/** What is written down before a request is made; when, the record itself knows. */
export type NewEntry = Omit<LedgerEntry, 'at' | 'outcome'>;

/** An entry as it is kept; ids count up in the order in which requests left. */
export const ledgerRowSchema = z.extend(ledgerEntrySchema, { id: z.number() });
export type LedgerRow = z.infer<typeof ledgerRowSchema>;
