import { browser } from 'wxt/browser';
import { calmSituation } from '@/utils/response-timer/situation';
import type { LlmProblem } from '@/utils/rewrite/llm-problems';
import type { FactProblem } from '@/utils/rewrite/types';
import { type Capture, type FromPage, pagePortName, type ToPage, toPageSchema } from './page-port';
import type { AskedOptions } from './speak-options-schema';

/** How one streamed rewrite moves on, as the page's components see it. */
export type PageRewriteUpdate =
  | { type: 'rewrite-partial'; text: string }
  | { type: 'rewrite-done'; text: string; problems: readonly FactProblem[] }
  | { type: 'rewrite-failed'; reason: LlmProblem; retryAfterSeconds?: number };

export interface IncomingText {
  /** Grows with each text. */
  id: number;
  text: string;
}

/** A text to be kept; `id` grows with each. */
export type IncomingCapture = Capture & { id: number };

type ConsolesMessage = Extract<ToPage, { type: 'consoles' }>;
export type PageState = Pick<ConsolesMessage, 'consoles' | 'queue' | 'situation' | 'isOffDuty'>;

/** What the background tells a page over the port, as stores that React can subscribe to. */
export interface PageLink {
  subscribe(listener: () => void): () => void;
  /** False until the background has told its first state, and while its worker is gone; the last state stays readable. */
  isConnected(): boolean;
  /** Consoles, queue and situation as told last; the same object until something changes. */
  readState(): PageState;
  send(message: FromPage): void;
  readIncoming(): IncomingText | undefined;
  readCapture(): IncomingCapture | undefined;
  /** Starts a streamed rewrite; the answer cancels it. After a cancel nothing more is reported. */
  startRewrite(text: string, options: AskedOptions, listen: (update: PageRewriteUpdate) => void): () => void;
}

const reconnectAfterMs = 500;

/**
 * Connects an extension page to the background until the signal aborts. The worker may die at any time: then running
 * rewrites fail with `worker-lost`, the last state stays, and the port is opened again.
 */
export const startPageLink = (signal: AbortSignal): PageLink => {
  const listeners = new Set<() => void>();
  const rewrites = new Map<string, (update: PageRewriteUpdate) => void>();
  let state: PageState = {
    consoles: [],
    queue: [],
    situation: calmSituation,
    isOffDuty: false,
  };
  let isConnected = false;
  let incoming: IncomingText | undefined;
  let capture: IncomingCapture | undefined;
  let port: ReturnType<typeof browser.runtime.connect> | undefined;

  const tellAll = () => {
    for (const listener of listeners) listener();
  };
  const receive = (raw: unknown) => {
    const parsed = toPageSchema.safeParse(raw);
    if (!parsed.success || parsed.data.type === 'heartbeat') return;
    const message = parsed.data;
    if (message.type === 'consoles') {
      state = message;
      isConnected = true;
      tellAll();
    } else if (message.type === 'text-to-speak') {
      incoming = { id: (incoming?.id ?? 0) + 1, text: message.text };
      tellAll();
    } else if (message.type === 'text-to-keep') {
      capture = { id: (capture?.id ?? 0) + 1, ...message.capture };
      tellAll();
    } else {
      rewrites.get(message.requestId)?.(message);
      if (message.type !== 'rewrite-partial') rewrites.delete(message.requestId);
    }
  };
  const connect = () => {
    if (signal.aborted || port) return;
    const opened = browser.runtime.connect({ name: pagePortName });
    port = opened;
    opened.onMessage.addListener(receive);
    opened.onDisconnect.addListener(() => {
      port = undefined;
      isConnected = false;
      const lost = [...rewrites.values()];
      rewrites.clear();
      for (const listen of lost) listen({ type: 'rewrite-failed', reason: 'worker-lost' });
      tellAll();
      setTimeout(connect, reconnectAfterMs);
    });
  };
  const post = (message: FromPage) => {
    connect();
    port?.postMessage(message);
  };
  connect();
  signal.addEventListener('abort', () => port?.disconnect(), { once: true });

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isConnected: () => isConnected,
    readState: () => state,
    send: post,
    readIncoming: () => incoming,
    readCapture: () => capture,
    startRewrite: (text, options, listen) => {
      const requestId = crypto.randomUUID();
      rewrites.set(requestId, listen);
      post({ type: 'rewrite', requestId, text, options });
      return () => {
        if (rewrites.delete(requestId)) post({ type: 'cancel-rewrite', requestId });
      };
    },
  };
};
