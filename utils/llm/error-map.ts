import { APIConnectionError, APIError } from 'openai';
import type { LlmProblem } from '@/utils/rewrite/llm-problems';
import { GuardError } from './guard-error';

/** Why no version came, for the interface. It never holds a message of the server: that may quote our text or key. */
export interface LlmFailure {
  problem: LlmProblem;
  /** When the service said how long to wait. */
  retryAfterSeconds?: number;
}

/** Vendors put an empty account and a refused text into 400, 403 or 429 and tell them apart by code or wording. */
const emptyAccount = /insufficient|exceeded_current_quota|arrear|balance|\b1113\b|欠费|余额/i;
const refusedText = /content_?filter|inspection|sensitive|\b1301\b|敏感/i;
const tooLongText = /context_length|maximum context|too long|range of input length/i;

const problemByStatus: Readonly<Record<number, LlmProblem>> = {
  401: 'bad-key',
  402: 'no-balance',
  404: 'not-found',
  405: 'not-found',
  408: 'server-error',
  409: 'server-error',
  413: 'too-long',
  429: 'rate-limited',
};

/** Turns whatever the SDK, fetch or our own guard threw into one of the closed set. `now` in ms since 1970. */
export const mapError = (error: unknown, context: { isLoopback: boolean; now: number }): LlmFailure => {
  const guard = findGuardError(error);
  if (guard) return { problem: guard.problem };
  if (error instanceof APIConnectionError) return { problem: 'network' };
  if (error instanceof APIError) {
    const problem = mapApiError(error, context.isLoopback);
    const retryAfterSeconds = readRetryAfter(error.headers, context.now);
    return retryAfterSeconds === undefined ? { problem } : { problem, retryAfterSeconds };
  }
  // The SDK parses each event as JSON and lets the SyntaxError out; everything else is a connection that broke.
  return { problem: error instanceof SyntaxError ? 'bad-reply' : 'network' };
};

const findGuardError = (error: unknown): GuardError | undefined => {
  if (error instanceof GuardError) return error;
  return error instanceof Error && error.cause !== undefined ? findGuardError(error.cause) : undefined;
};

const mapApiError = (error: APIError, isLoopback: boolean): LlmProblem => {
  const details = `${error.code ?? ''} ${error.type ?? ''} ${error.message}`;
  const status = error.status;
  if (status !== 401 && emptyAccount.test(details)) return 'no-balance';
  if (status === undefined) return refusedText.test(details) ? 'filtered' : 'server-error';
  if (status === 403) return isLoopback ? 'no-permission' : 'bad-key';
  const known = problemByStatus[status];
  if (known) return known;
  if (status >= 500) return 'server-error';
  if (refusedText.test(details)) return 'filtered';
  return tooLongText.test(details) ? 'too-long' : 'bad-request';
};

/** Seconds from a Retry-After header in either of its forms; undefined for none or nonsense. */
const readRetryAfter = (headers: Headers | undefined, now: number): number | undefined => {
  const value = headers?.get('retry-after')?.trim();
  if (!value) return undefined;
  if (/^\d+(\.\d+)?$/.test(value)) return Math.ceil(Number(value));
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now) / 1000));
};
