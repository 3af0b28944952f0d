import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A local server that speaks the OpenAI streaming protocol, and breaks it in every way a real one does. A test says
 * what the next requests get with `script(…)`; a request whose model is `fault:<name>` gets that fault whatever the
 * script says. Streams go token by token; a gate holds them until the test lets tokens through. No time passes by itself.
 */
export type LlmStep =
  | ReplyStep
  | { kind: 'status'; status: number; headers?: Record<string, string>; body?: string }
  | { kind: 'redirect'; to: string; status?: 301 | 302 | 307 | 308 }
  /** Never answers. */
  | { kind: 'silence' }
  | { kind: 'refuse-connection' };

export interface ReplyStep {
  kind: 'reply';
  /** The reply, or how to make it from the request, as for an echo. */
  text: string | ((request: LlmRequest) => string);
  /** Tokens wait here one by one. */
  gate?: Gate;
  /** null: the provider never says. Default 'stop'. */
  finish?: string | null;
  /** What happens after `afterTokens` tokens; without it the reply is whole. */
  breaks?: { afterTokens: number; by: 'close' | 'reset' | 'silence' | 'raw'; raw?: string };
  /** Default \n. */
  lineEnd?: '\n' | '\r\n';
  /** Sends `: keep-alive` between events. */
  withComments?: boolean;
  /** Sends every byte by itself, so that characters and events arrive in parts. */
  bytewise?: boolean;
  contentType?: string;
}

export interface LlmRequest {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
  /** `messages` of the parsed body, [] when there are none. */
  messages: { role: string; content: string }[];
  model: string;
  /** Settles when the connection of this request has ended, by either side. */
  closed: Promise<void>;
}

export interface Gate {
  /** Lets so many more tokens through. */
  release(tokens?: number): void;
  /** Lets everything through from now on. */
  open(): void;
  /** Settles when the next token may go. */
  pass(): Promise<void>;
}

export interface LlmServer {
  /** http://127.0.0.1:<port>/v1, ready to be a base URL. */
  url: string;
  requests: LlmRequest[];
  /** What the next requests get, in order; the last step repeats. */
  script(...steps: (LlmStep | string)[]): void;
  /** Settles when at least so many requests have arrived. */
  received(count: number): Promise<void>;
  close(): Promise<void>;
}

export const createGate = (): Gate => {
  let free = 0;
  const waiting: (() => void)[] = [];
  const letThrough = (): void => {
    while (free > 0 && waiting.length > 0) {
      free -= 1;
      waiting.shift()?.();
    }
  };
  return {
    release: (tokens = 1) => {
      free += tokens;
      letThrough();
    },
    open: () => {
      free = Number.POSITIVE_INFINITY;
      letThrough();
    },
    pass: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        letThrough();
      }),
  };
};

const sentence = '您好，签收后7天内都可以退，运费我们承担。';
const status = (code: number, message: string, headers?: Record<string, string>, type = 'error'): LlmStep => ({
  kind: 'status',
  status: code,
  headers,
  body: JSON.stringify({ error: { message, type, code: type } }),
});
const broken = (afterTokens: number, by: 'close' | 'reset' | 'silence'): LlmStep => ({
  kind: 'reply',
  text: sentence,
  breaks: { afterTokens, by },
});
const withRaw = (raw: string, afterTokens = 3): LlmStep => ({
  kind: 'reply',
  text: sentence,
  breaks: { afterTokens, by: 'raw', raw },
});

/** Faults by name: `script(faults.cut)`, or the model name `fault:cut`. */
export const faults = {
  cut: broken(6, 'close'),
  reset: broken(6, 'reset'),
  'stall-before-headers': { kind: 'silence' },
  'stall-after-headers': broken(0, 'silence'),
  'stall-after-tokens': broken(6, 'silence'),
  'refuse-connection': { kind: 'refuse-connection' },
  'finish-length': { kind: 'reply', text: sentence, finish: 'length' },
  'finish-filter': { kind: 'reply', text: sentence, finish: 'content_filter' },
  'finish-null': { kind: 'reply', text: sentence, finish: null },
  empty: { kind: 'reply', text: '' },
  'bad-request': status(400, 'unknown parameter'),
  'bad-key': status(401, 'Incorrect API key provided: sk-1234', undefined, 'invalid_api_key'),
  'no-balance': status(402, 'Insufficient Balance'),
  forbidden: status(403, 'forbidden'),
  'not-found': status(404, 'model not found', undefined, 'model_not_found'),
  'too-large': status(413, 'request entity too large'),
  'rate-limited': status(429, 'rate limit reached'),
  'rate-limited-1s': status(429, 'rate limit reached', { 'retry-after': '1' }),
  'rate-limited-1h': status(429, 'rate limit reached', { 'retry-after': '3600' }),
  'rate-limited-garbage': status(429, 'rate limit reached', { 'retry-after': 'soon' }),
  'quota-429': status(429, 'You exceeded your current quota', undefined, 'insufficient_quota'),
  'filtered-400': status(400, 'Input data may contain inappropriate content.', undefined, 'data_inspection_failed'),
  'server-error': status(500, 'internal error'),
  unavailable: status(503, 'overloaded'),
  html: {
    kind: 'status',
    status: 200,
    headers: { 'content-type': 'text/html' },
    body: '<html><body>请先登录网络</body></html>',
  },
  'malformed-json': withRaw('data: {"choices":[{"delta":{"content":"7\n\n'),
  'wrong-shape': withRaw('data: {"choices":"none"}\n\n'),
  'error-in-stream': withRaw('data: {"error":{"message":"upstream failed","type":"server_error"}}\n\n'),
  'huge-line': withRaw(`data: ${'x'.repeat(100 * 1024)}`),
  endless: { kind: 'reply', text: '很长的话'.repeat(30_000) },
} as const satisfies Record<string, LlmStep>;
export type FaultName = keyof typeof faults;

