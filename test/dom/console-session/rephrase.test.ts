import { beforeEach, describe, expect, it } from 'vitest';
import type { FromConsole } from '@/utils/messaging/console-port';
import { key, messageSeen, noon } from '../../support/conversation-events';
import { createProfile } from '../../support/fake-console';
import { startFakeSession } from '../../support/start-fake-session';

const startSession = () => {
  const page = startFakeSession();
  page.giveRules({ hasEndpoint: true });
  page.console.open(key('a'), 'S***n');
  return page;
};

/** What a burst of changes is told as comes right after it. */
const settle = async () => {
  for (let turn = 0; turn < 4; turn++) await Promise.resolve();
};

const hurtful = '亲，我不能给您退。';
const better = '退款我先帮您提交申请，{时间}前给您结果，您看可以吗？';

describe('one more alternative in the check card', () => {
  let it_: ReturnType<typeof startSession>;
  beforeEach(() => {
    it_ = startSession();
    return () => it_.abort.abort();
  });
  const card = () => it_.session.readView().card;
  const asked = (by: 'llm' | 'knowledge') =>
    it_.link.sent.filter(
      (message): message is Extract<FromConsole, { type: 'rephrase' }> =>
        message.type === 'rephrase' && message.by === by,
    );
  const hold = async (text: string) => {
    it_.console.type(text);
    expect(it_.console.send()).toBe('hold');
    await settle();
  };
  const askModel = () => {
    const finding = card()?.findings[0];
    if (!finding) throw new Error('nothing was found');
    it_.session.intents.rephrase(finding);
    return asked('llm').at(-1)?.requestId ?? '';
  };
  const answer = (requestId: string, title = '') =>
    it_.link.deliver({ type: 'rephrase-done', requestId, text: better, title });

  it('asks the model for the one sentence, and sends nothing of the customer along', async () => {
    it_.console.emit(messageSeen('a', 'customer', noon, { text: '我的电话13800138000，能退吗' }));
    await hold(`您好。${hurtful}谢谢您。`);
    askModel();
    expect(asked('llm')).toEqual([expect.objectContaining({ text: hurtful, customerText: '' })]);
    expect(card()?.rephrases.find(({ by }) => by === 'llm')?.answer).toBeUndefined();
  });

  it('puts the answer into the card, and into the draft only when the agent takes it', async () => {
    await hold(hurtful);
    answer(askModel());
    expect(card()?.rephrases.at(-1)?.answer).toMatchObject({ text: better });
    expect(it_.console.readDraft().text).toBe(hurtful);
    const { useAlternative: takeAlternative } = it_.session.intents;
    const finding = card()?.findings[0];
    if (finding) await takeAlternative(finding, better);
    expect(it_.console.readDraft().text).toBe(better);
  });

  it('drops an answer to a text that has changed, and tells the background to stop', async () => {
    await hold(hurtful);
    const requestId = askModel();
    await settle();
    it_.console.type(`${hurtful}真的不行`);
    await settle();
    expect(it_.link.sent).toContainEqual({ type: 'cancel-rewrite', requestId });
    answer(requestId);
    expect(card()?.rephrases).toEqual([]);
    it_.console.type(hurtful);
    it_.session.intents.openCard();
    expect(card()?.rephrases).toEqual([]);
  });

  it('drops an answer for another conversation', async () => {
    await hold(hurtful);
    const requestId = askModel();
    it_.console.open(key('b'), 'X***k');
    it_.console.type(hurtful);
    answer(requestId);
    it_.session.intents.openCard();
    expect(card()?.rephrases).toEqual([]);
  });

  it('says so when the worker died, and asks anew', async () => {
    await hold(hurtful);
    askModel();
    it_.link.deliver({ type: 'lost' });
    const ofModel = () => card()?.rephrases.filter(({ by }) => by === 'llm');
    expect(ofModel()).toMatchObject([{ answer: { type: 'rephrase-failed', reason: 'worker-lost' } }]);
    askModel();
    expect(ofModel()).toMatchObject([{ answer: undefined }]);
  });

  it('looks a held refusal up in the knowledge base once, with what the customer asked', async () => {
    it_.console.emit(messageSeen('a', 'customer', noon, { text: '口红拆开了能退吗' }));
    await hold(hurtful);
    await hold(hurtful);
    expect(asked('knowledge')).toEqual([
      expect.objectContaining({ text: hurtful, customerText: '口红拆开了能退吗', category: 'blunt-refusal' }),
    ]);
    answer(asked('knowledge')[0]?.requestId ?? '', '化妆品退货');
    expect(card()?.rephrases).toMatchObject([{ answer: { title: '化妆品退货' } }]);
  });

  it('does not look up what is only typed, nor what no article answers', async () => {
    it_.console.type(hurtful);
    it_.session.intents.openCard();
    await settle();
    await hold('加我微信吧，微信便宜');
    expect(asked('knowledge')).toEqual([]);
  });

  it('offers the model only where an endpoint is set up and the extension is alive', async () => {
    await hold(hurtful);
    expect(card()?.canRephrase).toBe(true);
    it_.link.deliver({ type: 'profile', profile: createProfile({ hasEndpoint: false }) });
    expect(card()?.canRephrase).toBe(false);
    it_.link.deliver({ type: 'profile', profile: createProfile({ hasEndpoint: true }) });
    it_.link.deliver({ type: 'orphaned' });
    expect(card()?.canRephrase).toBe(false);
  });
});
