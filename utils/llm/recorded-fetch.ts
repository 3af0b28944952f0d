import type { Departure, DepartureOutcome, NewEntry } from '@/utils/privacy/ledger-entry';
import { GuardError } from './guard-error';

type Fetch = typeof fetch;

/** The record of what leaves, and the switch that forbids it. */
export interface Ledger {
  /** Whether anything may leave at this moment. */
  mayLeave(): Promise<boolean>;
  /** Writes an entry down, with the time, and gives its id. A rejection stops the request. */
  open(entry: NewEntry): Promise<number>;
  close(id: number, outcome: DepartureOutcome): Promise<void>;
}

declare const isRecorded: unique symbol;
/** A fetch that writes each request down before it makes it. Nothing else is taken where requests are made. */
export type RecordedFetch = Fetch & { readonly [isRecorded]: true };

const longestModel = 200;
const longestHost = 300;

/**
 * The one way out of the browser: asks whether anything may leave, writes the entry, and only then makes the request.
 * Throws a GuardError when it may not leave or cannot be written down; then nothing was sent.
 */
export const createRecordedFetch = (
  { purpose, model, masked }: Departure,
  parts: { fetch: Fetch; ledger: Ledger },
): RecordedFetch => {
  const send = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const { host } = new URL(input instanceof Request ? input.url : input);
    const { body = null } = init ?? {};
    // What cannot be counted is not sent: the SDK and we ourselves send text only.
    if (input instanceof Request || (body !== null && typeof body !== 'string')) throw new GuardError('bad-request');
    if (!(await parts.ledger.mayLeave())) throw new GuardError('no-endpoint');
    const id = await write(parts.ledger, {
      host: host.slice(0, longestHost),
      purpose,
      model: model.slice(0, longestModel),
      characters: body?.length ?? 0,
      masked,
    });
    // An entry that stays open still says what left, and that is what it is for.
    const close = (outcome: DepartureOutcome) => parts.ledger.close(id, outcome).catch(() => undefined);
    try {
      const response = await parts.fetch(input, init);
      await close(response.ok ? 'received' : 'refused');
      return response;
    } catch (error) {
      await close(init?.signal?.aborted ? 'cancelled' : 'failed');
      throw error;
    }
  };
  return markAsRecorded(send);
};

const write = async (ledger: Ledger, entry: NewEntry): Promise<number> => {
  try {
    return await ledger.open(entry);
  } catch {
    throw new GuardError('masking-failed');
  }
};

const markAsRecorded = (send: Fetch): RecordedFetch => send as RecordedFetch;
