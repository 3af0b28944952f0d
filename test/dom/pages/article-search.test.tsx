import { describe, expect, it } from 'vitest';
import { useArticleSearch } from '@/components/sidepanel/use-article-search';
import type { Article } from '@/utils/knowledge/article';
import { renderPage } from './render-page';

const article = (id: string): Article => ({ id, title: id, body: id, tags: [], updatedAt: 1, source: 'own' });

/** A background that answers when the test says so. */
const createIndexStand = () => {
  const asked: { query: string; isAfterChange: boolean; answer(ids: string[]): void; fail(): void }[] = [];
  const io = {
    searchArticles: (query: string, isAfterChange: boolean) =>
      new Promise<readonly string[]>((answer, reject) => {
        asked.push({ query, isAfterChange, answer, fail: () => reject(new Error('no background')) });
      }),
  };
  return { io, asked };
};

interface ListProps {
  io: ReturnType<typeof createIndexStand>['io'];
  articles: readonly Article[];
  query: string;
}

const List = ({ io, articles, query }: ListProps) => {
  const { found, hasFailed } = useArticleSearch(io, articles, query);
  return <p>{hasFailed ? 'failed' : found.map(({ id }) => id).join()}</p>;
};

describe('the search of the side panel', () => {
  const { io, asked } = createIndexStand();

  it('shows all for an empty question, the answer to the newest one, and tells the index of changes', async () => {
    const few = [article('a'), article('b')];
    const page = await renderPage(<List io={io} articles={few} query=" " />);
    expect(page.readText()).toBe('a,b');
    expect(asked).toHaveLength(0);

    await page.draw(<List io={io} articles={few} query="退货" />);
    await page.draw(<List io={io} articles={few} query="退货 运费" />);
    expect(asked.map(({ query, isAfterChange }) => [query, isAfterChange])).toEqual([
      ['退货', true],
      ['退货 运费', false],
    ]);
    await page.settle(() => asked[1]?.answer(['b', 'gone']));
    await page.settle(() => asked[0]?.answer(['a']));
    expect(page.readText()).toBe('b');

    await page.draw(<List io={io} articles={[...few, article('c')]} query="退货 运费" />);
    expect(asked[2]?.isAfterChange).toBe(true);
    await page.settle(() => asked[2]?.fail());
    expect(page.readText()).toBe('failed');
  });
});
