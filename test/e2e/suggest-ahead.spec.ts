import { approveArticle } from '../support/approve-article';
import { echoArticle } from '../support/echo-article';
import { expect, test } from '../support/fixtures';
import type { LaunchedExtension } from '../support/launch-extension';
import { createGate, createLlmServer, type LlmServer } from '../support/llm-server';
import { OverlayPage } from '../support/overlay-page';
import type { PinduoduoPage } from '../support/pinduoduo-page';
import { setUpEndpoint } from '../support/settings';

const uid = '1000000000001';
const title = '化妆品退货与过敏处理';
const question = '我叫王小暖，口红拆开了还能退不';

let server: LlmServer;
test.beforeEach(async () => {
  server = await createLlmServer();
});
test.afterEach(() => server.close());

const prepare = async (extension: LaunchedExtension) => {
  const panel = await extension.context.newPage();
  await panel.goto(`chrome-extension://${extension.extensionId}/sidepanel.html`);
  await panel.getByRole('button', { name: '放入示例知识' }).click();
  await expect(panel.getByText('退货运费及运费险赔付说明')).toBeVisible();
  await panel.close();
  await setUpEndpoint(extension, server.url);
};

const openConversation = async (pinduoduo: PinduoduoPage) => {
  await pinduoduo.open();
  await pinduoduo.sim.customerWrites(uid, '在吗', 30);
  await pinduoduo.clickRow(uid);
  const overlay = new OverlayPage(pinduoduo.page);
  await expect(overlay.row(uid)).toBeVisible({ timeout: 20_000 });
  const suggestion = overlay.host.locator('[data-surface="suggestion"]');
  const llm = overlay.panel.locator('[data-origin="llm"]');
  return { overlay, suggestion, llm };
};

test('the approved version stands ready before the agent asks, fills by key, and no model is asked', async ({
  pinduoduo,
  extension,
}) => {
  await prepare(extension);
  const approved = '没拆封的口红7天内可以退，您在订单里点退货就行。';
  await approveArticle(extension, title, approved);
  const { suggestion } = await openConversation(pinduoduo);
  await pinduoduo.typeDraft('您好，');
  await pinduoduo.sim.customerWrites(uid, question);
  const offer = suggestion.locator('.suggestion-offer');
  await expect(offer).toContainText(`有一条现成回复：${title}`);
  await expect(offer).not.toContainText('本地口语版');
  await expect(suggestion.getByRole('button', { name: '看大模型的口语版' })).toHaveCount(0);
  await pinduoduo.page.keyboard.press('Alt+Enter');
  await expect(pinduoduo.composer).toHaveValue(`您好，${approved}`);
  expect(server.requests).toEqual([]);
  const board = await extension.context.newPage();
  await board.goto(`chrome-extension://${extension.extensionId}/board.html`);
  await expect(board.getByText('现成回复：给出 1 条，用了 1 条')).toBeVisible();
});

test('without one the model has written its version by the time the agent clicks: one request, of the article alone', async ({
  pinduoduo,
  extension,
}) => {
  await prepare(extension);
  server.script({ kind: 'reply', text: echoArticle });
  const { overlay, suggestion, llm } = await openConversation(pinduoduo);
  await pinduoduo.sim.customerWrites(uid, question);
  await expect(suggestion).toContainText(title);
  await server.received(1);
  await server.requests[0]?.closed;
  await suggestion.getByRole('button', { name: '看大模型的口语版' }).click();
  await expect(llm).toHaveAttribute('data-status', 'done');
  await expect(llm.locator('.version-text')).toContainText('七天无理由');
  expect(server.requests).toHaveLength(1);
  expect(server.requests[0]?.body).toContain('七天无理由');
  expect(server.requests[0]?.body).not.toMatch(/王小暖|口红拆开/);
  await overlay.insert('llm');
  await expect(pinduoduo.composer).toHaveValue(/七天无理由/);
  await expect(suggestion).toHaveCount(0);
});

test('a click while it is being written joins it and shows what stands there already', async ({
  pinduoduo,
  extension,
}) => {
  await prepare(extension);
  const gate = createGate();
  server.script({ kind: 'reply', text: echoArticle, gate });
  const { suggestion, llm } = await openConversation(pinduoduo);
  await pinduoduo.sim.customerWrites(uid, question);
  await server.received(1);
  gate.release(5);
  await suggestion.getByRole('button', { name: '看大模型的口语版' }).click();
  await expect(llm).toHaveAttribute('data-status', 'streaming');
  await expect(llm.locator('.version-text')).not.toBeEmpty();
  gate.open();
  await expect(llm).toHaveAttribute('data-status', 'done');
  expect(server.requests).toHaveLength(1);
});

test('it is given up when the customer asks something else, and never begun for one who was answered', async ({
  pinduoduo,
  extension,
}) => {
  await prepare(extension);
  server.script({ kind: 'reply', text: echoArticle, gate: createGate() });
  const { suggestion } = await openConversation(pinduoduo);
  await pinduoduo.sim.customerWrites(uid, question);
  await server.received(1);
  await pinduoduo.sim.customerWrites(uid, '那羊绒衫怎么洗');
  await server.requests[0]?.closed;
  await expect(suggestion).toContainText('羊绒');
  await server.received(2);
  await pinduoduo.typeDraft('羊绒衫用冷水轻轻洗就好');
  await pinduoduo.pressEnter();
  await server.requests[1]?.closed;
  await expect(suggestion).toHaveCount(0);
});

test('nothing leaves ahead of a click under 全部本地', async ({ pinduoduo, extension }) => {
  await prepare(extension);
  const options = await extension.context.newPage();
  await options.goto(`chrome-extension://${extension.extensionId}/options.html`);
  await options.getByRole('link', { name: '隐私与外发' }).click();
  await options.getByRole('switch', { name: '全部本地' }).click();
  await expect(options.getByRole('switch', { name: '全部本地' })).toBeChecked();
  const { suggestion } = await openConversation(pinduoduo);
  await pinduoduo.sim.customerWrites(uid, question);
  await expect(suggestion.locator('.suggestion-offer')).toContainText('本地口语版');
  await expect(suggestion.getByRole('button', { name: '看大模型的口语版' })).toHaveCount(0);
  expect(server.requests).toEqual([]);
});
