import { describe, expect, it, vi } from 'vitest';
import type { OpenConsole } from '@/components/shared/page/types';
import { SidePanel } from '@/components/sidepanel/SidePanel';
import type { RewriteUpdate, SidePanelIo } from '@/components/sidepanel/types';
import { fail, succeed } from '@/utils/base/result';
import { pageCatalogues } from '@/utils/i18n/page-catalogue';
import type { Article } from '@/utils/knowledge/article';
import {
  createSampleSidePanelIo,
  sampleArticleList,
  sampleBusyTeam,
  sampleConsole,
  sampleDuty,
  sampleKey,
  sampleNow,
  sampleTeam,
} from '../../support/page-samples';
import { renderPage } from './render-page';

const t = pageCatalogues['zh-CN'];
const [article] = sampleArticleList;
const title = article?.title ?? '';
const source = article?.body ?? '';
const name = sampleConsole.openName;

type PanelProps = Parameters<typeof SidePanel>[0];

const panel = (changes: Partial<PanelProps> & { io?: SidePanelIo } = {}) => (
  <SidePanel
    t={t}
    io={createSampleSidePanelIo()}
    consoles={[sampleConsole]}
    team={sampleTeam}
    snoozeMinutes={5}
    hasEndpoint={false}
    suggestionsEnabled
    address="您"
    incoming={undefined}
    onToggleSuggestions={() => undefined}
    {...changes}
  />
);

const otherOpen: OpenConsole = { ...sampleConsole, open: sampleKey('L*******i'), openName: 'L*******i' };

const createStreamIo = () => {
  let listen: (update: RewriteUpdate) => void = () => undefined;
  const stop = vi.fn();
  const startRewrite = vi.fn<SidePanelIo['startRewrite']>((_text, _address, listener) => {
    listen = listener;
    return stop;
  });
  return { startRewrite, stop, tell: (update: RewriteUpdate) => listen(update) };
};

describe('an article on its way into the draft', () => {
  it('arrives with two clicks: 说人话, then 插入', async () => {
    const fill = vi.fn<SidePanelIo['fill']>(async () => succeed(true));
    const page = await renderPage(panel({ io: createSampleSidePanelIo({ fill }) }));
    await page.click(t.sidepanel.describeSpeak(title));
    await page.click(t.sidepanel.insertInto(name));
    expect(fill).toHaveBeenCalledExactlyOnceWith({
      tabId: 7,
      conversation: sampleConsole.open,
      source,
      text: createSampleSidePanelIo().speak(source, { address: '您' }).text,
    });
    expect(page.readText()).toContain(t.sidepanel.target.inserted(name));
  });

  it('arrives with one click on 说人话并插入', async () => {
    const fill = vi.fn<SidePanelIo['fill']>(async () => succeed(true));
    const page = await renderPage(panel({ io: createSampleSidePanelIo({ fill }) }));
    await page.click(t.sidepanel.describeSpeakAndInsert(title, name));
    expect(fill).toHaveBeenCalledOnce();
  });

  it('is never inserted while a fact does not match, and the fact is named', async () => {
    const fill = vi.fn<SidePanelIo['fill']>(async () => succeed(true));
    const speak: SidePanelIo['speak'] = () => ({
      text: '10天内可以退',
      origin: 'offline',
      problems: [{ kind: 'changed', factKind: 'duration', source: '7天', rewrite: '10天' }],
    });
    const page = await renderPage(panel({ io: createSampleSidePanelIo({ fill, speak }) }));
    await page.click(t.sidepanel.describeSpeakAndInsert(title, name));
    expect(fill).not.toHaveBeenCalled();
    expect(page.isDisabled(t.sidepanel.insertInto(name))).toBe(true);
    expect(page.readText()).toContain(t.rewrite.factChanged('7天', '10天'));
  });

  it('says so in words when another conversation was open', async () => {
    const io = createSampleSidePanelIo({ fill: async () => fail('other-conversation') });
    const page = await renderPage(panel({ io }));
    await page.click(t.sidepanel.describeSpeakAndInsert(title, name));
    expect(page.readText()).toContain(t.sidepanel.fillProblems['other-conversation'](name));
  });

  it('waits with its own conversation when the agent goes to another one', async () => {
    const io = createSampleSidePanelIo();
    const page = await renderPage(panel({ io }));
    await page.click(t.sidepanel.describeSpeak(title));
    await page.draw(panel({ io, consoles: [otherOpen] }));
    expect(page.readText()).toContain(t.sidepanel.target.parked(name));
    expect(page.isDisabled(t.sidepanel.insertInto(name))).toBe(true);
    await page.draw(panel({ io, consoles: [sampleConsole] }));
    expect(page.isDisabled(t.sidepanel.insertInto(name))).toBe(false);
  });

  it('goes to the other conversation only when the agent says so', async () => {
    const fill = vi.fn<SidePanelIo['fill']>(async () => succeed(true));
    const io = createSampleSidePanelIo({ fill });
    const page = await renderPage(panel({ io }));
    await page.click(t.sidepanel.describeSpeak(title));
    await page.draw(panel({ io, consoles: [otherOpen] }));
    await page.click(t.sidepanel.target.moveTo('L*******i'));
    await page.click(t.sidepanel.insertInto('L*******i'));
    expect(fill.mock.calls[0]?.[0].conversation).toEqual(otherOpen.open);
  });

  it('can be copied while no conversation is open, and offers no insert', async () => {
    const copy = vi.fn(async () => true);
    const page = await renderPage(panel({ consoles: [], io: createSampleSidePanelIo({ copy }) }));
    await page.click(t.sidepanel.describeSpeak(title));
    await page.click(t.common.copy);
    expect(copy).toHaveBeenCalledOnce();
    expect(page.readNotice()).toBe(t.common.copied);
    expect(page.has(t.sidepanel.insertInto(name))).toBe(false);
  });
});

