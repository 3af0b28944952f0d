import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeskModes, HotDeskIo, OpenedDesk } from '@/components/options/hot-desk/hot-desk-io';
import { OptionsPage } from '@/components/options/OptionsPage';
import type { SettingsSnapshot } from '@/components/shared/page/types';
import { fail, succeed } from '@/utils/base/result';
import { pageCatalogues } from '@/utils/i18n/page-catalogue';
import { createSampleDesk, createSampleHotDeskIo, samplePassphrase } from '../../support/hot-desk-samples';
import { createSampleOptionsIo, sampleSnapshot } from '../../support/page-samples';
import { renderPage } from './render-page';

const t = pageCatalogues['zh-CN'];
const words = t.options.hotDesk;

const open = async (hotDesk: Partial<HotDeskIo> = {}, snapshot: SettingsSnapshot = sampleSnapshot()) => {
  location.hash = '#backup';
  const accept = vi.fn();
  const io = createSampleOptionsIo({ hotDesk: createSampleHotDeskIo(hotDesk) });
  const page = await renderPage(
    <OptionsPage t={t} io={io} snapshot={snapshot} change={async () => undefined} accept={accept} />,
  );
  const form = () => document.querySelector('form[aria-label]');
  return { page, accept, form };
};

const describeField = (field: Element): string =>
  (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');
/** The second field of this name is the one that opens a file. */
const fields = (label: string) =>
  [...document.querySelectorAll('label')]
    .filter((one) => one.textContent?.trim().startsWith(label))
    .map((one) => document.getElementById(one.htmlFor));

beforeEach(() => {
  location.hash = '';
});

describe('taking a desk along', () => {
  it('waits for a passphrase that is no joke, typed twice alike', async () => {
    const { page } = await open();
    expect(page.isDisabled(words.export)).toBe(true);
    await page.type(words.passphrase, '1234567');
    expect(describeField(page.findField(words.passphrase))).toContain(words.passphraseFaults['too-short']);
    await page.type(words.passphrase, 'password1');
    expect(describeField(page.findField(words.passphrase))).toContain(words.passphraseFaults.common);
    expect(page.findField(words.passphrase).getAttribute('aria-invalid')).toBe('true');
    await page.type(words.passphrase, samplePassphrase);
    expect(describeField(page.findField(words.passphrase))).toContain(words.passphraseHints.good);
    await page.type(words.passphraseAgain, '别的');
    expect(describeField(page.findField(words.passphraseAgain))).toContain(words.passphraseFaults.different);
    expect(page.isDisabled(words.export)).toBe(true);
    await page.type(words.passphraseAgain, samplePassphrase);
    expect(page.isDisabled(words.export)).toBe(false);
  });

  it('makes a file named by the day, without the key unless it is ticked, and forgets the passphrase', async () => {
    const save = vi.fn<HotDeskIo['save']>(async () => succeed({ phrases: 3, articles: 5 }));
    const { page } = await open({ save }, { ...sampleSnapshot(), keyLast4: 'a1b2' });
    const fill = async () => {
      await page.type(words.passphrase, samplePassphrase);
      await page.type(words.passphraseAgain, samplePassphrase);
    };
    await fill();
    await page.click(words.export);
    expect(save.mock.calls[0]?.[0]).toEqual({
      name: '暖回配置-20260921.warmreply',
      passphrase: samplePassphrase,
      hasKey: false,
    });
    expect(page.readText()).toContain(words.exported(3, 5));
    expect(page.findField(words.passphrase).value).toBe('');
    await fill();
    await page.toggle(words.withKey('a1b2'));
    expect(describeField(page.findField(words.withKey('a1b2')))).toContain(words.withKeyWarning);
    await page.click(words.export);
    expect(save.mock.calls[1]?.[0].hasKey).toBe(true);
  });

  it('offers no key where there is none', async () => {
    const { page } = await open();
    expect(page.readText()).not.toContain(words.withoutKey);
  });

  it('says why no file came', async () => {
    const { page } = await open({ save: async () => fail('too-large') });
    await page.type(words.passphrase, samplePassphrase);
    await page.type(words.passphraseAgain, samplePassphrase);
    await page.click(words.export);
    expect(document.querySelector('[role=alert]')?.textContent).toBe(words.problems['too-large-to-save']);
    expect(page.findField(words.passphrase).value).toBe(samplePassphrase);
  });
});

describe('bringing a desk in', () => {
  const choose = async (parts: Partial<HotDeskIo> = {}) => {
    const opened = await open(parts);
    await opened.page.chooseFile(words.choose, 'sealed');
    return opened;
  };
  const unlock = async ({ page }: Awaited<ReturnType<typeof choose>>, passphrase = samplePassphrase) => {
    const field = fields(words.passphrase).at(-1);
    if (!(field instanceof HTMLInputElement)) throw new Error('no passphrase is asked for');
    await page.settle(() => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, passphrase);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await page.click(words.open);
    return field;
  };
  const withDesk = (desk: Partial<OpenedDesk>): Partial<HotDeskIo> => ({
    inspect: async ({ name }) => succeed({ name, open: async () => succeed(createSampleDesk(desk)) }),
  });
  const pick = async (page: Awaited<ReturnType<typeof choose>>['page'], part: string, mode: string) => {
    const group = [...document.querySelectorAll('fieldset')].find(
      (it) => it.querySelector('legend')?.textContent === part,
    );
    const label = [...(group?.querySelectorAll('label') ?? [])].find((it) => it.textContent === mode);
    await page.settle(() => label?.querySelector('input')?.click());
    return group;
  };

  it.each(['not-ours', 'damaged', 'newer-version', 'too-large', 'unreadable'] as const)(
    'says before any passphrase that a file is %s',
    async (reason) => {
      const { page } = await choose({ inspect: async () => fail(reason) });
      expect(describeField(page.findField(words.choose))).toContain(words.problems[reason]);
      expect(page.has(words.open)).toBe(false);
    },
  );

  it('ties a wrong passphrase to its field and lets it be tried again', async () => {
    const desk = await choose();
    const field = await unlock(desk, 'nonsense');
    expect(describeField(field)).toContain(words.problems['wrong-passphrase']);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    await unlock(desk);
    expect(desk.page.readText()).toContain(words.preview);
  });

  it('shows part by part what would come, and what is locked, before anything is changed', async () => {
    const apply = vi.fn<OpenedDesk['apply']>(async () => fail('storage-failed'));
    const desk = await choose(withDesk({ apply }));
    await unlock(desk);
    const text = desk.page.readText();
    expect(text).toContain([words.counts.added(126), words.counts.changed(2), words.counts.same(18)].join('、'));
    expect(text).toContain([words.counts.added(312), words.counts.newerHere(1)].join('、'));
    expect(text).toContain(words.counts.none);
    expect(text).toContain(words.kept(2));
    expect(text).toContain(t.options.fields['alerts.volume']);
    expect(document.activeElement?.textContent).toBe(words.preview);
    expect(apply).not.toHaveBeenCalled();
  });

  it('takes each part as chosen; the address only when it was picked by hand', async () => {
    const apply = vi.fn<OpenedDesk['apply']>(async () =>
      succeed({ settings: sampleSnapshot().settings, keyLast4: undefined, wasReset: false }),
    );
    const desk = await choose(withDesk({ apply }));
    await unlock(desk);
    expect(desk.page.readText()).toContain(words.endpointLine('https://api.deepseek.com', 'deepseek-chat'));
    const group = await pick(desk.page, words.parts.phrases, words.modes.replace);
    expect(group?.textContent).toContain(words.counts.removed(5));
    await pick(desk.page, words.parts.articles, words.modes.skip);
    await desk.page.click(words.apply);
    const expected: DeskModes = {
      settings: 'merge',
      policy: 'merge',
      ownRules: 'merge',
      phrases: 'replace',
      articles: 'skip',
      endpoint: 'skip',
    };
    expect(apply.mock.calls).toEqual([[expected]]);
    expect(desk.accept).toHaveBeenCalledOnce();
    expect(desk.page.readText()).toContain(words.applied);
    expect(desk.page.has(words.apply)).toBe(false);
  });

  it('does not start what the picker could not hold', async () => {
    const plan = createSampleDesk().plan;
    const desk = await choose(
      withDesk({ plan: (modes) => ({ ...plan(modes), hasTooManyPhrases: modes.phrases === 'merge' }) }),
    );
    await unlock(desk);
    expect(desk.page.readText()).toContain(words.tooManyPhrases);
    expect(desk.page.isDisabled(words.apply)).toBe(true);
    await pick(desk.page, words.parts.phrases, words.modes.skip);
    expect(desk.page.isDisabled(words.apply)).toBe(false);
  });

  it.each(['locked', 'too-many-phrases', 'not-permitted', 'storage-failed', 'half-done'] as const)(
    'says what happened when it failed with %s, and keeps the choice',
    async (reason) => {
      const desk = await choose(withDesk({ apply: async () => fail(reason) }));
      await unlock(desk);
      await desk.page.click(words.apply);
      expect(desk.page.readText()).toContain(words.applyProblems[reason]);
      expect(desk.page.has(words.apply)).toBe(true);
      expect(desk.accept).not.toHaveBeenCalled();
    },
  );
});
