import { createKnowledgeKeeper } from '@/entrypoints/background/knowledge-index';
import { silentLogger } from '@/utils/base/logger';
import type { Article } from '@/utils/knowledge/article';
import type { SearchRecord } from '@/utils/storage/search-record-repository';

/** A worker's knowledge over a table that tests change as they like; `restart` is the next worker over the same table. */
export const createKnowledgeStand = (first: readonly Article[]) => {
  const table = new Map(first.map((article) => [article.id, article]));
  let terms: string[][] = [];
  let kept: SearchRecord | undefined;
  const asked = { list: 0, getMany: [] as string[][], written: 0 };
  const parts = {
    articles: {
      list: async () => {
        asked.list += 1;
        return [...table.values()];
      },
      getMany: async (ids: readonly string[]) => {
        asked.getMany.push([...ids]);
        return ids.flatMap((id) => table.get(id) ?? []);
      },
      listStamps: async () => new Map([...table.values()].map(({ id, updatedAt }) => [id, updatedAt])),
    },
    records: {
      read: async () => kept,
      write: async (record: SearchRecord) => {
        asked.written += 1;
        kept = structuredClone(record);
      },
    },
    readTerms: async () => terms,
    logger: silentLogger,
  };
  return {
    table,
    asked,
    keeper: createKnowledgeKeeper(parts),
    restart: () => createKnowledgeKeeper(parts),
    readKept: () => kept,
    setTerms: (next: string[][]) => {
      terms = next;
    },
    spoil: (change: (record: SearchRecord) => SearchRecord | undefined) => {
      kept = kept && change(kept);
    },
  };
};