describe('the version by the model', () => {
  const open = async (changes: Partial<PanelProps> = {}) => {
    const stream = createStreamIo();
    const io = createSampleSidePanelIo({ startRewrite: stream.startRewrite });
    const page = await renderPage(panel({ io, hasEndpoint: true, ...changes }));
    await page.click(t.sidepanel.describeSpeak(title));
    return { page, ...stream };
  };

  it('grows beside the offline version and can be inserted only when it is whole', async () => {
    const { page, tell } = await open();
    const countInserts = () => page.readText().split(t.sidepanel.insertInto(name)).length - 1;
    await page.settle(() => tell({ type: 'rewrite-partial', text: '您放心' }));
    expect(page.readText()).toContain('您放心');
    expect(countInserts()).toBe(1);
    await page.settle(() => tell({ type: 'rewrite-done', text: '您放心，运费我们出。', problems: [] }));
    expect(countInserts()).toBe(2);
  });

  it('that was cut off says why and can be asked for again', async () => {
    const { page, tell, startRewrite } = await open();
    await page.settle(() => tell({ type: 'rewrite-partial', text: '您放' }));
    await page.settle(() => tell({ type: 'rewrite-failed', reason: 'cut' }));
    expect(page.readText()).toContain(t.llm.problems.cut);
    expect(page.readText()).not.toContain('您放');
    await page.click(t.sidepanel.llm.retry);
    expect(startRewrite).toHaveBeenCalledTimes(2);
  });

  it('stops when the agent cancels or goes back', async () => {
    const first = await open();
    await first.page.click(t.common.cancel);
    expect(first.stop).toHaveBeenCalledOnce();
    expect(first.page.readText()).toContain(t.llm.problems.cancelled);
    const second = await open();
    await second.page.click(t.sidepanel.back);
    expect(second.stop).toHaveBeenCalledOnce();
  });

  it('is not asked for while suggestions are off, until the agent wants one', async () => {
    const { page, startRewrite } = await open({ suggestionsEnabled: false });
    expect(startRewrite).not.toHaveBeenCalled();
    await page.click(t.sidepanel.llm.start);
    expect(startRewrite).toHaveBeenCalledOnce();
  });
});

