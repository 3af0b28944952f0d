import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { SidePanel } from '@/components/sidepanel/SidePanel';
import type { SidePanelIo } from '@/components/sidepanel/types';
import { fail, succeed } from '@/utils/base/result';
import { pageCatalogues } from '@/utils/i18n/page-catalogue';
import type { Article } from '@/utils/knowledge/article';
import type { ArticleChange } from '@/utils/knowledge/import/take-entry';
import { createArticle } from '@/utils/knowledge/revise-article';
import { createSampleSidePanelIo, sampleConsole, sampleNow, sampleTeam } from '../../support/page-samples';
import { renderPage } from './render-page';

const t = pageCatalogues['zh-CN'];
const { importing, mapping, diff, applied, editor } = t.knowledge;

const write = (id: string, title: string, body: string, source: Article['source'] = 'import') =>
  createArticle(id, { title, body, tags: [] }, { now: 1, source });

/** A knowledge base that really changes, and remembers how often it was asked to. */
const createStore = (initial: readonly Article[] = []) => {
  let articles = [...initial];
  const applyChanges = vi.fn(async (changes: readonly ArticleChange[]) => {
    const ids = new Set(changes.map(({ after }) => after.id));
    articles = [...changes.map(({ after }) => after), ...articles.filter(({ id }) => !ids.has(id))];
    return succeed(changes.length);
  });
  const parts: Partial<SidePanelIo> = {
    listArticles: async () => articles,
    applyChanges,
    removeArticle: async (removed) => {
      articles = articles.filter(({ id }) => id !== removed);
      return succeed(true);
    },
  };
  return { parts, applyChanges, read: () => articles };
};

const open = async (initial: readonly Article[] = [], changes: Partial<SidePanelIo> = {}) => {
  const store = createStore(initial);
  const io = createSampleSidePanelIo({ ...store.parts, ...changes });
  const page = await renderPage(
    <SidePanel
      t={t}
      io={io}
      consoles={[sampleConsole]}
      team={sampleTeam}
      snoozeMinutes={5}
      hasEndpoint={false}
      suggestionsEnabled
      address="您"
      incoming={undefined}
      onToggleSuggestions={() => undefined}
    />,
  );
  const paste = async (text: string) => {
    await page.type(importing.paste, text);
    await page.click(importing.usePaste);
  };
  return { page, store, paste };
};

const table = '问题\t答案\t分类\n退货\t15天内可以退\t售后\n运费\t我们出\t售后\n发票\t不开\t财务\n没有答案\t\t\n';

