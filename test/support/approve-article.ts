import type { LaunchedExtension } from './launch-extension';

interface StoredArticle {
  title: string;
  version?: number;
  updatedAt: number;
  spokenVersions?: object[];
}

/** Gives an article an approved spoken version, as a supervisor's earlier visit would have. Ends when it is stored. */
export const approveArticle = async (extension: LaunchedExtension, title: string, text: string): Promise<void> => {
  const worker = await extension.serviceWorker();
  await worker.evaluate(
    ({ title, text }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('warmreply');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('articles', 'readwrite');
          const store = transaction.objectStore('articles');
          const reading = store.getAll();
          reading.onsuccess = () => {
            const articles: StoredArticle[] = reading.result;
            const article = articles.find((it) => it.title === title);
            if (!article) return transaction.abort();
            const approved = { id: 's1', text, status: 'approved', madeFromVersion: article.version ?? 1, savedAt: 1 };
            store.put({ ...article, spokenVersions: [approved] });
          };
          transaction.onabort = () => reject(new Error(`no article ${title}`));
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    { title, text },
  );
};