describe('the knowledge base', () => {
  it('finds articles and says when nothing fits', async () => {
    const page = await renderPage(panel());
    await page.type(t.sidepanel.knowledge.search, '退货运费');
    expect(page.has(t.sidepanel.describeSpeak(title))).toBe(true);
    await page.type(t.sidepanel.knowledge.search, 'zzzzqqq');
    expect(page.readText()).toContain(t.sidepanel.knowledge.nothingFound);
  });

  it('takes in the sample articles with one click when it is empty', async () => {
    let stored: Article[] = [];
    const io = createSampleSidePanelIo({
      listArticles: async () => stored,
      importSamplePack: async () => {
        stored = sampleArticleList;
        return succeed(stored.length);
      },
    });
    const page = await renderPage(panel({ io }));
    await page.click(t.sidepanel.knowledge.importSample);
    expect(page.readNotice()).toBe(t.sidepanel.knowledge.imported(10));
    expect(page.has(t.sidepanel.describeSpeak(title))).toBe(true);
  });
});

describe('text from elsewhere', () => {
  it('that was pasted becomes spoken', async () => {
    const page = await renderPage(panel());
    await page.click(t.sidepanel.tabs.paste);
    await page.type(t.sidepanel.paste.label, '消费者须于签收后48小时内反馈。');
    await page.click(t.sidepanel.speak);
    expect(page.readText()).toContain('48小时');
    expect(page.has(t.sidepanel.insertInto(name))).toBe(true);
  });

  it('that was sent from the context menu opens at once', async () => {
    const io = createSampleSidePanelIo();
    const page = await renderPage(panel({ io }));
    await page.draw(panel({ io, incoming: { id: 1, text: '消费者须于签收后48小时内反馈。' } }));
    expect(page.readText()).toContain(t.sidepanel.paste.title);
    expect(page.readText()).toContain('48小时');
  });
});

describe('my queue', () => {
  const openQueue = async (changes: Partial<PanelProps> = {}) => {
    const page = await renderPage(panel(changes));
    await page.click(`${t.sidepanel.tabs.queue}${(changes.team ?? sampleTeam).queue.length}`);
    return page;
  };

  it('lists everybody in the order in which to answer, and points at a customer', async () => {
    const point = vi.fn();
    const page = await openQueue({ io: createSampleSidePanelIo({ point }) });
    const text = page.readText();
    const places = sampleTeam.queue.map((line) => text.lastIndexOf(line.name));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    await page.click(t.sidepanel.queue.describe('S*******n', t.overlay.time.overdue('+0:23')));
    expect(point).toHaveBeenCalledExactlyOnceWith({ tabId: 7, conversation: sampleKey('S*******n') });
  });

  it('puts one customer’s alarm off, and takes it back', async () => {
    const snooze = vi.fn();
    const io = createSampleSidePanelIo({ duty: { ...sampleDuty, snooze } });
    const page = await openQueue({ io, team: sampleBusyTeam });
    await page.click(t.sidepanel.queue.describeSnooze('小**鱼', 5));
    expect(snooze).toHaveBeenLastCalledWith(sampleNow + 300_000, sampleKey('小**鱼'));
    await page.click(t.sidepanel.queue.describeUnsnooze('橙*汽水'));
    expect(snooze).toHaveBeenLastCalledWith(0, sampleKey('橙*汽水'));
  });

  it('keeps customers whose page is closed, and what was promised', async () => {
    const keepPromise = vi.fn();
    const io = createSampleSidePanelIo({ duty: { ...sampleDuty, keepPromise } });
    const page = await openQueue({ io, team: sampleBusyTeam, consoles: [] });
    expect(page.readText()).toContain(t.sidepanel.queue.pageClosed);
    expect(page.readText()).not.toContain(t.sidepanel.queue.noConsole);
    await page.click(t.sidepanel.promises.describeKeep('米*团'));
    expect(keepPromise).toHaveBeenCalledExactlyOnceWith(sampleKey('米*团'));
  });
});

it('says so when a console page is logged out, so that nobody trusts its waits', async () => {
  const page = await renderPage(panel({ consoles: [{ ...sampleConsole, isPaused: true }] }));
  await page.click(`${t.sidepanel.tabs.queue}6`);
  expect(page.readText()).toContain(t.sidepanel.queue.paused);
});
