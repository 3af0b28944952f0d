import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createToldBook, type Told } from './told-book';

export interface ToldCollection {
  /** Where a probed worker tells. */
  url: string;
  told: readonly Told[];
  waitFor(isWanted: (it: Told, index: number) => boolean, withinMs: number): Promise<Told>;
  close(): Promise<void>;
}

/** A place on this machine where a probed extension tells what it shows. */
export const collectTold = async (): Promise<ToldCollection> => {
  const book = createToldBook();
  const server = createServer((request, response) => {
    void book.take(request).then(() => response.writeHead(204).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/told`,
    told: book.told,
    waitFor: (isWanted, withinMs) => book.waitUntil(() => book.told.find(isWanted), withinMs, 'what was waited for'),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
