import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCalibratedAdapter } from '@/utils/consoles/calibrated/adapter';
import { jdCalibration } from '@/utils/consoles/jd/calibration';
import type { ConsoleHandle } from '@/utils/consoles/types';
import type { ConsoleEvent, ConversationKey } from '@/utils/conversation/types';

const drawRow = ([name, preview]: readonly [string, string]) =>
  `<div class="alluser-item"><span class="alluser-item-name">${name}</span><span class="alluser-item-breifdesc">${preview}</span>
    <span class="user-none-reply-t">20秒</span></div>`;

const draw = (rows: readonly (readonly [string, string])[], header: string, text: string) => {
  document.body.innerHTML = `<div id="t-alluser-wrap"><div class="c_tabs-tab c_tabs-tab_check" title="正在咨询">正在咨询</div>
      <div class="c_tabs-tabpane">${rows.map(drawRow).join('')}</div></div>
    <div class="chat-head-name"><span>${header}</span></div>
    <div id="t-chat-scroll"><div class="message"><div class="message_left" id="s_1"><span class="message__content">${text}</span></div></div></div>
    <div class="EditorContent" contenteditable="true"></div><div class="SendButtonGroup"><span class="send-button">发送</span></div>`;
};

describe('two customers of 咚咚 who bear one name', () => {
  let events: ConsoleEvent[];
  let handle: ConsoleHandle;
  let controller: AbortController;
  const readOwners = () =>
    events.flatMap((it) => (it.type === 'message-seen' ? [`${it.conversation.customer}: ${it.message.text}`] : []));
  const readKeys = (): ConversationKey[] => events.flatMap((it) => (it.type === 'row-seen' ? [it.conversation] : []));

  beforeEach(() => {
    vi.useFakeTimers({ now: 1_790_000_000_000 });
    events = [];
    controller = new AbortController();
  });
  afterEach(() => {
    controller.abort();
    document.body.replaceChildren();
    vi.useRealTimers();
  });
  const start = async () => {
    handle = createCalibratedAdapter(jdCalibration).start({
      root: document,
      signal: controller.signal,
      now: () => Date.now(),
      emit: (event) => events.push(event),
      report: () => undefined,
    });
    await vi.advanceTimersByTimeAsync(100);
  };

  it('never share a message or a text while one of them is out of sight', async () => {
    draw(
      [
        ['小王', '我的被子呢'],
        ['阿月', '谢谢'],
        ['丙', '好'],
      ],
      '小王',
      '我的被子呢',
    );
    await start();
    expect(readOwners()).toEqual(['小王: 我的被子呢']);
    // Scrolled on: another 小王 comes into sight, the first one is still open.
    draw(
      [
        ['丁', '在吗'],
        ['戊', '好'],
        ['小王', '有发票吗'],
      ],
      '小王',
      '我的被子呢',
    );
    await vi.advanceTimersByTimeAsync(6000);
    const other = readKeys().find((it) => it.customer === '小王#2');
    expect(other).toMatchObject({ identity: 'weak' });
    expect(readOwners()).toEqual(['小王: 我的被子呢']);
    expect(handle.readDraft().conversation).toBeUndefined();
    for (const conversation of readKeys()) {
      const filled = await handle.fillDraft({ conversation, text: '发票随货寄出', range: 'all' });
      expect(filled).toEqual({ ok: false, reason: 'other-conversation' });
    }
  });
});
