import type { Locator, Page } from '@playwright/test';

/** The overlay on a console page, as an agent sees it. Playwright looks through its open shadow root by itself. */
export class OverlayPage {
  readonly host: Locator;
  readonly rows: Locator;
  readonly marks: Locator;
  readonly chip: Locator;
  readonly card: Locator;
  readonly panel: Locator;
  readonly dock: Locator;

  constructor(readonly page: Page) {
    this.host = page.locator('warm-reply');
    this.rows = this.host.locator('.queue-row:not(.is-gone)');
    this.marks = this.host.locator('.mark');
    this.chip = this.host.locator('[data-surface="chip"]');
    this.card = this.host.locator('[data-surface="card"]');
    this.panel = this.host.locator('[data-surface="rewrite"]');
    this.dock = this.host.locator('[data-surface="dock"]');
  }

  /** Uids of the waiting customers, top first. */
  async readOrder(): Promise<string[]> {
    const ids = await this.rows.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-conversation') ?? ''));
    return ids.map((id) => decodeURIComponent(id.split('/').pop() ?? ''));
  }

  row(uid: string): Locator {
    return this.host.locator(`.queue-row[data-conversation$="/${uid}"]`);
  }

  /** 原样发送 on the card; a red line asks for a reason first. */
  async sendAsIs(reason?: string): Promise<void> {
    await this.card.getByRole('button', { name: '原样发送' }).click();
    if (reason === undefined) return;
    await this.card.getByText(reason).click();
    await this.card.getByRole('button', { name: '确认原样发送' }).click();
  }

  async insert(origin: 'offline' | 'llm'): Promise<void> {
    await this.panel.locator(`[data-origin="${origin}"]`).getByRole('button', { name: '插入' }).click();
  }
}
