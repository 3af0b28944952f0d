import { useEffect, useRef, useState } from 'react';
import type { Article } from '@/utils/knowledge/article';
import type { SidePanelIo } from './types';

export interface ArticleSearch {
  /** Best first; all articles for an empty question. While an answer is on its way those of before. */
  found: readonly Article[];
  hasFailed: boolean;
}

/** A question longer than this is no question. */
const longestQuery = 500;

/** Asks the one index in the background for each question; an answer to an older question is dropped. */
export const useArticleSearch = (
  io: Pick<SidePanelIo, 'searchArticles'>,
  articles: readonly Article[],
  query: string,
): ArticleSearch => {
  const [answer, setAnswer] = useState<{ ids: readonly string[]; hasFailed: boolean }>({ ids: [], hasFailed: false });
  const searched = useRef<readonly Article[]>(undefined);
  const asked = query.trim().slice(0, longestQuery);
  useEffect(() => {
    if (asked === '') {
      setAnswer({ ids: [], hasFailed: false });
      return;
    }
    let isCurrent = true;
    const take = (ids: readonly string[], hasFailed: boolean) => isCurrent && setAnswer({ ids, hasFailed });
    const isAfterChange = searched.current !== articles;
    searched.current = articles;
    io.searchArticles(asked, isAfterChange).then(
      (ids) => take(ids, false),
      () => take([], true),
    );
    return () => {
      isCurrent = false;
    };
  }, [io, articles, asked]);
  if (asked === '') return { found: articles, hasFailed: false };
  const byId = new Map(articles.map((article) => [article.id, article]));
  return { found: answer.ids.flatMap((id) => byId.get(id) ?? []), hasFailed: answer.hasFailed };
};
