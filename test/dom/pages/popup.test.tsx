import { describe, expect, it, vi } from 'vitest';
import { Popup } from '@/components/popup/Popup';
import type { ChangeSettings } from '@/components/shared/page/use-settings';
import { pageCatalogues } from '@/utils/i18n/page-catalogue';
import { defaultSettings } from '@/utils/policy/settings';
import { sampleConsole, samplePopupIo } from '../../support/page-samples';
import { renderPage } from './render-page';

const t = pageCatalogues['zh-CN'];
const accepting: ChangeSettings = async () => undefined;

describe('the popup', () => {
  it('shows the five most urgent customers, how many more there are, and today’s numbers', async () => {
    const page = await renderPage(
      <Popup t={t} io={samplePopupIo} consoles={[sampleConsole]} settings={defaultSettings} change={accepting} />,
    );
    expect(page.has(t.sidepanel.queue.describe('S*******n', t.overlay.stages.overdue, '3:23'))).toBe(true);
    expect(page.readText()).not.toContain('T****9');
    expect(page.readText()).toContain(t.popup.more(1));
    expect(page.readText()).toContain(t.popup.answered(86) + t.popup.late(2));
  });

  it('switches this site off', async () => {
    const change = vi.fn(accepting);
    const page = await renderPage(
      <Popup t={t} io={samplePopupIo} consoles={[sampleConsole]} settings={defaultSettings} change={change} />,
    );
    await page.toggle(t.popup.thisSite(t.common.consoles.pinduoduo));
    expect(change.mock.calls[0]?.[0].sites?.pinduoduo?.isEnabled).toBe(false);
  });

  it('offers no site switch on a page that is no console', async () => {
    const elsewhere = { ...sampleConsole, isActiveTab: false };
    const page = await renderPage(
      <Popup t={t} io={samplePopupIo} consoles={[elsewhere]} settings={defaultSettings} change={accepting} />,
    );
    expect(page.readText()).not.toContain(t.popup.thisSite(t.common.consoles.pinduoduo));
  });

  it('says what to do while no console is open', async () => {
    const openConsole = vi.fn();
    const page = await renderPage(
      <Popup
        t={t}
        io={{ ...samplePopupIo, openConsole }}
        consoles={[]}
        settings={defaultSettings}
        change={accepting}
      />,
    );
    expect(page.readText()).toContain(t.popup.noConsoleBody);
    await page.click(`${t.common.consoles.pinduoduo}mms.pinduoduo.com`);
    expect(openConsole).toHaveBeenCalledExactlyOnceWith('https://mms.pinduoduo.com/chat-merchant/');
  });
});