describe('a pasted table', () => {
  const here = [write('import-退货', '退货', '7天内可以退'), write('own-1', '发票', '都开', 'own')];

  it('shows its columns as guessed, then what would change, and changes it only when the agent says so', async () => {
    const { page, store, paste } = await open(here);
    await page.click(t.knowledge.import);
    await paste(table);
    expect(page.readText()).toContain(mapping.title);
    expect(page.readText()).toContain(importing.describeFile(importing.pastedName, 4));
    await page.click(mapping.next);
    for (const [kind, count] of [
      ['new', 1],
      ['changed', 1],
      ['conflicting', 1],
      ['problems', 1],
    ] as const)
      expect(page.has(diff.count(diff.kinds[kind], count))).toBe(true);
    expect(page.readText()).toContain(diff.reasons['edited-here']);
    await page.click(diff.count(diff.kinds.problems, 1));
    expect(page.readText()).toContain(diff.rowProblems['no-body']);
    expect(store.applyChanges).not.toHaveBeenCalled();
    await page.click(diff.apply(2));
    expect(page.readText()).toContain(applied.summary(1, 1));
    expect(page.readText()).toContain(applied.leftOut(1));
    expect(store.read().map(({ title, body }) => [title, body])).toEqual([
      ['退货', '15天内可以退'],
      ['运费', '我们出'],
      ['发票', '都开'],
    ]);
  });

  it('takes what the agent ticks, conflicts included, and leaves what is unticked', async () => {
    const { page, store, paste } = await open(here);
    await page.click(t.knowledge.import);
    await paste(table);
    await page.click(mapping.next);
    await page.toggle(diff.take('发票'));
    await page.click(diff.count(diff.kinds.changed, 1));
    await page.toggle(diff.takeAll);
    await page.click(diff.apply(2));
    expect(store.read().find(({ title }) => title === '发票')).toMatchObject({ body: '不开', version: 2 });
    expect(store.read().find(({ title }) => title === '退货')?.body).toBe('7天内可以退');
  });

  it('shows before and after, with the words that differ marked', async () => {
    const { page, paste } = await open(here.slice(0, 1));
    await page.click(t.knowledge.import);
    await paste('标题\t内容\n退货\t15天内可以退\n');
    await page.click(mapping.next);
    const marked = (tag: string) => [...document.querySelectorAll(tag)].map((it) => it.textContent);
    expect([marked('del'), marked('ins')]).toEqual([['7'], ['15']]);
  });

  it('whose columns nobody could guess waits until the agent says what they are', async () => {
    const { page, paste, store } = await open();
    await page.click(t.knowledge.import);
    await paste('甲\t乙\n一\t二\n');
    await page.choose(mapping.describe(mapping.unnamed('A')), 'ignore');
    expect(page.isDisabled(mapping.next)).toBe(true);
    expect(page.readText()).toContain(mapping.needsBoth);
    await page.choose(mapping.describe(mapping.unnamed('A')), 'title');
    await page.choose(mapping.describe(mapping.unnamed('B')), 'body');
    await page.click(mapping.next);
    await page.click(diff.apply(2));
    expect(store.read().map(({ title }) => title)).toEqual(['甲', '一']);
  });

  it('is compared again when another window was faster, and nothing has gone in', async () => {
    let articles = here;
    const applyChanges = vi
      .fn<SidePanelIo['applyChanges']>()
      .mockImplementationOnce(async () => {
        articles = [{ ...write('import-退货', '退货', '15天内可以退'), tags: ['售后'] }, ...here.slice(1)];
        return fail('changed-meanwhile');
      })
      .mockImplementation(async (changes) => succeed(changes.length));
    const { page, paste } = await open([], { applyChanges, listArticles: async () => articles });
    await page.click(t.knowledge.import);
    await paste(table);
    await page.click(mapping.next);
    await page.click(diff.apply(2));
    expect(page.readText()).toContain(t.knowledge.applyProblems['changed-meanwhile']);
    await page.click(diff.apply(1));
    expect(page.readText()).toContain(applied.summary(1, 0));
  });
});

describe('a file that cannot be read', () => {
  it('is refused in words that say what to do, and the agent may choose another', async () => {
    const { page, store } = await open();
    await page.click(t.knowledge.import);
    await page.chooseFile(importing.choose, '[{"title":"退');
    expect(page.readText()).toContain(importing.problems['not-json']);
    await page.chooseFile(importing.choose, '[{"title":"退货","body":"可以"}]');
    await page.click(mapping.next);
    await page.click(diff.apply(1));
    expect(store.read()).toHaveLength(1);
  });

  it('stops at once when the agent cancels', async () => {
    const readImport: SidePanelIo['readImport'] = (_file, signal) =>
      new Promise((resolve) => signal.addEventListener('abort', () => resolve(fail('cancelled'))));
    const { page } = await open([], { readImport });
    await page.click(t.knowledge.import);
    await page.chooseFile(importing.choose, '[]');
    expect(page.readText()).toContain(importing.reading);
    await page.click(importing.cancel);
    expect(page.readText()).toContain(importing.problems.cancelled);
  });
});

