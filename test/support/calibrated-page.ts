import { expect, type Page } from '@playwright/test';
import type { AuthorRule } from '@/utils/consoles/calibrated/schema';
import { buildProbe } from './build-probe';
import type { ExpectedParts, Measured } from './calibration-probe';
import type { ChatInterface } from './chat-interfaces';

/** A chat page on which a calibration without a single correction runs, as its tests drive and read it. */
export class CalibratedPage {
  constructor(
    readonly page: Page,
    readonly chat: ChatInterface,
  ) {}

  async open(query?: string): Promise<void> {
    await this.chat.open(this.page, query);
    await this.page.addScriptTag({ content: await buildProbe('calibration-probe.ts') });
  }

  propose = (expected: ExpectedParts = this.chat.expected): Promise<Measured> =>
    this.page.evaluate((parts) => window.calibrationProbe.measure(parts), expected);

  /** Calibrated, handed over as text, and running; `rules` are what a supervisor adds to who is who. */
  async start({ rules = [] as AuthorRule[], shown = this.chat.expected.messages.texts.length } = {}): Promise<void> {
    await this.propose();
    await this.page.evaluate((added) => {
      const { calibrationProbe: probe } = window;
      const calibration = probe.calibration();
      if (!calibration) throw new Error('nothing was calibrated');
      const { authors } = calibration;
      probe.start(JSON.stringify({ ...calibration, authors: { ...authors, rules: [...added, ...authors.rules] } }));
    }, rules);
    await expect.poll(() => this.readTold()).toHaveLength(shown);
  }

  /** Every message that was told, as `author: text`, in the order of telling. */
  readTold = (): Promise<string[]> =>
    this.page.evaluate(() =>
      window.calibrationProbe.events.flatMap((event) =>
        event.type === 'message-seen' ? [`${event.message.author}: ${event.message.text}`] : [],
      ),
    );

  /** What was told of customers: who stands in the list, who left it, who is open. */
  readCustomersTold = (): Promise<string[]> =>
    this.page.evaluate(() => [
      ...new Set(
        window.calibrationProbe.events.flatMap((event) =>
          event.type === 'row-seen' || event.type === 'row-gone' || event.type === 'conversation-opened'
            ? [`${event.type} ${event.conversation.customer}`]
            : [],
        ),
      ),
    ]);

  readProblems = (): Promise<string[]> =>
    this.page.evaluate(() => window.calibrationProbe.problems.map(({ kind, part }) => `${kind} ${part}`));

  readAttempts = (): Promise<string[]> =>
    this.page.evaluate(() =>
      window.calibrationProbe.attempts.map(({ draft, gesture }) => `${gesture}: ${draft.trim()}`),
    );

  readDraft = () => this.page.evaluate(() => window.calibrationProbe.readDraft());

  fill = (text: string) => this.page.evaluate((wanted) => window.calibrationProbe.fillOpen(wanted), text);

  async type(text: string): Promise<void> {
    await this.page.locator(this.chat.composer).click();
    await this.page.keyboard.insertText(text);
  }

  decide = (verdict: 'send' | 'hold') =>
    this.page.evaluate((decided) => {
      window.calibrationProbe.verdict = decided;
    }, verdict);

  /** What a calibration of the page as it stands now no longer finds. */
  readLost = () => this.page.evaluate(() => window.calibrationProbe.check()?.lost);
}
