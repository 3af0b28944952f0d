import { beforeEach, describe, expect, it } from 'vitest';
import { calmSituation, type Situation } from '@/utils/response-timer/situation';
import { key, messageSeen, noon } from '../../support/conversation-events';
import { createProfile } from '../../support/fake-console';
import { startFakeSession } from '../../support/start-fake-session';

/** What a burst of changes is told as comes right after it. */
const settle = () => Promise.resolve().then(() => Promise.resolve());

describe('a console session', () => {
  let it_: ReturnType<typeof startFakeSession>;
  beforeEach(() => {
    it_ = startFakeSession();
    it_.console.open(key('a'), 'S***n');
    return () => it_.abort.abort();
  });
  const view = () => it_.session.readView();

  describe('before the rules have arrived', () => {
    it('lets the send through and says that it was not checked', () => {
      it_.console.type('我不能给您退');
      expect(it_.console.send()).toBe('send');
      expect(view().banners).toEqual([{ kind: 'unchecked' }]);
    });
  });

  it('lets the send through, marked, while the card cannot be drawn', () => {
    const bare = startFakeSession({ canShowCard: () => false });
    bare.giveRules();
    bare.console.open(key('a'), 'S***n');
    bare.console.type('我不能给您退');
    expect(bare.console.send()).toBe('send');
    expect(bare.session.readView().banners).toEqual([{ kind: 'unchecked' }]);
    bare.abort.abort();
  });

  it('asks for the panels once it has its words, and again with a card as long as they have not come', () => {
    let arePanelsThere = false;
    const page = startFakeSession({ canShowCard: () => arePanelsThere });
    const asked = () => page.link.sent.filter(({ type }) => type === 'needs-panels').length;
    page.console.open(key('a'), 'S***n');
    page.console.type('我不能给您退');
    expect(asked()).toBe(0);
    page.giveRules();
    expect(asked()).toBe(1);
    page.session.intents.openCard();
    expect(asked()).toBe(2);
    arePanelsThere = true;
    page.session.intents.closeCard();
    page.session.intents.openCard();
    expect(page.session.readView().card).toBeDefined();
    expect(asked()).toBe(2);
    page.abort.abort();
  });

  describe('holding a send', () => {
    beforeEach(() => it_.giveRules());

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
      it_.giveRules({ check: { ...profile.check, categoriesOff: ['blunt-refusal'] } });
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
    beforeEach(() => it_.giveRules({ hasEndpoint: true }));
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

    it('takes the place of an open card', () => {
      it_.console.type('我不能给您退');
      it_.session.intents.openCard();
      expect(it_.session.readView().card).toBeDefined();
      it_.session.intents.rewriteDraft();
      expect(it_.session.readView().card).toBeUndefined();
      expect(it_.link.sent.at(-1)).toMatchObject({ type: 'rewrite', text: '我不能给您退' });
    });

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
    beforeEach(() => it_.giveRules());

    it('stops the timers where it cannot see, says so, and goes on when it sees again', () => {
      it_.console.emit(messageSeen('a', 'customer', noon));
      it_.passTime(30_000);
      it_.console.report({ kind: 'missing-part', part: 'conversation-list' });
      const stopped = view().queue[0]?.timer.waitedMs;
      it_.passTime(60_000);
      expect(view().queue[0]?.timer.waitedMs).toBe(stopped);
      expect(view().banners).toEqual([{ kind: 'blind', parts: ['conversation-list'], canShowAgain: false }]);
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

  describe('a reply', () => {
    beforeEach(() => it_.giveRules());
    const replies = () => it_.link.sent.filter((message) => message.type === 'reply-seen');

    it('is told with the wait it ended and what became of each clock', () => {
      it_.console.emit(messageSeen('a', 'customer', noon));
      it_.passTime(200_000);
      it_.console.emit(messageSeen('a', 'agent', noon + 200_000, { text: '好的，10分钟内给您答复' }));
      expect(replies()).toEqual([
        {
          type: 'reply-seen',
          conversation: key('a'),
          name: 'S***n',
          repliedAt: noon + 200_000,
          text: '好的，10分钟内给您答复',
          wait: {
            startedAt: noon,
            waitedMs: 200_000,
            isFirst: true,
            basis: 'arithmetic',
            clocks: [
              { id: 'three-minutes', limitMs: 180_000, wasLate: true },
              { id: 'thirty-seconds', limitMs: 30_000, wasLate: true },
            ],
          },
        },
      ]);
    });

    it('counts until it was sent, however late the page shows it', () => {
      it_.console.emit(messageSeen('a', 'customer', noon));
      it_.passTime(50_000);
      it_.console.emit(messageSeen('a', 'agent', noon + 20_000, { seenAt: noon + 50_000 }));
      expect(replies()).toMatchObject([
        { wait: { waitedMs: 20_000, clocks: [{ wasLate: false }, { id: 'thirty-seconds', wasLate: false }] } },
      ]);
    });

    it('is told without a wait when nobody was waiting, for what it may promise', () => {
      it_.console.emit(messageSeen('a', 'agent', noon, { text: '核实后回复您' }));
      expect(replies()).toEqual([
        { type: 'reply-seen', conversation: key('a'), name: 'S***n', repliedAt: noon, text: '核实后回复您' },
      ]);
    });

    it('is told once, never for a robot and never for history', () => {
      it_.console.emit(messageSeen('a', 'agent', noon));
      it_.console.emit(messageSeen('a', 'agent', noon));
      it_.console.emit(messageSeen('a', 'robot', noon));
      it_.console.emit(messageSeen('a', 'agent', noon - 61_000, { seenAt: noon }));
      expect(replies()).toHaveLength(1);
    });
  });

  describe('what the background is told of who waits', () => {
    beforeEach(() => it_.giveRules());
    const queues = () => it_.link.sent.filter((message) => message.type === 'queue');
    const lastQueue = async () => {
      await settle();
      return queues().at(-1);
    };

    it('are moments, for each clock, with shop and status', async () => {
      it_.console.emit(messageSeen('a', 'customer', noon));
      expect(await lastQueue()).toMatchObject({
        shop: '暖阳旗舰店',
        status: 'online',
        isBlind: false,
        isPaused: false,
        entries: [
          {
            conversation: key('a'),
            waitingSince: noon,
            isOffHours: false,
            isClosing: false,
            clocks: [
              { id: 'three-minutes', isAlarming: true, warnAt: noon + 100_000, dueAt: noon + 180_000 },
              { id: 'thirty-seconds', isAlarming: false, dueAt: noon + 30_000 },
            ],
          },
        ],
      });
    });

    it('is one report for a burst of events, and none while only time passes', async () => {
      await settle();
      const before = queues().length;
      for (let index = 0; index < 200; index += 1) it_.console.emit(messageSeen(`c${index}`, 'customer', noon));
      await settle();
      expect(queues()).toHaveLength(before + 1);
      it_.passTime(5_000);
      it_.link.deliver({ type: 'tick' });
      await settle();
      expect(queues()).toHaveLength(before + 1);
    });

    it('says that the page is blind or logged out', async () => {
      it_.console.report({ kind: 'missing-part', part: 'message-author' });
      expect(await lastQueue()).toMatchObject({ isBlind: true, isPaused: true });
      it_.console.report({ kind: 'recovered-part', part: 'message-author' });
      it_.console.emit({ type: 'status-changed', at: noon, source: 'pane', certainty: 'sure', status: 'logged-out' });
      expect(await lastQueue()).toMatchObject({ isBlind: false, isPaused: true, status: 'logged-out' });
    });

    describe('about whom the agent writes to', () => {
      const typeAt = (ms: number, text: string) =>
        it_.console.emit({
          type: 'draft-changed',
          conversation: key('a'),
          text,
          at: noon + ms,
          source: 'pane',
          certainty: 'sure',
        });
      const openAt = (ms: number) =>
        it_.console.emit({
          type: 'conversation-opened',
          conversation: key('a'),
          name: 'S***n',
          at: noon + ms,
          source: 'pane',
          certainty: 'sure',
        });

      it('names the customer while the draft changes, and nobody 8 s later', async () => {
        openAt(0);
        typeAt(3_000, '您');
        it_.passTime(3_000);
        expect(await lastQueue()).toMatchObject({ typingTo: key('a') });
        it_.passTime(7_900);
        it_.link.deliver({ type: 'tick' });
        expect(await lastQueue()).toMatchObject({ typingTo: key('a') });
        it_.passTime(200);
        it_.link.deliver({ type: 'tick' });
        expect((await lastQueue())?.typingTo).toBeUndefined();
      });

      it('names nobody for a draft that was left there earlier, and nobody for an empty one', async () => {
        openAt(20_000);
        typeAt(20_200, '旧的草稿');
        it_.passTime(20_200);
        expect((await lastQueue())?.typingTo).toBeUndefined();
        typeAt(20_400, '旧的草稿，改了');
        expect(await lastQueue()).toMatchObject({ typingTo: key('a') });
        typeAt(20_600, '');
        expect((await lastQueue())?.typingTo).toBeUndefined();
      });
    });
  });

  describe('what the agent decides about who waits', () => {
    beforeEach(() => {
      it_.giveRules();
      it_.console.emit(messageSeen('a', 'customer', noon));
    });
    const names = () => view().queue.map(({ conversation }) => conversation.customer);
    const tell = (change: Partial<Situation>) =>
      it_.link.deliver({ type: 'situation', situation: { ...calmSituation, ...change } });

    it('不用回 ends the wait at once, and can be taken back for ten seconds in place', () => {
      it_.passTime(1_000);
      it_.session.intents.dismissWait(key('a'));
      expect(names()).toEqual([]);
      expect(view().undo).toMatchObject({ conversation: key('a'), name: 'S***n' });
      expect(it_.link.sent.at(-1)).toMatchObject({ type: 'dismiss-wait', conversation: key('a'), at: noon + 1_000 });
      it_.session.intents.restoreWait(key('a'));
      expect(names()).toEqual(['a']);
      expect(it_.link.sent.filter((message) => message.type === 'restore-wait')).toHaveLength(1);
      it_.session.intents.dismissWait(key('a'));
      it_.passTime(10_000);
      expect(view().undo).toBeUndefined();
    });

    it('不用回 of another tab, or of before a reload, holds here too, until it is taken back there', () => {
      tell({ dismissed: [{ conversation: key('a'), at: noon }] });
      it_.passTime(2_000);
      expect(names()).toEqual([]);
      it_.console.emit(messageSeen('a', 'customer', noon + 2_000));
      expect(names()).toEqual(['a']);
      tell({ dismissed: [{ conversation: key('b'), at: noon + 5_000 }] });
      it_.console.emit(messageSeen('b', 'customer', noon + 1_000));
      expect(names()).toEqual(['a']);
      tell({ dismissed: [] });
      it_.passTime(1_000);
      expect([...names()].sort()).toEqual(['a', 'b']);
    });

    it('a snooze is shown at once and told with the moment it ends', () => {
      it_.session.intents.snooze(key('a'), true);
      expect(view().queue[0]?.snoozedUntil).toBe(noon + 300_000);
      it_.session.intents.snooze(undefined, true);
      expect(view().team.allSnoozedUntil).toBe(noon + 300_000);
      it_.session.intents.snooze(key('a'), false);
      expect(it_.link.sent.filter((message) => message.type === 'snooze')).toEqual([
        { type: 'snooze', conversation: key('a'), until: noon + 300_000 },
        { type: 'snooze', conversation: undefined, until: noon + 300_000 },
        { type: 'snooze', conversation: key('a'), until: 0 },
      ]);
    });

    it('a promise that was followed up goes away; those of other consoles show there', () => {
      const promise = { conversation: key('a'), name: 'S***n', madeAt: noon, dueAt: noon + 600_000 };
      const elsewhere = { ...promise, conversation: { ...key('z'), console: 'practice' as const } };
      tell({ promises: [promise, elsewhere] });
      expect(view().team.promises).toEqual([promise]);
      it_.session.intents.keepPromise(key('a'));
      expect(view().team.promises).toEqual([]);
      expect(it_.link.sent.at(-1)).toEqual({ type: 'promise-kept', conversation: key('a') });
    });

    it('帮我盯一下 and 我回来了', () => {
      it_.session.intents.cover(true);
      it_.session.intents.cover(false);
      expect(view().team.coverUntil).toBe(0);
      expect(it_.link.sent.slice(-2)).toEqual([
        { type: 'cover', isAway: true },
        { type: 'cover', isAway: false },
      ]);
    });

    it('an alarm about another console shows here; one about this page only once', () => {
      const alarm = { console: 'practice', kind: 'logged-out', since: noon, waiting: 3 } as const;
      tell({ presence: [alarm, { ...alarm, console: 'pinduoduo' }] });
      it_.console.emit({ type: 'status-changed', at: noon, source: 'pane', certainty: 'sure', status: 'logged-out' });
      expect(view().banners).toEqual([
        { kind: 'status', status: 'logged-out' },
        { kind: 'presence', alarm },
      ]);
    });
  });

  describe('the title of the tab', () => {
    beforeEach(() => {
      document.title = '拼多多商家后台';
      it_.giveRules();
      it_.console.emit(messageSeen('a', 'customer', noon));
    });
    const passAndTick = async (ms: number) => {
      it_.passTime(ms);
      it_.link.deliver({ type: 'tick' });
      await settle();
    };

    it('says in words how many wait and how badly, from the stage that was set, also while only the background ticks', async () => {
      await passAndTick(99_000);
      expect(document.title).toBe('拼多多商家后台');
      await passAndTick(2_000);
      expect(document.title).toBe('(1) 等了一会儿 · 拼多多商家后台');
      it_.console.emit(messageSeen('b', 'customer', noon));
      await passAndTick(80_000);
      expect(document.title).toBe('(2) 已超时 · 拼多多商家后台');
    });

    it("is the page's own again when nobody waits, when it is put off, hidden or switched off, and at the end", async () => {
      const isBack = async () => {
        await settle();
        expect(document.title).toBe('拼多多商家后台');
      };
      await passAndTick(160_000);
      expect(document.title).toBe('(1) 快超时 · 拼多多商家后台');
      it_.session.intents.snooze(undefined, true);
      await isBack();
      it_.session.intents.snooze(undefined, false);
      await settle();
      expect(document.title).toBe('(1) 快超时 · 拼多多商家后台');
      it_.giveRules({ alerts: { ...createProfile().alerts, title: 'never' } });
      await isBack();
      it_.giveRules();
      it_.session.intents.hideStrip('site');
      await isBack();
      it_.giveRules();
      it_.console.emit(messageSeen('a', 'agent', noon + 160_000));
      await isBack();
      it_.console.emit(messageSeen('a', 'customer', noon + 10));
      it_.abort.abort();
      await isBack();
    });
  });
});
