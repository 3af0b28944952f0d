import { describe, expect, it, vi } from 'vitest';
import { SidePanel } from '@/components/sidepanel/SidePanel';
import type { RewriteUpdate, SidePanelIo } from '@/components/sidepanel/types';
import { succeed } from '@/utils/base/result';
import { pageCatalogues } from '@/utils/i18n/page-catalogue';
import type { SpeakOptions } from '@/utils/rewrite/types';
import { createSampleSidePanelIo, sampleArticleList, sampleConsole, sampleTeam } from '../../support/page-samples';
import { renderPage } from './render-page';

const t = pageCatalogues['zh-CN'];
const [article] = sampleArticleList;
const title = article?.title ?? '';
const source = article?.body ?? '';

const mount = async (parts: { said?: string[]; hasEndpoint?: boolean; options?: SpeakOptions } = {}) => {
  const streams: { options: SpeakOptions; tell(update: RewriteUpdate): void; isStopped: boolean }[] = [];
  const startRewrite: SidePanelIo['startRewrite'] = (_text, options, listener) => {
    const stream = { options, tell: listener, isStopped: false };
    streams.push(stream);
    return () => {
      stream.isStopped = true;
    };
  };
  const fill = vi.fn<SidePanelIo['fill']>(async () => succeed(true));
  const sample = createSampleSidePanelIo();
  const speak = vi.fn<SidePanelIo['speak']>(sample.speak);
  const io = { ...sample, startRewrite, fill, speak, readCustomerWords: async () => parts.said ?? [] };
  const page = await renderPage(
    <SidePanel
      t={t}
      io={io}
      consoles={[sampleConsole]}
      team={sampleTeam}
      snoozeMinutes={5}
      hasEndpoint={parts.hasEndpoint ?? false}
      suggestionsEnabled
      address="您"
      speakOptions={parts.options}
      incoming={undefined}
      onToggleSuggestions={() => undefined}
    />,
  );
  const readVersion = () => document.querySelector('.version .version-text')?.textContent ?? '';
  return { page, streams, fill, speak, readVersion };
};
const open = async (parts: Parameters<typeof mount>[0] = {}) => {
  const mounted = await mount(parts);
  await mounted.page.click(t.sidepanel.describeSpeak(title));
  return mounted;
};

it('made for keeping has the shop’s voice as well', async () => {
  const voice = { use: [{ say: '宝贝', insteadOf: '商品' }], avoid: ['哦'] };
  const { page, speak } = await mount({ options: { address: '亲', voice } });
  await page.click(t.knowledge.describeEdit(title));
  await page.click(t.knowledge.editor.makeSpoken);
  expect(speak).toHaveBeenLastCalledWith(source, { address: '您', voice });
});

const pressed = () => document.querySelector('.level[aria-pressed="true"]')?.textContent;

