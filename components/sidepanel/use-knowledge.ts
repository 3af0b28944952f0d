import { useCallback, useEffect, useState } from 'react';
import type { Result } from '@/utils/base/result';
import type { Article } from '@/utils/knowledge/article';
import type { ImportProblem, SidePanelIo } from './types';

export interface KnowledgeHold {
  /** Undefined while they load. */
  articles: Article[] | undefined;
  hasFailed: boolean;
  importSamplePack(): Promise<Result<number, ImportProblem>>;
  importArticles(json: string): Promise<Result<number, ImportProblem>>;
}

/** The articles on this computer; read again after each import. */
export const useKnowledge = (io: SidePanelIo): KnowledgeHold => {
  const [articles, setArticles] = useState<Article[]>();
  const [hasFailed, setHasFailed] = useState(false);
  const reload = useCallback(async () => {
    try {
      setArticles(await io.listArticles());
      setHasFailed(false);
    } catch {
      setHasFailed(true); // the database may be blocked or full; said in words
    }
  }, [io]);
  useEffect(() => {
    void reload();
  }, [reload]);
  const importAndReload = async (start: Promise<Result<number, ImportProblem>>) => {
    const result = await start;
    if (result.ok) await reload();
    return result;
  };
  return {
    articles,
    hasFailed,
    importSamplePack: () => importAndReload(io.importSamplePack()),
    importArticles: (json) => importAndReload(io.importArticles(json)),
  };
};
