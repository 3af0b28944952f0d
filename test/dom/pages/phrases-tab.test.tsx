import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { PhrasesIo } from '@/components/sidepanel/phrases-io';
import { SidePanel } from '@/components/sidepanel/SidePanel';
import type { SidePanelIo } from '@/components/sidepanel/types';
import { fail, succeed } from '@/utils/base/result';
import { pageCatalogues } from '@/utils/i18n/page-catalogue';
import {
  createSamplePhrasesIo,
  createSampleSidePanelIo,
  sampleArticleList,
  sampleTeam,
} from '../../support/page-samples';
import { samplePhraseList } from '../../support/phrase-samples';
import { renderPage } from './render-page';

const t = pageCatalogues['zh-CN'];
const words = t.sidepanel.phrases;

type PanelProps = Parameters<typeof SidePanel>[0];

const panel = (io: Partial<SidePanelIo> = {}, changes: Partial<PanelProps> = {}) => (
  <SidePanel
    t={t}
    io={createSampleSidePanelIo(io)}
    consoles={[]}
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

const openTab = async (phrases: Partial<PhrasesIo> = {}) => {
  const page = await renderPage(panel({ phrases: createSamplePhrasesIo(phrases) }));
  await page.click(t.sidepanel.tabs.phrases);
  return page;
};

describe('the phrases in the side panel', () => {
  it('stand in groups, and a hurtful one is marked with what to say instead', async () => {
    const page = await openTab();
    expect(page.readText()).toContain('售后（2）');
    expect(page.readText()).toContain(words.uses(42));
    expect(page.readText()).toContain('“这个退不了”');
    expect(page.readText()).toMatch(/换个说法：./);
  });

  it('are found by initials', async () => {
    const page = await openTab();
    await page.type(words.search, 'tkdz');
    expect(page.readText()).toContain(words.found(1));
    expect(page.has(words.describeEdit('退款到账时间'))).toBe(true);
    expect(page.has(words.describeEdit('查快递'))).toBe(false);
  });

  it('are written with a look at every word, and kept on 保存 only', async () => {
    const save = vi.fn<PhrasesIo['save']>(async () => succeed(1));
    const page = await openTab({ save });
    await page.click(words.add);
    await page.type(words.fields.text, '这个我不知道，{订单编号}您自己查。');
    expect(page.readText()).toContain('“这个我不知道”');
    await page.type(words.fields.text, '{订单编号}我帮您查一下，{时间}前回您。');
    await page.type(words.fields.group, '物流');
    await page.type(words.fields.shortcut, '/cx');
    expect(save).not.toHaveBeenCalled();
    await page.click(t.common.save);
    expect(save).toHaveBeenCalledExactlyOnceWith([
      {
        id: undefined,
        draft: {
          group: '物流',
          title: '我帮您查一下，前回您',
          text: '{订单号}我帮您查一下，{时间}前回您。',
          shortcut: 'cx',
        },
      },
    ]);
    expect(page.readNotice()).toContain(words.saved(1));
  });

  it('take a variable at the caret by one press', async () => {
    const page = await openTab();
    await page.click(words.add);
    await page.type(words.fields.text, '单号是');
    await page.click('快递单号');
    expect(page.findField(words.fields.text).value).toBe('单号是{快递单号}');
  });

  it('never share a shortcut', async () => {
    const page = await openTab();
    await page.click(words.add);
    await page.type(words.fields.text, '您好，在的');
    await page.type(words.fields.shortcut, 'kd');
    expect(page.readText()).toContain(words.shortcutTaken('查快递'));
    expect(page.isDisabled(t.common.save)).toBe(true);
  });

  it('are changed under their own id, and removed by a second press', async () => {
    const save = vi.fn<PhrasesIo['save']>(async () => succeed(1));
    const remove = vi.fn<PhrasesIo['remove']>(async () => succeed(true));
    const page = await openTab({ save, remove });
    await page.click(words.describeEdit('过期退货'));
    await page.type(words.fields.text, '已经过了退货期，我帮您问问能不能换一件。');
    await page.click(t.common.save);
    expect(save.mock.calls[0]?.[0]).toMatchObject([{ id: 'refuse', draft: { title: '过期退货' } }]);
    await page.click(words.describeRemove('查快递'));
    expect(remove).not.toHaveBeenCalled();
    await page.click(words.describeSureRemove('查快递'));
    expect(remove).toHaveBeenCalledExactlyOnceWith('delivery');
  });

  it('say so when they could not be saved or read', async () => {
    const page = await openTab({ save: async () => fail('storage-failed') });
    await page.click(words.add);
    await page.type(words.fields.text, '您好，在的');
    await page.click(t.common.save);
    expect(page.readNotice()).toContain(words.notSaved);
    const broken = await openTab({ list: () => Promise.reject(new Error('blocked')) });
    expect(broken.readText()).toContain(words.unreadable);
  });

  it('go out as files for spreadsheets and for another computer', async () => {
    const download = vi.fn<PhrasesIo['download']>();
    const page = await openTab({ download });
    await page.click(words.exportCsv);
    await page.click(words.exportJson);
    expect(download.mock.calls.map(([name]) => name)).toEqual([words.csvName, words.jsonName]);
    expect(download.mock.calls[0]?.[1]).toContain('售前,欢迎光临');
  });
});

describe('an import of phrases', () => {
  const table =
    '分组\t标题\t内容\t快捷键\n物流\t查快递\t单号{快递单号}，{时间}到\tkd\n售后\t拒绝\t我不知道，您自己看\t';

  it('shows what it would do and how much of it hurts, and does it on the second press', async () => {
    const save = vi.fn<PhrasesIo['save']>(async (all) => succeed(all.length));
    const page = await openTab({ save });
    await page.click(words.import.title);
    await page.type(words.import.paste, table);
    await page.click(words.import.look);
    expect(page.readText()).toContain(words.import.describePlan(1, 1, 0));
    expect(page.readText()).toContain(words.import.hurting(1));
    expect(save).not.toHaveBeenCalled();
    await page.click(words.import.apply(2));
    expect(save.mock.calls[0]?.[0].map(({ id, draft }) => [id, draft.title])).toEqual([
      [undefined, '拒绝'],
      ['delivery', '查快递'],
    ]);
  });

  it('that is refused says why and changes nothing', async () => {
    const save = vi.fn<PhrasesIo['save']>(async (all) => succeed(all.length));
    const page = await openTab({ save });
    await page.click(words.import.title);
    await page.chooseFile(words.import.file, '分组,标题\n售后,退款\n');
    expect(page.readNotice()).toContain(words.import.problems['no-text-column'](0));
    expect(save).not.toHaveBeenCalled();
  });
});

describe('a text chosen on a page', () => {
  it('opens as a phrase to be looked at, with its near duplicate, and is kept on 保存 only', async () => {
    const save = vi.fn<PhrasesIo['save']>(async () => succeed(1));
    const io = createSampleSidePanelIo({ phrases: createSamplePhrasesIo({ save }) });
    const text = '退款我这边已经办好了，1到3个工作日会回到您付款的账户';
    const page = await renderPage(panel({}, { io, capture: { id: 1, kind: 'phrase', text, maskedCount: 1 } }));
    expect(page.findField(words.fields.text).value).toBe(text);
    expect(page.readText()).toContain(t.sidepanel.capture.masked(1));
    expect(page.readText()).toContain(t.sidepanel.capture.describeDuplicate('退款到账时间', 100));
    expect(save).not.toHaveBeenCalled();
    await page.click(t.common.save);
    expect(save).toHaveBeenCalledOnce();
  });

  it('opens as an article to be looked at, with its near duplicate, and is kept on 保存 only', async () => {
    const [article] = sampleArticleList;
    const keepArticle = vi.fn<SidePanelIo['keepArticle']>(async () => succeed(1));
    const io = createSampleSidePanelIo({ keepArticle });
    const capture = { id: 1, kind: 'article' as const, text: article?.body ?? '', maskedCount: 0 };
    const page = await renderPage(panel({}, { io, capture }));
    expect(page.readText()).toContain(t.sidepanel.capture.describeDuplicate(article?.title ?? '', 100));
    await page.type(t.sidepanel.capture.title, '新的标题');
    expect(keepArticle).not.toHaveBeenCalled();
    await page.click(t.common.save);
    expect(keepArticle).toHaveBeenCalledExactlyOnceWith({ title: '新的标题', body: article?.body });
    expect(page.has(t.common.save)).toBe(false);
  });

  it('is gone on 取消, and the next one opens again', async () => {
    const save = vi.fn<PhrasesIo['save']>(async () => succeed(1));
    const io = createSampleSidePanelIo({
      phrases: createSamplePhrasesIo({ save, list: async () => samplePhraseList }),
    });
    const show = (id: number, text: string) =>
      panel({}, { io, capture: { id, kind: 'phrase' as const, text, maskedCount: 0 } });
    const page = await renderPage(show(1, '第一句话，先放这里'));
    await page.click(t.common.cancel);
    expect(page.has(t.common.save)).toBe(false);
    await page.draw(show(2, '第二句话，先放这里'));
    expect(page.findField(words.fields.text).value).toBe('第二句话，先放这里');
    expect(save).not.toHaveBeenCalled();
  });

  it('stays open when it comes while the one before is still being kept', async () => {
    let finish = (_: { ok: true; value: number }) => {};
    const save = vi.fn<PhrasesIo['save']>(
      () =>
        new Promise((resolve) => {
          finish = resolve;
        }),
    );
    const io = createSampleSidePanelIo({ phrases: createSamplePhrasesIo({ save }) });
    const show = (id: number, text: string) =>
      panel({}, { io, capture: { id, kind: 'phrase' as const, text, maskedCount: 0 } });
    const page = await renderPage(show(1, '第一句话，先放这里'));
    await page.click(t.common.save);
    await page.draw(show(2, '第二句话，先放这里'));
    await act(async () => finish({ ok: true, value: 1 }));
    expect(page.findField(words.fields.text).value).toBe('第二句话，先放这里');
  });
});