describe('a version beside the one before', () => {
  it('starts from what the agent and the shop have set', async () => {
    const options: SpeakOptions = { address: '亲', warmth: 'warm', voice: { use: [], avoid: ['哦'] } };
    const { speak } = await open({ options });
    expect(speak).toHaveBeenCalledWith(source, expect.objectContaining(options));
  });

  it('is for the level guessed from what the customer wrote, until the agent chooses another', async () => {
    const { page, speak } = await open({ said: ['我是新手，第一次网购'] });
    expect(pressed()).toBe('小白');
    expect(page.readText()).toContain(t.rewrite.levelReasons['is-new']);
    await page.click('懂行');
    expect(pressed()).toBe('懂行');
    expect(page.readText()).toContain(t.rewrite.levelReasons.chosen);
    expect(speak.mock.lastCall?.[1]).toMatchObject({ level: '懂行' });
  });

  it.each([
    ['短一点', { length: '一句话' }],
    ['再温和些', { warmth: 'warm' }],
    ['分步骤', { length: '分步' }],
  ])('%s makes one more at once, and the older one is a click away', async (name, options) => {
    const { page, speak, readVersion } = await open();
    const first = readVersion();
    await page.click(name);
    expect(speak.mock.lastCall?.[1]).toMatchObject(options);
    const second = readVersion();
    expect(page.readText()).toContain(t.rewrite.versionOf(2, 2));
    await page.click(t.rewrite.earlierVersion);
    expect(readVersion()).toBe(first);
    await page.click(t.rewrite.laterVersion);
    expect(readVersion()).toBe(second);
  });

  it('can be walked through with the arrow keys; five are kept', async () => {
    const { page } = await open();
    const arrow = (key: string) =>
      page.settle(() => {
        const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
        page.find(t.rewrite.followUps.shorter).dispatchEvent(event);
      });
    for (const name of ['分步骤', '再温和些', '小白', '懂行', '短一点', '再温和些']) await page.click(name);
    expect(page.readText()).toContain(t.rewrite.versionOf(5, 5));
    await arrow('ArrowLeft');
    expect(page.readText()).toContain(t.rewrite.versionOf(4, 5));
    await arrow('ArrowRight');
    await arrow('ArrowRight');
    expect(page.readText()).toContain(t.rewrite.versionOf(5, 5));
  });

  it('asks the model for the same wording, stops the stream before, and keeps each answer with its own version', async () => {
    const { page, streams } = await open({ hasEndpoint: true });
    await page.settle(() => streams[0]?.tell({ type: 'rewrite-done', text: '模型第一版。', problems: [] }));
    await page.click('分步骤');
    expect(streams[1]?.options).toMatchObject({ length: '分步' });
    expect(page.readText()).not.toContain('模型第一版。');
    await page.click('再温和些');
    expect(streams[1]?.isStopped).toBe(true);
    await page.settle(() => streams[2]?.tell({ type: 'rewrite-done', text: '模型第三版。', problems: [] }));
    expect(page.readText()).toContain('模型第三版。');
    await page.click(t.rewrite.earlierVersion);
    expect(page.readText()).toContain(t.llm.problems.cancelled);
    await page.click(t.rewrite.earlierVersion);
    expect(page.readText()).toContain('模型第一版。');
  });

  it('of one sentence is inserted as the part of the text that it speaks of', async () => {
    const { page, fill, speak } = await open({ said: ['运费谁出'] });
    await page.click('短一点');
    await page.click(t.sidepanel.insertInto(sampleConsole.openName));
    const [request] = fill.mock.lastCall ?? [];
    expect(source).toContain(request?.source ?? '?');
    expect(speak.mock.lastCall?.[1]).toMatchObject({ length: '一句话', question: '运费谁出' });
  });
});

describe('the facts beside a version', () => {
  it('are one folded line, and ticked as the model writes', async () => {
    const { page, streams } = await open({ hasEndpoint: true });
    const readCounts = () => [...document.querySelectorAll('.fact-list summary')].map((it) => it.textContent);
    const [offline] = readCounts();
    expect(offline).toMatch(/^事实 (\d+)\/\1$/);
    expect(document.querySelector('.fact-list')?.hasAttribute('open')).toBe(false);
    await page.settle(() => streams[0]?.tell({ type: 'rewrite-partial', text: '您' }));
    expect(readCounts()[1]).toMatch(/^事实 0\/\d+$/);
    await page.settle(() => streams[0]?.tell({ type: 'rewrite-partial', text: source }));
    expect(readCounts()[1]).toMatch(/^事实 (\d+)\/\1$/);
  });

  it('that were changed are marked in the text, block the insert, and the local version is named as the way out', async () => {
    const { page, streams } = await open({ hasEndpoint: true });
    const problems = [{ kind: 'changed', factKind: 'duration', source: '7天', rewrite: '10天' }] as const;
    await page.settle(() => streams[0]?.tell({ type: 'rewrite-done', text: '10天内可以退。', problems }));
    expect(document.querySelector('mark')?.textContent).toBe('10天');
    expect(document.querySelector('mark')?.getAttribute('title')).toBe(t.rewrite.problemKinds.changed);
    expect(page.readText()).toContain(t.rewrite.useOffline);
    const inserts = [...document.querySelectorAll<HTMLButtonElement>('.version .button-primary')];
    expect(inserts.map((button) => button.disabled)).toEqual([false, true]);
  });
});
