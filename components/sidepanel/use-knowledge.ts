import { useCallback, useEffect, useState } from 'react';
import type { Result } from '@/utils/base/result';
import type { Article } from '@/utils/knowledge/article';
import type { ArticleChange } from '@/utils/knowledge/import/take-entry';
import type { ApplyProblem, ImportProblem, SidePanelIo } from './types';

export interface KnowledgeHold {
  /** Undefined while they load. */
  articles: Article[] | undefined;
  hasFailed: boolean;
  importSamplePack(): Promise<Result<number, ImportProblem>>;
  /** All of the changes or none. */
  apply(changes: readonly ArticleChange[]): Promise<Result<number, ApplyProblem>>;
  /** False when it could not be deleted. */
  remove(id: string): Promise<boolean>;
  /** Reads them again, and gives them: another page may have changed some. */
  reload(): Promise<readonly Article[]>;
  keepArticle(article: Pick<Article, 'title' | 'body'>): Promise<Result<number, ImportProblem>>;
}

/** The articles on this computer; read again after each import. */
export const useKnowledge = (io: SidePanelIo): KnowledgeHold => {
  const [articles, setArticles] = useState<Article[]>();
  const [hasFailed, setHasFailed] = useState(false);
  const reload = useCallback(async (): Promise<readonly Article[]> => {
    try {
      const read = await io.listArticles();
      setArticles(read);
      setHasFailed(false);
      return read;
    } catch {
      setHasFailed(true); // the database may be blocked or full; said in words
      return [];
    }
  }, [io]);
  useEffect(() => {
    void reload();
  }, [reload]);
  const importAndReload = async <Reason>(start: Promise<Result<number, Reason>>) => {
    const result = await start;
    if (result.ok) await reload();
    return result;
  };
  return {
    articles,
    hasFailed,
    importSamplePack: () => importAndReload(io.importSamplePack()),
    apply: (changes) => importAndReload(io.applyChanges(changes)),
    remove: async (id) => {
      const result = await io.removeArticle(id);
      if (result.ok) await reload();
      return result.ok;
    },
    reload,
    keepArticle: (article) => importAndReload(io.keepArticle(article)),
  };
};
