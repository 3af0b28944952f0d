import type { ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { PinduoduoSim } from '../../consoles/pinduoduo/sim-api';
import { getConsole } from '../build-consoles';
import { createCertificate } from './create-certificate';
import { createToldBook, type Told } from './told-book';

const host = 'mms.pinduoduo.com';

export interface OutsideConsole {
  /** For Chromium's command line: the console's real host is this server. */
  browserArgs: string[];
  /** Everything told so far, oldest first. */
  told: readonly Told[];
  /** Calls the simulation in the page, as the platform's server would; resolves with what it answers. */
  command<Name extends keyof PinduoduoSim>(name: Name, ...args: Parameters<PinduoduoSim[Name]>): Promise<unknown>;
  /** Resolves with the first thing told that fits, past or to come. */
  waitFor(isWanted: (it: Told, index: number) => boolean, withinMs: number): Promise<Told>;
  close(): Promise<void>;
}

/** In the page: takes orders over a stream, as a real console gets its messages, and says what it sees of itself. */
const remoteScript = `
  const tell = (kind, detail) =>
    fetch('/told', { method: 'POST', body: JSON.stringify({ kind, at: Date.now(), detail: String(detail) }) });
  new EventSource('/orders').onmessage = ({ data }) => {
    const { id, name, args } = JSON.parse(data);
    tell('answer:' + id, JSON.stringify(window.sim[name](...args) ?? null));
  };
  document.addEventListener('visibilitychange', () => tell('visibility', document.visibilityState));
  tell('visibility', document.visibilityState);
`;

/**
 * The simulated console on a server of its own: for a browser that no debugger is attached to, because one keeps hidden
 * tabs awake. Orders go to the page, and reports come back, over the network alone.
 */
export const serveOutside = async (): Promise<OutsideConsole> => {
  const page = await getConsole('pinduoduo-vue2');
  const book = createToldBook();
  let orders: ServerResponse | undefined;
  let orderId = 0;

  const files: Record<string, [string, string]> = {
    '/chat-merchant/index.html': ['text/html', page.html.replace('</body>', `<script>${remoteScript}</script></body>`)],
    '/chat-merchant/static/page.js': ['text/javascript', page.script],
    '/chat-merchant/static/page.css': ['text/css', page.css],
  };
  const server = createServer(createCertificate(host), async (request, response) => {
    const path = new URL(request.url ?? '/', `https://${host}`).pathname;
    if (path === '/orders') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.flushHeaders();
      orders = response;
      return book.wake();
    }
    if (path === '/told') {
      await book.take(request);
      response.writeHead(204).end();
      return;
    }
    const [type, body] = files[path] ?? ['text/plain', ''];
    response.writeHead(files[path] ? 200 : 404, { 'content-type': `${type}; charset=utf-8` }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    browserArgs: [`--host-resolver-rules=MAP ${host}:443 127.0.0.1:${port}`, '--ignore-certificate-errors'],
    told: book.told,
    command: async (name, ...args) => {
      const stream = await book.waitUntil(() => orders, 30_000, 'the console page');
      orderId += 1;
      const id = orderId;
      stream.write(`data: ${JSON.stringify({ id, name, args })}\n\n`);
      const isAnswer = ({ kind }: Told) => kind === `answer:${id}`;
      const answer = await book.waitUntil(() => book.told.find(isAnswer), 10_000, `answer ${id}`);
      return JSON.parse(answer.detail);
    },
    waitFor: (isWanted, withinMs) => book.waitUntil(() => book.told.find(isWanted), withinMs, 'what was waited for'),
    close: () =>
      new Promise((resolve) => {
        orders?.end();
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