describe('the editor', () => {
  it('makes a new article', async () => {
    const { page, store } = await open();
    await page.click(t.knowledge.create);
    await page.click(editor.save);
    expect(page.readText()).toContain(editor.invalid['no-title']);
    await page.type(editor.title, '运费');
    await page.type(editor.body, '质量问题运费我们出');
    await page.type(editor.tags, '售后、运费');
    await page.toggle(editor.isInternal);
    await page.click(editor.save);
    expect(page.readNotice()).toBe(editor.saved);
    expect(store.read()).toMatchObject([
      {
        title: '运费',
        body: '质量问题运费我们出',
        tags: ['售后', '运费'],
        isInternal: true,
        source: 'own',
        version: 1,
      },
    ]);
  });

  it('keeps the old words, and gives them back', async () => {
    const { page, store } = await open([write('a', '退货', '7天')]);
    await page.click(t.knowledge.describeEdit('退货'));
    await page.type(editor.body, '15天');
    await page.click(editor.save);
    expect(page.readText()).toContain(editor.history(1));
    await page.click(editor.describeRestore(1));
    expect(store.read()).toMatchObject([{ body: '7天', version: 3 }]);
    expect(page.findField(editor.body).value).toBe('7天');
  });

  it('leaves an agent where they went while a slow disk still keeps the article', async () => {
    let keep = () => {};
    const kept = new Promise<void>((resolve) => {
      keep = resolve;
    });
    const { page } = await open([write('a', '退货', '7天')], {
      applyChanges: async (changes) => {
        await kept;
        return succeed(changes.length);
      },
    });
    await page.click(t.knowledge.describeEdit('退货'));
    await page.type(editor.body, '15天');
    await page.click(editor.save);
    await page.click(importing.back);
    await act(async () => keep());
    expect(page.readNotice()).toBe(editor.saved);
    expect(page.has(t.knowledge.import)).toBe(true);
  });

  it('does not take a validity that ends before it begins', async () => {
    const { page, store } = await open([write('a', '退货', '7天')]);
    await page.click(t.knowledge.describeEdit('退货'));
    await page.type(editor.validFrom, '2026-11-30');
    await page.type(editor.validUntil, '2026-11-01');
    await page.click(editor.save);
    expect(page.readText()).toContain(editor.invalid['bad-dates']);
    expect(store.applyChanges).not.toHaveBeenCalled();
  });

  it('writes a spoken version, approves it, and says so when the article has changed since', async () => {
    const body = '消费者须于签收后48小时内反馈。';
    const { page, store } = await open([write('a', '退货', body)]);
    await page.click(t.knowledge.describeEdit('退货'));
    await page.click(editor.makeSpoken);
    expect(store.read()).toMatchObject([{ spokenVersions: [{ status: 'draft', options: { address: '您' } }] }]);
    await page.click(editor.describeAction(editor.approve, 1));
    expect(store.read()).toMatchObject([{ spokenVersions: [{ status: 'approved', madeFromVersion: 1 }] }]);
    await page.type(editor.body, '消费者须于签收后24小时内反馈。');
    expect(page.isDisabled(editor.makeSpoken)).toBe(true);
    await page.click(editor.save);
    expect(page.readText()).toContain(editor.stale);
    await page.click(editor.describeAction(editor.removeSpoken, 1));
    expect(store.read()).toMatchObject([{ spokenVersions: [], version: 2 }]);
  });

  it('keeps no spoken version whose facts do not match', async () => {
    const speak: SidePanelIo['speak'] = () => ({
      text: '10天内可以退',
      origin: 'offline',
      problems: [{ kind: 'changed', factKind: 'duration', source: '7天', rewrite: '10天' }],
    });
    const { page, store } = await open([write('a', '退货', '7天')], { speak });
    await page.click(t.knowledge.describeEdit('退货'));
    await page.click(editor.makeSpoken);
    expect(page.readNotice()).toBe(editor.spokenBroken);
    expect(store.applyChanges).not.toHaveBeenCalled();
  });

  it('deletes, and gives back what was deleted as it was', async () => {
    const article = write('a', '退货', '7天');
    const { page, store } = await open([article]);
    await page.click(t.knowledge.describeEdit('退货'));
    await page.click(editor.remove);
    expect(store.read()).toEqual([]);
    expect(page.readText()).toContain(editor.removed('退货'));
    await page.click(editor.undo);
    expect(store.read()).toEqual([article]);
  });
});

const createSaved = () => {
  let resolve: (file: { name: string; bytes: Uint8Array }) => void = () => undefined;
  const promise = new Promise<{ name: string; bytes: Uint8Array }>((done) => {
    resolve = done;
  });
  return { promise, resolve: (file: { name: string; bytes: Uint8Array }) => resolve(file) };
};

describe('the list', () => {
  it('says what an agent must know before using an article', async () => {
    const expired = { ...write('a', '双十一规则', '满300减50'), validUntil: sampleNow - 1 };
    const internal = { ...write('b', '罚则', '每次500元'), isInternal: true };
    const { page } = await open([expired, internal]);
    expect(page.readText()).toContain(t.knowledge.badges.expired);
    expect(page.readText()).toContain(t.knowledge.badges.internal);
  });

  it('goes out as a file in the format that was chosen', async () => {
    const { promise: saved, resolve } = createSaved();
    const saveFile: SidePanelIo['saveFile'] = (name, bytes) => resolve({ name, bytes });
    const { page } = await open([write('a', '退货', '=1+1')], { saveFile });
    await page.click(t.knowledge.export);
    await page.click(t.knowledge.exports.csv);
    const { name, bytes } = await saved; // the code that writes files comes when it is asked for
    expect(name).toMatch(/^暖回知识库-\d{4}-\d\d-\d\d\.csv$/);
    expect(new TextDecoder().decode(bytes)).toContain("退货,'=1+1");
  });
});
