import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type PracticeIo, PracticePage } from '@/components/practice/PracticePage';
import { practiceKnowledge, temptingSentence } from '@/components/practice/practice-script';
import { succeed } from '@/utils/base/result';
import { pageCatalogues } from '@/utils/i18n/page-catalogue';
import { checkDraft } from '@/utils/phrase-check/check-draft';
import { defaultRules } from '@/utils/phrase-check/default-rules';
import { createOfflineVersion } from '@/utils/rewrite/spoken-version';
import { verifyFacts } from '@/utils/rewrite/verify-facts';
import { createSampleClock } from '../../support/page-samples';
import { renderPage } from './render-page';

const t = pageCatalogues['zh-CN'];
const words = t.practice;

const open = async () => {
  const clock = createSampleClock();
  const io: PracticeIo = {
    clock,
    judges: {
      isHurtful: (text) => checkDraft(text, defaultRules).some(({ severity }) => severity !== 'hint'),
      isSpokenKnowledge: (text) => text !== practiceKnowledge && verifyFacts(practiceKnowledge, text).length === 0,
    },
    openConsole: vi.fn(),
    importSamplePack: async () => succeed(10),
  };
  const page = await renderPage(<PracticePage t={t} io={io} />);
  const pass = (seconds: number) =>
    page.settle(() => {
      clock.advance(seconds * 1000);
      vi.advanceTimersByTime(500);
    });
  const openRow = (id: string) =>
    page.settle(() => document.querySelector<HTMLElement>(`[data-wr-conversation=${id}] button`)?.click());
  const countDone = () => document.querySelectorAll('.coach-done').length;
  return { page, io, pass, openRow, countDone };
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the practice page', () => {
  it('lets customers write by themselves, all four within half a minute', async () => {
    const { pass } = await open();
    expect(document.querySelectorAll('[data-wr-conversation]')).toHaveLength(0);
    await pass(30);
    expect(document.querySelectorAll('[data-wr-conversation][data-wr-group=waiting]')).toHaveLength(4);
  });

  it('shows customers by the marks that the practice adapter reads', async () => {
    const { pass, openRow } = await open();
    await pass(3);
    await openRow('fish');
    expect(document.querySelector('[data-wr-pane]')?.getAttribute('data-wr-pane')).toBe('fish');
    const authors = [...document.querySelectorAll('[data-wr-message]')].map((one) =>
      one.getAttribute('data-wr-author'),
    );
    expect(authors).toEqual(['customer', 'robot']);
  });

  it('keeps a customer waiting after the robot’s answer and ends the wait with the learner’s', async () => {
    const { page, pass, openRow } = await open();
    await pass(3);
    const readGroup = () => document.querySelector('[data-wr-conversation=fish]')?.getAttribute('data-wr-group');
    expect(readGroup()).toBe('waiting');
    await openRow('fish');
    await page.type(words.console.composer, '在的，今天就给您发出');
    await page.press(words.console.composer, 'Enter');
    expect(readGroup()).toBe('answered');
  });

  it('ticks each step when it was really done, then says what to do next', async () => {
    const { page, pass, openRow, countDone } = await open();
    await pass(30);
    await openRow('wang');
    expect(countDone()).toBe(0);
    await openRow('fish');
    expect(countDone()).toBe(1);

    await openRow('lin');
    await page.click(words.console.useKnowledge);
    expect(countDone()).toBe(1);
    await page.type(words.console.composer, createOfflineVersion(practiceKnowledge).text);
    expect(countDone()).toBe(2);

    await openRow('orange');
    await page.type(words.console.composer, temptingSentence);
    await page.type(words.console.composer, '起球了确实闹心，您拍张照片给我，我马上帮您看怎么处理');
    expect(page.readText()).not.toContain(words.next.title);
    await page.click(words.console.send);
    expect(countDone()).toBe(3);
    expect(page.readText()).toContain(words.next.title);
  });

  it('can be skipped and played again', async () => {
    const { page, pass, io } = await open();
    await pass(10);
    await page.click(words.coach.skip);
    await page.click(words.next.openButton);
    expect(io.openConsole).toHaveBeenCalledOnce();
    await page.click(words.coach.replay);
    expect(page.readText()).not.toContain(words.next.title);
    expect(document.querySelectorAll('[data-wr-conversation]')).toHaveLength(0);
  });
});
