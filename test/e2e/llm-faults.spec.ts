import { pageCatalogues } from '@/utils/i18n/page-catalogue';
import { expect, test } from '../support/fixtures';
import type { LaunchedExtension } from '../support/launch-extension';
import { createLlmServer, faults, type LlmServer, type LlmStep } from '../support/llm-server';
import { OverlayPage } from '../support/overlay-page';
import type { PinduoduoPage } from '../support/pinduoduo-page';
import { setUpEndpoint, storeSettings } from '../support/settings';

/** reliability.md D1-D6 through the whole extension: whatever the service does, the agent sees how it stands. */

const uid = '1000000000001';
const { problems } = pageCatalogues['zh-CN'].llm;
const clearStates: string[] = Object.values(problems);

let server: LlmServer;
test.beforeEach(async () => {
  server = await createLlmServer();
});
test.afterEach(() => server.close());

const openWithEndpoint = async (
  pinduoduo: PinduoduoPage,
  extension: LaunchedExtension,
  baseUrl = server.url,
): Promise<OverlayPage> => {
  await storeSettings(extension, {});
  await setUpEndpoint(extension, baseUrl);
  await pinduoduo.open();
  await pinduoduo.sim.customerWrites(uid, '怎么退货');
  await pinduoduo.clickRow(uid);
  const overlay = new OverlayPage(pinduoduo.page);
  await expect(overlay.row(uid)).toBeVisible();
  return overlay;
};

const llmOf = (overlay: OverlayPage) => overlay.panel.locator('[data-origin="llm"]');

/** Every text is another one, so that no answer comes from memory. */
const ask = async (pinduoduo: PinduoduoPage, overlay: OverlayPage, days: number) => {
  await pinduoduo.composer.fill(`自签收之日起${days}日内可申请退货。`);
  await overlay.chip.getByRole('button', { name: '说人话' }).click();
  await expect(overlay.panel.locator('[data-origin="offline"] .version-text')).toContainText(`${days}天`);
};

/** It failed, in words; nothing of it can be inserted, what was made here can; and the next try is as good as any. */
const expectClearEnd = async (overlay: OverlayPage, name: string, days: number) => {
  const llm = llmOf(overlay);
  await expect(llm, name).toHaveAttribute('data-status', 'failed', { timeout: 70_000 });
  expect(clearStates, name).toContain(await llm.locator('.failed').textContent());
  await expect(llm.getByRole('button', { name: '插入' }), name).toHaveCount(0);
  await expect(
    overlay.panel.locator('[data-origin="offline"]').getByRole('button', { name: '插入' }),
    name,
  ).toHaveAttribute('data-entry', '');
  server.script(`您好，签收后${days}天内都可以申请退货。`);
  await llm.getByRole('button', { name: '重试' }).click();
  await expect(llm, name).toHaveAttribute('data-status', 'done');
  await expect(llm.locator('.version-text'), name).toContainText(`${days}天`);
  await overlay.panel.getByRole('button', { name: '关闭' }).click();
  await expect(overlay.panel).toHaveCount(0);
};

const status = (code: number, headers?: Record<string, string>): LlmStep => ({ kind: 'status', status: code, headers });
const { 'stall-before-headers': noHeaders, 'stall-after-headers': noText, ...soon } = faults;
const { 'stall-after-tokens': halfText, ...atOnce } = soon;
/** Their bare statuses are D1's; what a service says in a status's body is told apart by it. */
const saysMore: readonly string[] = ['html', 'quota-429', 'filtered-400'];
const groups: Record<string, [name: string, step: LlmStep][]> = {
  'D1 errors': [
    ...[400, 401, 402, 403, 404, 408, 409, 413, 429, 500, 502, 503, 504].map((code): [string, LlmStep] => [
      `${code}`,
      status(code),
    ]),
    ...['0', '1', '3600', 'soon', 'Wed, 21 Oct 2099 07:28:00 GMT'].map((after): [string, LlmStep] => [
      `429 after ${after}`,
      status(429, { 'retry-after': after }),
    ]),
  ],
  'D2 redirects': ([301, 302, 307, 308] as const).map((code): [string, LlmStep] => [
    `${code}`,
    { kind: 'redirect', to: 'https://elsewhere.invalid/', status: code },
  ]),
  'D2-D6 broken answers': Object.entries(atOnce).filter(
    ([name, step]) => step.kind !== 'status' || saysMore.includes(name),
  ),
  'D3 silence': Object.entries({ noHeaders, noText, halfText }),
};

for (const [group, cases] of Object.entries(groups)) {
  test(`${group}: each ends in a clear state, and the next try goes through`, async ({ pinduoduo, extension }) => {
    test.setTimeout(600_000);
    const overlay = await openWithEndpoint(pinduoduo, extension);
    for (const [index, [name, step]] of cases.entries()) {
      server.script(step);
      await ask(pinduoduo, overlay, index + 3);
      await expectClearEnd(overlay, name, index + 3);
    }
    // One request and at most two more after each fault, and one for the good answer: nothing goes on behind the scenes.
    expect(server.requests.length).toBeLessThanOrEqual(cases.length * 4);
    expect(await pinduoduo.sim.lastSent()).toEqual([]);
  });
}

for (const [name, readUrl] of [
  ['a host that does not exist', () => 'https://nowhere.invalid/v1'],
  ['a server without TLS', () => server.url.replace('http:', 'https:')],
] as const) {
  test(`D2 ${name}: a clear state`, async ({ pinduoduo, extension }) => {
    const overlay = await openWithEndpoint(pinduoduo, extension, readUrl());
    await ask(pinduoduo, overlay, 7);
    await expect(llmOf(overlay).locator('.failed')).toHaveText(problems.network, { timeout: 70_000 });
    await overlay.insert('offline');
    await expect(pinduoduo.composer).toHaveValue(/7天/);
    expect(server.requests).toEqual([]);
  });
}
