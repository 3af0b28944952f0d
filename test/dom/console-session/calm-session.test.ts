import { beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '@/utils/conversation/types';
import { key, messageSeen, noon } from '../../support/conversation-events';
import { createProfile } from '../../support/fake-console';
import { startFakeSession } from '../../support/start-fake-session';

describe('an upset customer', () => {
  let page: ReturnType<typeof startFakeSession>;
  let minute = 0;
  beforeEach(() => {
    minute = 0;
    page = startFakeSession();
    page.giveRules();
    page.console.open(key('a'), 'S***n');
    return () => page.abort.abort();
  });
  const upset = () => page.session.readView().upset;
  const say = (author: 'customer' | 'agent' | 'robot', text: string, extra: Partial<Message> = {}) => {
    minute += 1;
    page.console.emit(messageSeen('a', author, noon - 3_600_000 + minute * 60_000, { text, ...extra }));
  };

  it('is noticed in the open conversation only', () => {
    say('customer', '什么时候发货');
    expect(upset()).toBeUndefined();
    say('customer', '再不发我就投诉你们');
    expect(upset()).toMatchObject({ kind: 'complaint-threat', answered: 0, isOpen: false });
    page.console.open(key('b'), 'X***k');
    expect(upset()).toBeUndefined();
  });

  it('is calm once a human has answered, not a robot, an empty word or 稍等', () => {
    say('customer', '气死我了');
    say('robot', '您好，有什么可以帮您');
    say('agent', '嗯');
    say('agent', '稍等，马上帮您查一下');
    expect(upset()?.answered).toBe(0);
    say('agent', '对不起，我现在就给您补发，今天18点前给您单号');
    expect(upset()).toBeUndefined();
    say('customer', '好的');
    expect(upset()).toBeUndefined();
  });

  it('counts how often the customer was answered and insists', () => {
    say('customer', '气死我了');
    say('agent', '对不起，我现在就给您补发');
    say('customer', '少来，我要投诉');
    expect(upset()).toMatchObject({ kind: 'complaint-threat', answered: 1 });
    say('agent', '我明白，您要的是退款，我马上办');
    say('customer', '骗子');
    expect(upset()?.answered).toBe(2);
  });

  it('is calm after thanks, and after 不用回', () => {
    say('customer', '气死我了');
    say('customer', '好的谢谢，解决了');
    expect(upset()).toBeUndefined();
    say('customer', '差评');
    page.session.intents.dismissWait(key('a'));
    expect(upset()).toBeUndefined();
  });

  it('counts two presses of 催促 as urging', () => {
    say('customer', '', { kind: 'nudge' });
    expect(upset()).toBeUndefined();
    say('customer', '', { kind: 'nudge' });
    expect(upset()?.kind).toBe('urging');
  });

  it('says nothing while suggestions are off', () => {
    say('customer', '气死我了');
    page.link.deliver({ type: 'profile', profile: createProfile({ suggestionsEnabled: false }) });
    expect(upset()).toBeUndefined();
  });

  it('opens by the line or by Alt+J, and closes with the conversation', () => {
    say('customer', '气死我了');
    page.session.intents.openCard();
    expect(upset()?.isOpen).toBe(true);
    page.session.intents.closeCard();
    expect(upset()?.isOpen).toBe(false);
    page.session.intents.openCalming();
    expect(upset()?.isOpen).toBe(true);
    page.console.open(key('b'), 'X***k');
    expect(upset()).toBeUndefined();
  });

  it('never opens its card by itself: not for the next angry message after an answer', () => {
    say('customer', '气死我了');
    page.session.intents.openCalming();
    say('agent', '对不起，我现在就给您补发');
    say('customer', '骗子');
    expect(upset()).toMatchObject({ answered: 1, isOpen: false });
  });

  it('puts a reply at the caret with its first slot selected, and keeps what was there', async () => {
    say('customer', '气死我了');
    page.console.type('您好，');
    page.session.intents.openCalming();
    await page.session.intents.insertReply('我现在就{处理动作}，您看这样可以吗？');
    const draft = page.console.readDraft();
    expect(draft.text).toContain('我现在就{处理动作}');
    expect(draft.text).toContain('您好，');
    expect(draft.text.slice(draft.selection.start, draft.selection.end)).toBe('{处理动作}');
    expect(upset()?.isOpen).toBe(false);
  });

  it('asks for the summary only on the agent’s click, and copies what comes back', async () => {
    say('customer', '我要投诉');
    expect(page.link.sent.filter(({ type }) => type === 'hand-over')).toEqual([]);
    page.session.intents.copyHandOver('template');
    const asked = page.link.sent.find((it) => it.type === 'hand-over');
    if (asked?.type !== 'hand-over') return expect.unreachable('not asked');
    expect(asked).toMatchObject({
      by: 'template',
      name: 'S***n',
      kind: 'complaint-threat',
      messages: [{ author: 'customer', text: '我要投诉' }],
    });
    page.link.deliver({ type: 'handed-over', id: asked.id, text: '【请主管接手】' });
    await Promise.resolve();
    expect(page.copied).toEqual(['【请主管接手】']);
    expect(upset()?.handOver).toMatchObject({ text: '【请主管接手】', state: 'copied', fellBack: false });
  });

  it('has the model write the summary on request, and can ask anew when the worker died meanwhile', async () => {
    say('customer', '我要投诉');
    page.session.intents.copyHandOver('llm');
    expect(upset()?.handOver?.state).toBe('writing');
    expect(page.link.sent.at(-1)).toMatchObject({ type: 'hand-over', by: 'llm' });
    page.link.deliver({ type: 'lost' });
    expect(upset()?.handOver).toBeUndefined();
    page.session.intents.copyHandOver('llm');
    page.link.deliver({ type: 'handed-over', id: upset()?.id ?? '', text: '【请主管接手】', fellBack: true });
    await Promise.resolve();
    expect(page.copied).toEqual(['【请主管接手】']);
    expect(upset()?.handOver).toMatchObject({ state: 'copied', fellBack: true });
  });

  it('shows the summary for copying by hand where the clipboard refuses', async () => {
    const other = startFakeSession({ copyText: () => Promise.reject(new Error('no clipboard')) });
    other.giveRules();
    other.console.open(key('a'), 'S***n');
    other.console.emit(messageSeen('a', 'customer', noon - 60_000, { text: '我要投诉' }));
    const id = other.session.readView().upset?.id ?? '';
    other.link.deliver({ type: 'handed-over', id, text: '【请主管接手】' });
    await new Promise((resolve) => setTimeout(resolve));
    expect(other.session.readView().upset?.handOver?.state).toBe('not-copied');
    other.abort.abort();
  });
});

describe('a suggested reply', () => {
  const text = '没拆封的7天内可以退，运费12元以内我们出。';
  const start = () => {
    const page = startFakeSession();
    page.giveRules();
    page.console.open(key('a'), 'S***n');
    return page;
  };

  it('goes to the caret of its conversation, what stands there kept, and can be taken back', async () => {
    const { console, session, copied, abort } = start();
    console.type('您好，');
    const inserted = await session.intents.insertSuggestion(key('a'), text);
    expect(console.readDraft().text).toBe(`您好，${text}`);
    expect(inserted.ok && (await inserted.value()).ok).toBe(true);
    expect(console.readDraft().text).toBe('您好，');
    expect(copied).toEqual([]);
    abort.abort();
  });

  it('goes to no other customer, nor to the clipboard for that one', async () => {
    const { console, session, copied, abort } = start();
    console.open(key('b'), 'X***k');
    expect(await session.intents.insertSuggestion(key('a'), text)).toEqual({ ok: false, reason: 'other-conversation' });
    expect(console.fills).toEqual([]);
    expect(copied).toEqual([]);
    abort.abort();
  });

  it('is remembered: a number of it that the agent changes is told', async () => {
    const { console, session, abort } = start();
    await session.intents.insertSuggestion(key('a'), text);
    expect(session.readView().composer?.findings).toEqual([]);
    console.type(text.replace('12元', '120元'));
    expect(session.readView().composer?.findings.map(({ ruleId }) => ruleId)).toEqual(['quality-contradiction']);
    abort.abort();
  });
});
