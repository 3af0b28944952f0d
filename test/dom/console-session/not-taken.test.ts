import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { key } from '../../support/conversation-events';
import { startFakeSession } from '../../support/start-fake-session';

/** No way into the draft may lose the text: reliability.md, the editors' ladder. */
describe('a text that the composer does not take', () => {
  const text = '签收7天内都可以退。';
  let page: ReturnType<typeof startFakeSession>;

  beforeEach(() => {
    page = startFakeSession();
    page.giveRules();
    page.console.open(key('a'), 'S***n');
    page.console.refuseFills('not-taken');
  });
  afterEach(() => page.abort.abort());

  it('is on the clipboard where it was a suggestion', async () => {
    expect(await page.session.intents.insertSuggestion(key('a'), text)).toEqual({ ok: false, reason: 'not-taken' });
    expect(page.copied).toEqual([text]);
  });

  it('is on the clipboard where it was a spoken version, and the panel says so', async () => {
    page.console.type('自签收之日起7日内可申请退货。');
    page.session.intents.rewriteDraft();
    const asked = page.link.sent.findLast((it) => it.type === 'rewrite');
    if (!asked) throw new Error('nothing was asked');
    page.link.deliver({ type: 'rewrite-offline', requestId: asked.requestId, text, problems: [] });
    page.session.intents.insertVersion('offline');
    await expect.poll(() => page.copied).toEqual([text]);
    expect(page.session.readView().rewrite?.inserted).toMatchObject({ ok: false, reason: 'not-taken' });
    expect(page.console.readDraft().text).toBe('自签收之日起7日内可申请退货。');
  });

  it('is on the clipboard where it was to stand for a hurtful sentence', async () => {
    page.console.type('我不能给您退');
    const [finding] = page.session.readView().composer?.findings ?? [];
    if (!finding) throw new Error('nothing was found');
    await page.session.intents.useAlternative(finding, text);
    expect(page.copied).toEqual([text]);
    expect(page.console.readDraft().text).toBe('我不能给您退');
  });

  it('is on the clipboard where the side panel sent it, which is told', async () => {
    page.link.deliver({ type: 'fill', requestId: 'r1', conversation: key('a'), text });
    await expect.poll(() => page.copied).toEqual([text]);
    await expect
      .poll(() => page.link.sent.filter((it) => it.type === 'fill-result'))
      .toEqual([{ type: 'fill-result', requestId: 'r1', ok: false, reason: 'not-taken' }]);
  });
});
