import { GuardError } from './guard-error';
import type { RecordedFetch } from './recorded-fetch';

export interface TransferLimits {
  /** Decoded bytes of one reply. */
  maxBytes: number;
  /** Bytes between two line ends: the SDK's line decoder has no limit of its own. */
  maxLineBytes: number;
}

/** Measured against the SDK: a 64 MB line cost 313 MB of memory (reliability.md 3.5). */
export const defaultTransferLimits: TransferLimits = { maxBytes: 512 * 1024, maxLineBytes: 64 * 1024 };

type Fetch = typeof fetch;

/**
 * A fetch for one origin only. No cookies, no referrer, no cache, and no redirects: a 307 would post the body again,
 * to whomever it names. A successful reply must be an event stream and keep to the limits.
 */
export const createGuardedFetch = (origin: string, parts: { fetch: RecordedFetch; limits: TransferLimits }): Fetch => {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.origin !== origin) throw new GuardError('bad-request');
    const response = await parts.fetch(url, {
      ...init,
      redirect: 'error',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    if (response.ok && !isEventStream(response)) {
      await response.body?.cancel();
      throw new GuardError('bad-reply');
    }
    if (!response.body) return response;
    return new Response(response.body.pipeThrough(limitTransfer(parts.limits)), {
      status: response.status,
      headers: response.headers,
    });
  };
};

/**
 * Whether an address answers by sending callers elsewhere. `redirect: 'error'` looks like a dead line in Chromium, so
 * the connection test asks once more, without body and key, to name the cause.
 */
export const answersWithRedirect = async (
  url: string,
  parts: { fetch: RecordedFetch; signal: AbortSignal },
): Promise<boolean> => {
  try {
    const response = await parts.fetch(url, {
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: parts.signal,
    });
    await response.body?.cancel();
    return response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400);
  } catch {
    // Not reachable at all: then it is not a redirect either.
    return false;
  }
};

const isEventStream = (response: Response): boolean =>
  /^text\/event-stream\b/i.test(response.headers.get('content-type') ?? '');

const limitTransfer = ({ maxBytes, maxLineBytes }: TransferLimits): TransformStream<Uint8Array, Uint8Array> => {
  const lineFeed = 10;
  let bytes = 0;
  let lineBytes = 0;
  return new TransformStream({
    transform: (chunk, controller) => {
      bytes += chunk.length;
      let lineStart = 0;
      for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, lineStart)) {
        lineBytes = Math.max(lineBytes + end - lineStart, 0);
        if (lineBytes > maxLineBytes) break;
        lineBytes = 0;
        lineStart = end + 1;
      }
      if (lineBytes <= maxLineBytes) lineBytes += chunk.length - lineStart;
      if (bytes > maxBytes || lineBytes > maxLineBytes) throw new GuardError('too-long');
      controller.enqueue(chunk);
    },
  });
};
