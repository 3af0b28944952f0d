import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConnectedConsole, ConsoleHub } from '@/entrypoints/background/console-hub';
import { openDesk } from '@/entrypoints/background/desk/open-desk';
import { createPlanCache } from '@/entrypoints/background/desk/plan-cache';
import { silentLogger } from '@/utils/base/logger';
import type { Calibration } from '@/utils/conversation/calibration/schema';
import type { ConsoleId } from '@/utils/conversation/types';
import type { ToConsole } from '@/utils/messaging/console-port';
import { defaultSettings, defaultSiteSettings, type Settings } from '@/utils/policy/settings';
import { createDatabase } from '@/utils/storage/database';
import { createKeyHasher } from '@/utils/storage/key-hasher';
import { createPromisesRepository } from '@/utils/storage/promises-repository';
import { createWaitsRepository } from '@/utils/storage/waits-repository';
import { samplePlainshop } from '../../support/calibration-samples';
import { createFakeWorkerBrowser, type FakeWorkerBrowser } from '../../support/fake-worker-browser';
import { entryOf, keyOf } from '../../unit/response-timer/queue/queue-samples';

const fake = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => fake);

const start = Date.parse('2026-11-23T10:00:00+08:00');
const address = 'https://mms.pinduoduo.com/chat-merchant/index.html';

/** One browser in which workers come and go; the clock and the timers are ours. */
const createWorld = () => {
  const world: FakeWorkerBrowser = createFakeWorkerBrowser();
  fake.browser = world.browser;
  const pages: ConnectedConsole[] = [];
  const told: { tabId: number; message: ToConsole }[] = [];
  /** The user's own whose hosts are allowed. */
  const calibrations: Calibration[] = [];
  const settings: Settings = { ...defaultSettings, language: 'zh-CN' };
  const database = createDatabase(`desk-${Math.random()}`);
  const hasher = createKeyHasher(database);
  const clock = { now: () => Date.now() };
  /** A worker that came before is dead: its timers never fire. */
  const startWorker = () => {
    const now = Date.now();
    vi.clearAllTimers();
    // Clearing sets the clock back to where it began.
    vi.setSystemTime(now);
    const waits = createWaitsRepository({
      database,
      hasher,
      logger: silentLogger,
      readTimeZone: async () => 'Asia/Shanghai',
    });
    const hub = {
      list: () => [...pages],
      tell: (to: ConnectedConsole, message: ToConsole) => void told.push({ tabId: to.tabId, message }),
      tellAll: (message: ToConsole) => void told.push({ tabId: 0, message }),
      point: (tabId: number) => void told.push({ tabId, message: { type: 'point', conversation: keyOf('a') } }),
    } as unknown as ConsoleHub;
    const services = {
      clock,
      logger: silentLogger,
      waits,
      promises: createPromisesRepository(database, hasher),
      hasher,
    };
    return openDesk({
      services: services as unknown as Parameters<typeof openDesk>[0]['services'],
      hub,
      plans: createPlanCache(clock),
      readSettings: async () => settings,
      listCalibrations: async () => calibrations,
      onLooked: () => undefined,
    });
  };
  const openPage = (
    tabId: number,
    entries: ReturnType<typeof entryOf>[],
    change = {},
    at: { console: ConsoleId; url: string } = { console: 'pinduoduo', url: address },
  ): ConnectedConsole => {
    const page = {
      tabId,
      pageId: `page-${tabId}`,
      console: at.console,
      site: at.console,
      frameId: 0,
      port: {} as ConnectedConsole['port'],
      connectedAt: Date.now(),
      greetedAt: Date.now(),
      lastActiveAt: Date.now(),
      rulesId: undefined,
      report: {
        type: 'queue' as const,
        entries: entries.map((it) => ({ ...it, name: `顾客${it.conversation.customer}` })),
        openName: '',
        shop: 'A',
        status: 'online' as const,
        isBlind: false,
        isPaused: false,
        ...change,
      },
    };
    closePage(tabId);
    pages.push(page);
    world.tabs.push({ id: tabId, url: at.url, windowId: 1 });
    return page;
  };
  const closePage = (tabId: number) => {
    pages.splice(0, pages.length, ...pages.filter((it) => it.tabId !== tabId));
    world.tabs.splice(0, world.tabs.length, ...world.tabs.filter((it) => it.id !== tabId));
  };
  return { ...world, startWorker, openPage, closePage, told, settings, calibrations };
};

const stepMs = 250;