const isFaultName = (name: string): name is FaultName => name in faults;

export const createLlmServer = async (): Promise<LlmServer> => {
  const requests: LlmRequest[] = [];
  const arrivals: { count: number; resolve(): void }[] = [];
  let steps: LlmStep[] = [{ kind: 'reply', text: sentence }];

  const takeStep = (model: string): LlmStep => {
    const fault = model.replace(/^fault:/, '');
    if (fault !== model && isFaultName(fault)) return faults[fault];
    const [step, ...rest] = steps;
    if (!step) throw new Error('the script of the LLM server is empty');
    if (rest.length > 0) steps = rest;
    return step;
  };

  const answer = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const request = await readRequest(incoming, response);
    requests.push(request);
    for (const arrival of arrivals) if (requests.length >= arrival.count) arrival.resolve();
    await perform(takeStep(request.model), request, response);
  };
  const server = createServer((incoming, response) => {
    // A caller that hangs up while its request is read is part of the tests.
    answer(incoming, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    script: (...next) => {
      steps = next.map((step) => (typeof step === 'string' ? { kind: 'reply', text: step } : step));
    },
    received: (count) =>
      requests.length >= count ? Promise.resolve() : new Promise((resolve) => arrivals.push({ count, resolve })),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const readRequest = async (incoming: IncomingMessage, response: ServerResponse): Promise<LlmRequest> => {
  const closed = new Promise<void>((resolve) => response.once('close', resolve));
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part);
  const body = Buffer.concat(parts).toString('utf8');
  const parsed: { model?: string; messages?: LlmRequest['messages'] } = body.startsWith('{') ? JSON.parse(body) : {};
  return {
    method: incoming.method ?? '',
    path: incoming.url ?? '',
    headers: incoming.headers,
    body,
    messages: parsed.messages ?? [],
    model: parsed.model ?? '',
    closed,
  };
};

const perform = async (step: LlmStep, request: LlmRequest, response: ServerResponse): Promise<void> => {
  switch (step.kind) {
    case 'reply':
      return streamReply(step, request, response);
    case 'status':
      response.writeHead(step.status, { 'content-type': 'application/json', ...step.headers }).end(step.body ?? '');
      return;
    case 'redirect':
      response.writeHead(step.status ?? 307, { location: step.to }).end();
      return;
    case 'refuse-connection':
      response.destroy();
      return;
    case 'silence':
      return;
  }
};

const streamReply = async (step: ReplyStep, request: LlmRequest, response: ServerResponse): Promise<void> => {
  response.writeHead(200, { 'content-type': step.contentType ?? 'text/event-stream; charset=utf-8' });
  response.flushHeaders();
  const send = (text: string): Promise<void> => write(response, lineEnded(text, step), step.bytewise === true);
  const tokens = splitTokens(typeof step.text === 'string' ? step.text : step.text(request));
  const event = (choice: object): string =>
    `data: ${JSON.stringify({ id: 'chat-1', object: 'chat.completion.chunk', model: request.model, choices: [choice] })}\n\n`;

  if (step.breaks?.afterTokens !== 0) {
    await send(event({ index: 0, delta: { role: 'assistant', content: '' }, finish_reason: null }));
  }
  for (const [index, token] of tokens.entries()) {
    if (step.breaks?.afterTokens === index) return breakOff(step, response);
    await step.gate?.pass();
    if (response.destroyed) return;
    if (step.withComments) await send(': keep-alive\n\n');
    await send(event({ index: 0, delta: { content: token }, finish_reason: null }));
  }
  if (step.finish !== null) await send(event({ index: 0, delta: {}, finish_reason: step.finish ?? 'stop' }));
  await send('data: [DONE]\n\n');
  response.end();
};

const breakOff = async ({ breaks }: ReplyStep, response: ServerResponse): Promise<void> => {
  if (breaks?.by === 'close') response.end();
  if (breaks?.by === 'reset') response.destroy();
  if (breaks?.by === 'raw') response.end(breaks.raw ?? '');
};

/** Two characters each, as models send Chinese. */
const splitTokens = (text: string): string[] => text.match(/[\s\S]{1,2}/gu) ?? [];

const lineEnded = (text: string, step: ReplyStep): string => text.replaceAll('\n', step.lineEnd ?? '\n');

const write = async (response: ServerResponse, text: string, isBytewise: boolean): Promise<void> => {
  const bytes = Buffer.from(text, 'utf8');
  const pieces = isBytewise ? Array.from(bytes, (byte) => Buffer.of(byte)) : [bytes];
  for (const piece of pieces) {
    if (response.destroyed) return;
    // Waiting for each write keeps pieces apart on the wire and an endless reply from filling the memory.
    await new Promise<void>((resolve) => {
      response.once('close', resolve);
      response.write(piece, () => {
        response.off('close', resolve);
        resolve();
      });
    });
  }
};
