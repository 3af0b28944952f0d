import { expect, type Locator, type Page } from '@playwright/test';
import type { ChatInterface } from './chat-interfaces';
import { judgePart } from './judge-part';

/** An agent who calibrates through the interface alone: looks at the frames, corrects what is wrong, confirms. */
export class CalibrateAgent {
  readonly card: Locator;
  confirmations = 0;
  /** Parts that had a frame or should have one. */
  readonly judged: string[] = [];
  readonly corrected: string[] = [];

  constructor(
    readonly page: Page,
    readonly chat: ChatInterface,
    readonly hand: 'keyboard' | 'mouse',
  ) {
    this.card = page.locator('warm-reply-calibrate .guide');
  }

  readStep = () => this.card.getAttribute('data-step');

  /** 对, 跳过, or 都对，保存. */
  async confirm(): Promise<void> {
    const primary = this.card.locator('[data-primary]');
    if (this.hand === 'mouse') await primary.click();
    else {
      await expect(primary).toBeFocused();
      await this.page.keyboard.press('Enter');
    }
    this.confirmations += 1;
  }

  /** Goes through all questions to the live check. */
  async answerAll(): Promise<void> {
    for (let step = await this.readStep(); step !== 'check'; step = await this.readStep()) {
      await this.answerStep();
      await this.confirm();
      await expect(this.card).not.toHaveAttribute('data-step', step ?? '');
    }
  }

  private async answerStep(): Promise<void> {
    const lines = this.card.locator('.guide-part');
    for (let index = 0; index < (await lines.count()); index += 1) {
      const line = lines.nth(index);
      // The first is the current one already.
      if (index > 0 && this.hand === 'mouse') await line.locator('.guide-part-name').click();
      else if (index > 0) await this.page.keyboard.press('ArrowRight');
      await expect(line).toHaveAttribute('data-focused');
      const part = (await line.getAttribute('data-part')) ?? '';
      const isRight = () => this.page.evaluate(judgePart, [part, this.chat.expected] as const);
      const verdict = await isRight();
      if (verdict === 'not-asked') continue;
      this.judged.push(part);
      if (verdict === 'right') continue;
      this.corrected.push(part);
      await this.correct(line, part, isRight);
    }
  }

  /** Through the candidates; where none is right, the part is left as the page's agent would leave it: not there. */
  private async correct(line: Locator, part: string, isRight: () => Promise<string>): Promise<void> {
    const walk = line.getByRole('button', { name: '下一个候选' });
    const choices =
      (await walk.count()) > 0 ? Number((await line.locator('.guide-walk').textContent())?.match(/\/(\d+)/)?.[1]) : 1;
    for (let tried = 1; tried < choices; tried += 1) {
      if (this.hand === 'mouse') await walk.click();
      else await this.page.keyboard.press('ArrowDown');
      if ((await isRight()) === 'right') return;
    }
    throw new Error(`no candidate is right for ${part}`);
  }
}