/** Time goes on, with everything that timers and the database do in it. */
const pass = async (ms: number) => {
  for (let left = ms; left > 0; left -= stepMs) {
    await vi.advanceTimersByTimeAsync(Math.min(stepMs, left));
    // fake-indexeddb works with immediates, which are real here.
    for (let turn = 0; turn < 8; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  }
};

beforeEach(() => vi.useFakeTimers({ now: start, toFake: ['Date', 'setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

describe('the desk of the worker', () => {
  it('alarms once when a customer becomes urgent, and clears everything with the answer', async () => {
    const world = createWorld();
    const page = world.openPage(1, [entryOf('a', start - 148_000)]);
    const desk = world.startWorker();
    desk.request();
    await pass(1000);
    expect(world.badge.text).toBe('1');
    expect(world.log).toEqual([]);
    await pass(2000);
    expect(world.log).toEqual(['create warmreply-waits']);
    expect(world.notifications.get('warmreply-waits')).toMatchObject({
      title: '1 位顾客在等回复',
      message: '等得最久：顾客a（拼多多 · A），已等 2 分钟',
    });
    expect(world.sounds).toEqual([{ type: 'warmreply-play', sound: 'urgent', volume: 0.6 }]);
    expect(world.alarms.get('warmreply-watch')).toEqual({ periodInMinutes: 0.5 });
    void desk.orders.takeReply(
      { type: 'reply-seen', conversation: keyOf('a'), name: '顾客a', repliedAt: Date.now(), text: '好的' },
      page,
    );
    world.openPage(1, []);
    await pass(1000);
    expect(world.badge.text).toBe('');
    expect([...world.notifications.keys()]).toEqual([]);
  });

  it('a worker that is killed goes on where it was: nobody lost, nobody doubled, nothing told twice', async () => {
    const world = createWorld();
    world.openPage(1, [entryOf('a', start - 160_000), entryOf('b', start - 10_000)]);
    for (let life = 0; life < 5; life += 1) {
      world.startWorker().request();
      await pass(3000);
      expect(world.badge.text).toBe('2');
    }
    expect(world.log).toEqual(['create warmreply-waits']);
  });

  it('tells nobody of a console that was switched off, though its page stands open', async () => {
    const world = createWorld();
    world.settings.sites = { pinduoduo: { isEnabled: false, hiddenUntil: 0 } };
    world.openPage(1, [entryOf('a', start - 160_000)]);
    world.startWorker().request();
    await pass(3000);
    expect(world.badge.text).toBe('');
    expect(world.log).toEqual([]);
    world.settings.sites = {};
    world.startWorker().request();
    await pass(3000);
    expect(world.badge.text).toBe('1');
  });

  it('keeps the line of a closed tab, and keeps no name outside the worker', async () => {
    const world = createWorld();
    world.openPage(1, [entryOf('a', start - 10_000)]);
    world.startWorker().request();
    await pass(2000);
    world.closePage(1);
    world.startWorker().request();
    await pass(2000);
    expect(world.badge.text).toBe('1');
    const { session, local } = world.browser.storage;
    const kept = JSON.stringify([session.all(), local.all()]).replaceAll('\\"', '"');
    expect(kept).toContain('"customer":"a"');
    expect(kept).not.toContain('顾客');
  });

  it('tells hidden pages when a stage is reached, and each page what concerns it', async () => {
    const world = createWorld();
    world.openPage(1, [entryOf('a', start - 98_000)]);
    world.openPage(2, [entryOf('b', start - 1000)]);
    world.startWorker().request();
    await pass(1000);
    expect(world.told.filter(({ message }) => message.type === 'tick')).toEqual([]);
    await pass(2000);
    expect(world.told.filter(({ message }) => message.type === 'tick')).toHaveLength(1);
    const situations = world.told.filter(({ message }) => message.type === 'situation');
    expect(situations.map(({ tabId }) => tabId)).toEqual(expect.arrayContaining([1, 2]));
    expect(situations[0]?.message).toMatchObject({ situation: { elsewhere: { waiting: 1, overdue: 0 } } });
  });

  it('a click on the notification wakes the worker and goes to the longest waiter', async () => {
    const world = createWorld();
    world.openPage(1, [entryOf('b', start - 10_000)]);
    world.openPage(2, [entryOf('a', start - 170_000)]);
    world.startWorker();
    world.browser.notifications.onClicked.fire('warmreply-waits');
    await pass(1000);
    expect(world.focused).toEqual([2]);
    expect(world.told.filter(({ message }) => message.type === 'point')).toMatchObject([{ tabId: 2 }]);
  });

  it('稍后提醒 rests the alarms', async () => {
    const world = createWorld();
    world.openPage(1, [entryOf('a', start - 140_000)]);
    const desk = world.startWorker();
    desk.request();
    world.browser.notifications.onButtonClicked.fire('warmreply-waits', 1);
    await pass(15_000);
    expect(world.log).toEqual([]);
    // Becoming overdue breaks it.
    await pass(30_000);
    expect(world.log).toEqual(['create warmreply-waits']);
  });

  it('alarms when the console is closed during the shift; 我下班了 ends it', async () => {
    const world = createWorld();
    world.openPage(1, [entryOf('a', start - 1000)]);
    world.startWorker().request();
    await pass(2000);
    world.closePage(1);
    const desk = world.startWorker();
    desk.request();
    await pass(25_000);
    expect(world.notifications.get('warmreply-presence:pinduoduo')?.title).toBe(
      '有 1 位在等，但拼多多后台没打开，或没登录',
    );
    world.browser.notifications.onButtonClicked.fire('warmreply-presence:pinduoduo', 1);
    await pass(1000);
    expect(world.notifications.has('warmreply-presence:pinduoduo')).toBe(false);
    // Who still waits there alarms nobody who has gone home.
    await pass(200_000);
    expect([...world.notifications.keys()]).toEqual([]);
    expect(world.badge.text).toBe('');
  });

  it.each<{ console: ConsoleId; url: string; name: string; home: string; calibration?: Calibration }>([
    {
      console: 'vipshop',
      url: 'https://kefu.vip.com/chat/1',
      name: '唯品会',
      home: 'https://kefu.vip.com/chat/',
      calibration: { ...samplePlainshop, console: 'vipshop', host: 'kefu.vip.com', pathPrefix: '/chat/' },
    },
    { console: 'jd', url: 'https://dongdong.jd.com/', name: '京东咚咚', home: 'https://dongdong.jd.com/' },
  ])('alarms when $console, which is calibrated, is left for its login, and leads back', async (it) => {
    const { console, url, name, home, calibration } = it;
    const world = createWorld();
    if (calibration) world.calibrations.push(calibration);
    world.openPage(1, [], {}, { console, url });
    world.startWorker().request();
    await pass(2000);
    world.closePage(1);
    // A login of the site is open, and nobody is at the console.
    world.tabs.push({ id: 7, url: 'https://passport.example.com/login', windowId: 1 });
    const desk = world.startWorker();
    desk.request();
    await pass(25_000);
    expect(world.notifications.get(`warmreply-presence:${console}`)?.title).toBe(`${name}后台没打开，或没登录`);
    world.browser.notifications.onClicked.fire(`warmreply-presence:${console}`);
    await pass(1000);
    expect(world.tabs.map((tab) => tab.url)).toContain(home);
    world.openPage(1, [], {}, { console, url });
    desk.request();
    await pass(2000);
    expect(world.notifications.size).toBe(0);
  });

  it('misses a listed console that was never opened, and none that is switched off or not calibrated', async () => {
    const world = createWorld();
    const listed: ConsoleId[] = ['vipshop', 'taobao', 'jd'];
    const { policy } = world.settings;
    Object.assign(world.settings, {
      policy: { ...policy, presence: { ...policy.presence, consoles: listed } },
      sites: { jd: { ...defaultSiteSettings, isEnabled: false } },
    });
    world.calibrations.push({ ...samplePlainshop, console: 'vipshop', host: '*.vip.com' });
    world.startWorker().request();
    await pass(25_000);
    expect([...world.notifications.keys()]).toEqual(['warmreply-presence:vipshop']);
  });

  it('帮我盯一下 opens the large queue, alarms earlier, and says welcome when it ends', async () => {
    const world = createWorld();
    world.openPage(1, [entryOf('a', start - 110_000)]);
    const desk = world.startWorker();
    desk.request();
    await pass(1000);
    expect(world.log).toEqual([]);
    void desk.orders.cover(10);
    await pass(1000);
    expect(world.log).toEqual(['window chrome-extension://ours/board.html#cover', 'create warmreply-waits']);
    await pass(10 * 60_000);
    expect(world.notifications.get('warmreply-cover')?.title).toBe('欢迎回来，有 1 位在等');
  });

  it('a promise that is not kept alarms when it is due', async () => {
    const world = createWorld();
    const page = world.openPage(1, []);
    const desk = world.startWorker();
    const reply = { conversation: keyOf('a'), name: '顾客a', repliedAt: start, text: '稍等，5分钟内回复您' };
    void desk.orders.takeReply({ type: 'reply-seen', ...reply }, page);
    await pass(4 * 60_000);
    expect(world.notifications.has('warmreply-promises')).toBe(false);
    await pass(61_000);
    expect(world.notifications.get('warmreply-promises')?.message).toBe('顾客a（拼多多）还在等您的消息');
    void desk.orders.keepPromise(keyOf('a'), 'pinduoduo');
    await pass(1000);
    expect(world.notifications.has('warmreply-promises')).toBe(false);
  });

  it('a promise that falls due after hours alarms when they begin again', async () => {
    vi.setSystemTime(Date.parse('2026-11-23T22:57:00+08:00'));
    const world = createWorld();
    const page = world.openPage(1, []);
    const desk = world.startWorker();
    const reply = { conversation: keyOf('a'), name: '顾客a', repliedAt: Date.now(), text: '稍等，5分钟内回复您' };
    void desk.orders.takeReply({ type: 'reply-seen', ...reply }, page);
    await pass(10 * 60_000);
    expect(world.notifications.has('warmreply-promises')).toBe(false);
    vi.setSystemTime(Date.parse('2026-11-24T08:00:01+08:00'));
    world.startWorker().request();
    await pass(2000);
    expect(world.notifications.has('warmreply-promises')).toBe(true);
  });

  it('outside working hours nothing alarms', async () => {
    vi.setSystemTime(Date.parse('2026-11-23T23:30:00+08:00'));
    const world = createWorld();
    world.openPage(1, [entryOf('a', Date.now() - 170_000, { isOffHours: true })]);
    world.startWorker().request();
    await pass(60_000);
    world.closePage(1);
    await pass(60_000);
    expect(world.log).toEqual([]);
    expect(world.badge.text).toBe('');
  });
});
