import type { IncomingMessage } from 'node:http';

/** What a page or the extension's worker said of itself; `at` is the browser's clock, ms since 1970. */
export interface Told {
  kind: string;
  at: number;
  detail: string;
}

const readBody = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString('utf8');
};

const parseTold = (body: string): Told => {
  const told: unknown = JSON.parse(body);
  const read = (name: string): unknown => (typeof told === 'object' && told !== null ? Reflect.get(told, name) : '');
  return { kind: String(read('kind')), at: Number(read('at')), detail: String(read('detail')) };
};

/** Keeps what was told, in the order of its own clock, and lets tests wait for it. */
export const createToldBook = () => {
  const told: Told[] = [];
  const listeners = new Set<() => void>();
  const tellAll = () => {
    for (const listen of [...listeners]) listen();
  };
  return {
    told,
    /** Something changed that is not told. */
    wake: tellAll,
    take: async (request: IncomingMessage): Promise<void> => {
      told.push(parseTold(await readBody(request)));
      told.sort((a, b) => a.at - b.at);
      tellAll();
    },
    /** Resolves with what `find` finds, now or later. */
    waitUntil: <Found>(find: () => Found | undefined, withinMs: number, what: string): Promise<Found> =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = find();
          if (found === undefined) return;
          clearTimeout(limit);
          listeners.delete(look);
          resolve(found);
        };
        const limit = setTimeout(() => {
          listeners.delete(look);
          reject(new Error(`${what} did not come within ${withinMs} ms; told: ${JSON.stringify(told.slice(-20))}`));
        }, withinMs);
        listeners.add(look);
        look();
      }),
  };
};

export const isNotification = ({ kind }: Told): boolean =>
  kind === 'notification-create' || kind === 'notification-update';

/** How many customers a told badge counts; 0 for anything else. */
export const countBadge = ({ kind, detail }: Told): number =>
  kind === 'badge' ? Number(/\d+/.exec(detail)?.[0] ?? 0) : 0;

/** How many customers a told notification names: "3 位顾客在等回复", "3 位在等，1 位已超时". */
export const countWaiting = (it: Told): number =>
  isNotification(it) ? Number(/(\d+) 位/.exec(it.detail)?.[1] ?? 0) : 0;

/** How many of them are late. */
export const countOverdue = (it: Told): number =>
  isNotification(it) ? Number(/，(\d+) 位已超时/.exec(it.detail)?.[1] ?? 0) : 0;
