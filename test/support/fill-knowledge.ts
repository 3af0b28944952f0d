import type { Article } from '@/utils/knowledge/article';
import type { LaunchedExtension } from './launch-extension';
import { stopWorker } from './stop-worker';

/** Puts articles into the extension's database as they are, and has its worker begin anew with them. */
export const fillKnowledge = async (extension: LaunchedExtension, articles: readonly Article[]): Promise<void> => {
  const worker = await extension.serviceWorker();
  await worker.evaluate(
    (rows) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('warmreply');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('articles', 'readwrite');
          for (const row of rows) transaction.objectStore('articles').put(row);
          transaction.onabort = () => reject(transaction.error);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    articles,
  );
  await stopWorker(extension);
};
