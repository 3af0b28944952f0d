import { beforeEach, describe, expect, it } from 'vitest';
import { startConsoleSession } from '@/utils/console-session/start-console-session';
import { getCompiledRules } from '@/utils/phrase-check/compile-patterns';
import { defaultRules } from '@/utils/phrase-check/default-rules';
import { writeRuleProgram } from '@/utils/phrase-check/rule-program';
import { key, messageSeen, noon } from '../../support/conversation-events';
import { createFakeConsole, createFakeLink, createProfile } from '../../support/fake-console';

const startSession = () => {
  const console = createFakeConsole();
  const link = createFakeLink();
  const abort = new AbortController();
  const copied: string[] = [];
  let now = noon;
  const session = startConsoleSession({
    adapter: console.adapter,
    root: document,
    link: link.link,
    clock: { now: () => now },
    signal: abort.signal,
    copyText: async (text) => void copied.push(text),
  });
  return { console, link, session, copied, abort, passTime: (ms: number) => (now += ms) };
};

const program = writeRuleProgram(getCompiledRules(defaultRules));

describe('a console session', () => {
  let it_: ReturnType<typeof startSession>;
  beforeEach(() => {
    it_ = startSession();
    it_.console.open(key('a'), 'S***n');
    return () => it_.abort.abort();
  });
  const giveRules = (change = {}) => {
    it_.link.deliver({ type: 'profile', profile: createProfile(change) });
    it_.link.deliver({ type: 'rules', rulesId: 'test', program });
  };
  const view = () => it_.session.readView();

  describe('before the rules have arrived', () => {
    it('lets the send through and says that it was not checked', () => {
      it_.console.type('我不能给您退');
      expect(it_.console.send()).toBe('send');
      expect(view().banners).toEqual([{ kind: 'unchecked' }]);
    });
  });

  describe('holding a send', () => {
    beforeEach(() => giveRules());

    it('holds a hurtful sentence and shows why, again and again', () => {
      it_.console.type('我不能给您退');
      expect(it_.console.send()).toBe('hold');
      expect(it_.console.send()).toBe('hold');
      expect(view().card).toMatchObject({ mode: 'held', isArmed: false });
    });

    it('lets exactly this text in this conversation out after 原样发送, once', () => {
      it_.console.type('我不能给您退');
      it_.console.send();
      it_.session.intents.sendAsIs();
      expect(view().card?.isArmed).toBe(true);
      expect(it_.console.send()).toBe('send');
      expect(it_.console.send()).toBe('hold');
    });

    it('disarms when the text or the conversation changes', () => {
      it_.console.type('我不能给您退');
      it_.console.send();
      it_.session.intents.sendAsIs();
      it_.console.type('我不能给您退！');
      expect(it_.console.send()).toBe('hold');
      it_.session.intents.sendAsIs();
      it_.console.open(key('b'), 'X***k');
      it_.console.type('我不能给您退！');
      expect(it_.console.send()).toBe('hold');
    });

    it('asks for a reason before a red line goes out', () => {
      it_.console.type('加我微信吧，微信便宜');
      expect(it_.console.send()).toBe('hold');
      it_.session.intents.sendAsIs();
      expect(it_.console.send()).toBe('hold');
      it_.session.intents.sendAsIs('引用原话或规则条文');
      expect(it_.console.send()).toBe('send');
      expect(it_.link.sent).toContainEqual(
        expect.objectContaining({
          type: 'finding-outcome',
          outcome: 'sent-as-is',
          overrideReason: '引用原话或规则条文',
        }),
      );
    });

    it('lets a mild finding go after 误报, but never a red line', () => {
      it_.console.type('我不能给您退');
      it_.console.send();
      for (const finding of view().card?.findings ?? []) it_.session.intents.markFalseAlarm(finding);
      expect(it_.console.send()).toBe('send');
      it_.console.type('加我微信吧，微信便宜');
      it_.console.send();
      for (const finding of view().card?.findings ?? []) it_.session.intents.markFalseAlarm(finding);
      expect(it_.console.send()).toBe('hold');
    });

    it('forgets a finding whose words are gone', () => {
      it_.console.type('我不能给您退');
      it_.console.send();
      it_.console.type('您要退的话，我现在就给您办');
      expect(view().card).toBeUndefined();
      expect(it_.console.send()).toBe('send');
    });

    it('never holds when the check is switched off or the category is', () => {
      it_.console.type('我不能给您退');
      expect(it_.console.send()).toBe('hold');
      const profile = createProfile();
      giveRules({ check: { ...profile.check, categoriesOff: ['blunt-refusal'] } });
      expect(it_.console.send()).toBe('send');
    });

    it('does not put chat text into what it reports', () => {
      it_.console.type('我不能给您退，13800138000');
      it_.console.send();
      it_.session.intents.sendAsIs();
      it_.console.send();
      expect(JSON.stringify(it_.link.sent)).not.toMatch(/我不能|13800138000/);
    });
  });

  describe('rewriting', () => {
    const article = '自签收之日起7日内可申请退货，运费由买家承担。';
    beforeEach(() => giveRules({ hasEndpoint: true }));
    const begin = () => {
      it_.console.type(article);
      it_.session.intents.rewriteDraft();
      const asked = it_.link.sent.findLast((message) => message.type === 'rewrite');
      const requestId = asked?.type === 'rewrite' ? asked.requestId : '';
      const offline = '签收7天内可以申请退货，运费买家承担。';
      it_.link.deliver({ type: 'rewrite-offline', requestId, text: offline, problems: [] });
      return requestId;
    };
    const flush = () => Promise.resolve().then(() => Promise.resolve());

    it('asks again for the offline version when the worker died before it could answer', () => {
      it_.console.type(article);
      it_.session.intents.rewriteDraft();
      it_.link.deliver({ type: 'lost' });
      expect(it_.link.sent.filter((message) => message.type === 'rewrite')).toEqual([
        expect.objectContaining({ text: article, wants: 'both' }),
        expect.objectContaining({ text: article, wants: 'offline' }),
      ]);
    });

    it('has the offline version first and leaves the draft alone', () => {
      begin();
      expect(view().rewrite?.offline).toMatchObject({ origin: 'offline', problems: [] });
      expect(it_.console.readDraft().text).toBe(article);
    });

    it('keeps a suggestion with the conversation it was asked for in', async () => {
      const requestId = begin();
      it_.console.open(key('b'), 'X***k');
      it_.link.deliver({ type: 'rewrite-done', requestId, text: '签收7天内可以退，运费您承担。', problems: [] });
      expect(view().rewrite).toMatchObject({ isParked: true, customerName: 'S***n' });
      it_.session.intents.insertVersion('llm');
      await flush();
      expect(it_.console.readDraft().text).toBe('');
      expect(it_.console.fills).toEqual([]);
    });

    it('offers nothing partial when the worker dies, and asks again on retry', () => {
      const requestId = begin();
      it_.link.deliver({ type: 'rewrite-partial', requestId, text: '签收7' });
      it_.link.deliver({ type: 'lost' });
      expect(view().rewrite?.llm).toEqual({ status: 'failed', text: '', problems: [], reason: 'worker-lost' });
      it_.session.intents.retryLlm();
      expect(it_.link.sent.filter((message) => message.type === 'rewrite')).toHaveLength(2);
    });

    it('ignores the rest of an answer that was asked for before the retry', () => {
      const requestId = begin();
      it_.session.intents.retryLlm();
      it_.link.deliver({ type: 'rewrite-done', requestId, text: '旧的', problems: [] });
      expect(view().rewrite?.llm?.status).toBe('streaming');
    });

    it('refuses to insert a version with a broken fact', async () => {
      const requestId = begin();
      const broken = { kind: 'changed', factKind: 'duration', source: '7日', rewrite: '10天' } as const;
      it_.link.deliver({ type: 'rewrite-done', requestId, text: '签收10天内可以退。', problems: [broken] });
      it_.session.intents.insertVersion('llm');
      await flush();
      expect(view().rewrite?.inserted).toEqual({ ok: false, reason: 'facts-broken' });
      expect(it_.console.readDraft().text).toBe(article);
    });

    it('does not overwrite what the agent typed meanwhile', async () => {
      begin();
      it_.console.type(`${article}您看可以吗`);
      it_.session.intents.insertVersion('offline');
      await flush();
      expect(view().rewrite?.inserted).toEqual({ ok: false, reason: 'changed-meanwhile' });
    });
  });

  describe('being blind', () => {
    beforeEach(() => giveRules());

    it('stops the timers where it cannot see, says so, and goes on when it sees again', () => {
      it_.console.emit(messageSeen('a', 'customer', noon));
      it_.passTime(30_000);
      it_.console.report({ kind: 'missing-part', part: 'conversation-list' });
      const stopped = view().queue[0]?.timer.waitedMs;
      it_.passTime(60_000);
      expect(view().queue[0]?.timer.waitedMs).toBe(stopped);
      expect(view().banners).toEqual([{ kind: 'blind', parts: ['conversation-list'] }]);
      it_.console.report({ kind: 'recovered-part', part: 'conversation-list' });
      expect(view()).toMatchObject({ isPaused: false, banners: [] });
      expect(view().queue[0]?.timer.waitedMs).toBe(90_000);
    });

    it('asks for a reload when the extension was updated, and still holds', () => {
      it_.link.deliver({ type: 'orphaned' });
      expect(view().banners).toEqual([{ kind: 'refresh-needed' }]);
      it_.console.type('我不能给您退');
      expect(it_.console.send()).toBe('hold');
    });
  });

  it('reports an answered wait with its length and nothing else', () => {
    giveRules();
    it_.console.emit(messageSeen('a', 'customer', noon));
    it_.passTime(200_000);
    it_.console.emit(messageSeen('a', 'agent', noon + 200_000));
    expect(it_.link.sent.filter((message) => message.type === 'wait-ended')).toEqual([
      { type: 'wait-ended', waitedMs: 200_000, wasLate: true },
    ]);
  });
});
