import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepTabTitle, type TabTitle } from '@/utils/consoles/shared/tab-title';

describe('the words before the title of the tab', () => {
  let abort: AbortController;
  let title: TabTitle;
  /** Observers speak after the task. */
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

  beforeEach(() => {
    document.title = '拼多多商家后台';
    abort = new AbortController();
    title = keepTabTitle(document, abort.signal, () => 0);
  });
  afterEach(() => abort.abort());

  it('change with what is to be said and leave nothing behind', () => {
    title.show('(1) 快超时 · ');
    expect(document.title).toBe('(1) 快超时 · 拼多多商家后台');
    title.show('(2) 已超时 · ');
    expect(document.title).toBe('(2) 已超时 · 拼多多商家后台');
    title.show('');
    expect(document.title).toBe('拼多多商家后台');
  });

  it("follow the page's own changes, also of one that builds on the title as it stands", async () => {
    title.show('(1) 快超时 · ');
    document.title = '聊天 - 拼多多';
    await settle();
    expect(document.title).toBe('(1) 快超时 · 聊天 - 拼多多');
    document.title = `【新消息】${document.title}`;
    await settle();
    expect(document.title).toBe('(1) 快超时 · 【新消息】聊天 - 拼多多');
    title.show('');
    expect(document.title).toBe('【新消息】聊天 - 拼多多');
  });

  it('give way to a page that puts its own title back each time', async () => {
    title.show('(1) 快超时 · ');
    let writes = 0;
    const guard = new MutationObserver(() => {
      if (document.title === '我的标题') return;
      writes += 1;
      document.title = '我的标题';
    });
    document.title = '我的标题';
    guard.observe(document.head, { childList: true, subtree: true, characterData: true });
    for (let round = 0; round < 20; round += 1) await settle();
    guard.disconnect();
    expect(document.title).toBe('我的标题');
    expect(writes).toBeLessThan(6);
  });

  it('are gone at the end, for good', () => {
    title.show('(1) 快超时 · ');
    abort.abort();
    expect(document.title).toBe('拼多多商家后台');
    title.show('(2) 已超时 · ');
    expect(document.title).toBe('拼多多商家后台');
  });
});
