import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openCalibrations } from '@/entrypoints/background/calibrations/open-calibrations';
import { startCalibration } from '@/entrypoints/background/calibrations/start-calibration';
import type { Port } from '@/entrypoints/background/ports';
import type { Services } from '@/entrypoints/background/services';
import { silentLogger } from '@/utils/base/logger';
import { calibratedMatches } from '@/utils/consoles/matches';
import type { Calibration } from '@/utils/conversation/calibration/schema';
import { readCalibrationId } from '@/utils/conversation/calibration/site';
import { calibrationsChangedMessage } from '@/utils/messaging/calibration-port';
import { mergePolicy } from '@/utils/policy/merge-policy';
import { defaultPolicy } from '@/utils/policy/policy';
import { defaultSettings } from '@/utils/policy/settings';
import { createCalibrationsRepository } from '@/utils/storage/calibrations-repository';
import { samplePlainshop } from '../../support/calibration-samples';
import { createCalibrationBrowser } from '../../support/fake-calibration-browser';
import { createMemoryArea } from '../../unit/storage/memory-area';

const fake = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => fake);

const plainshop = 'https://kefu.plainshop.example/workbench';
const hostPattern = 'https://kefu.plainshop.example/*';
const framed: Calibration = { ...samplePlainshop, host: 'im.framed.example', frame: ['iframe#core'] };

const open = () => {
  const world = createCalibrationBrowser();
  fake.browser = world.browser;
  const calibrations = createCalibrationsRepository({
    area: createMemoryArea({}),
    clock: { now: () => 5 },
    logger: silentLogger,
  });
  const policy = { value: defaultSettings.policy };
  const settings = {
    read: async () => ({ settings: { ...defaultSettings, language: 'zh-CN' as const, policy: policy.value } }),
  };
  const clock = { now: () => 5 };
  const services = { calibrations, settings, clock, logger: silentLogger } as unknown as Services;
  const running = openCalibrations({ services, readSettings: async () => (await settings.read()).settings });
  return { ...world, ...running, calibrations, clock, policy };
};

/** A port as a page opens it; `told` is what the background said. */
const createPort = (url: string | undefined) => {
  const told: unknown[] = [];
  const listeners: ((raw: unknown) => void)[] = [];
  const port = {
    sender: { tab: { id: 3, url } },
    postMessage: (message: unknown) => void told.push(message),
    disconnect: () => void told.push('closed'),
    onMessage: { addListener: (listener: (raw: unknown) => void) => void listeners.push(listener) },
  } as unknown as Port;
  const say = (message: unknown) => {
    for (const listener of listeners) listener(message);
  };
  return { port, told, say };
};

let world: ReturnType<typeof open>;
beforeEach(() => {
  world = open();
});

/** Of the user's own; the pages that ship are there from the beginning. */
const ownPatterns = (id: string) =>
  (world.scripts.find((it) => it.id === id)?.matches ?? []).filter((it) => !calibratedMatches.includes(it));

describe('where the helpers run', () => {
  it('are the pages that ship, in every frame, and no other, while nothing was calibrated', async () => {
    await world.settle();
    expect(
      world.scripts.map(({ id, matches, allFrames, persistAcrossSessions }) => ({
        id,
        matches,
        allFrames,
        persistAcrossSessions,
      })),
    ).toEqual(
      ['calibrated-frames-guard', 'calibrated-frames'].map((id) => ({
        id,
        matches: [...calibratedMatches].sort(),
        allFrames: true,
        persistAcrossSessions: true,
      })),
    );
  });

  it('are a calibrated page, the guard first, once its host is allowed', async () => {
    await world.answerers.saveCalibration({ calibration: samplePlainshop });
    expect(ownPatterns('calibrated')).toEqual([]);
    await world.grant(hostPattern);
    expect(ownPatterns('calibrated')).toEqual(['https://kefu.plainshop.example/workbench*']);
    const guard = world.scripts.find(({ id }) => id === 'calibrated-guard');
    expect(guard).toMatchObject({ runAt: 'document_start', js: ['content-scripts/guard.js'], allFrames: false });
  });

  it('are all frames of its host where the parts stand in one', async () => {
    await world.grant('https://im.framed.example/*');
    await world.answerers.saveCalibration({ calibration: framed });
    expect(ownPatterns('calibrated')).toEqual([]);
    expect(ownPatterns('calibrated-frames')).toEqual(['https://im.framed.example/*']);
  });

  it('are none any more once the permission is taken back, and every tab is told', async () => {
    await world.grant(hostPattern);
    await world.answerers.saveCalibration({ calibration: samplePlainshop });
    world.tabs.push({ id: 3, url: plainshop });
    world.messages.length = 0;
    await world.revoke(hostPattern);
    expect(ownPatterns('calibrated')).toEqual([]);
    expect(world.messages).toEqual([{ tabId: 3, message: calibrationsChangedMessage }]);
  });

  it('are put back after an update has taken the registered scripts away', async () => {
    await world.grant(hostPattern);
    await world.answerers.saveCalibration({ calibration: samplePlainshop });
    world.scripts.length = 0;
    await world.settle();
    expect(ownPatterns('calibrated')).toHaveLength(1);
  });

  it('stay as they are where nothing changed: registering again would leave a gap', async () => {
    await world.settle();
    const before = world.registered();
    await world.settle();
    expect(world.registered()).toBe(before);
  });
});

describe('an open tab', () => {
  it('gets guard and helpers with the calibration, and no other tab does', async () => {
    await world.grant(hostPattern);
    world.tabs.push({ id: 3, url: plainshop }, { id: 4, url: 'https://kefu.plainshop.example/orders' }, { id: 5 });
    await world.answerers.saveCalibration({ calibration: samplePlainshop });
    expect(world.injected).toEqual([
      { tabId: 3, file: '/content-scripts/guard.js', allFrames: false },
      { tabId: 3, file: '/content-scripts/calibrated.js', allFrames: false },
    ]);
  });
});

describe('a page that asks for its calibration', () => {
  const ask = async (url: string | undefined) => {
    const { port, told } = createPort(url);
    await world.serveCalibration(port);
    return told[0];
  };

  it('gets the user’s own for the tab’s address', async () => {
    await world.grant(hostPattern);
    await world.answerers.saveCalibration({ calibration: samplePlainshop });
    expect(await ask(plainshop)).toMatchObject({ type: 'calibration', calibration: samplePlainshop, isShipped: false });
  });

  it('gets none for another path, and none without the permission', async () => {
    await world.answerers.saveCalibration({ calibration: samplePlainshop });
    expect(await ask(plainshop)).not.toHaveProperty('calibration');
    await world.grant(hostPattern);
    expect(await ask('https://kefu.plainshop.example/orders')).not.toHaveProperty('calibration');
  });

  it('is told that one ships, and the user’s own outranks that', async () => {
    const page = 'https://dongdong.jd.com/index.html';
    expect(await ask(page)).toMatchObject({ isShipped: true });
    await world.grant('https://dongdong.jd.com/*');
    const own: Calibration = { ...samplePlainshop, console: 'jd', host: 'dongdong.jd.com', pathPrefix: '/' };
    await world.answerers.saveCalibration({ calibration: own });
    expect(await ask(page)).toMatchObject({ isShipped: true, calibration: own });
  });

  it('gets the supervisor’s that came with the rules, once its host is allowed', async () => {
    await world.settle();
    world.tabs.push({ id: 3, url: plainshop });
    await world.grant(hostPattern);
    world.policy.value = mergePolicy(defaultPolicy, { calibrations: { sites: [samplePlainshop] } });
    await world.noteSettings();
    expect(await ask(plainshop)).toMatchObject({ type: 'calibration', calibration: samplePlainshop });
    expect(world.injected.map(({ tabId }) => tabId)).toEqual([3, 3]);
    expect(await world.answerers.listCalibrations(undefined)).toMatchObject({
      calibrations: [{ isFromPolicy: true, isGranted: true }],
    });
    world.policy.value = defaultPolicy;
    await world.noteSettings();
    expect(await ask(plainshop)).not.toHaveProperty('calibration');
    expect(ownPatterns('calibrated')).toEqual([]);
  });

  it('is told to ask again when the compatibility list changes, and not for any other change of the settings', async () => {
    await world.settle();
    world.tabs.push({ id: 3, url: plainshop });
    await world.noteSettings();
    expect(world.messages).toEqual([]);
    world.policy.value = mergePolicy(defaultPolicy, {
      compatibility: { entries: [{ console: 'jd', calibrationId: 'jd@dongdong.jd.com/', message: '改版' }] },
    });
    await world.noteSettings();
    expect(world.messages.map(({ tabId }) => tabId)).toEqual([3]);
    expect(await ask(plainshop)).toMatchObject({ withdrawn: [{ console: 'jd' }] });
  });

  it('never gets one where an adapter of ours works', async () => {
    await world.grant('https://mms.pinduoduo.com/*');
    const own: Calibration = { ...samplePlainshop, console: 'pinduoduo', host: 'mms.pinduoduo.com', pathPrefix: '/' };
    await world.answerers.saveCalibration({ calibration: own });
    expect(await ask('https://mms.pinduoduo.com/chat-merchant/index.html')).not.toHaveProperty('calibration');
  });

  it('without an address is shown the door', async () => {
    expect(await ask(undefined)).toBe('closed');
  });
});

describe('the guided calibration', () => {
  const begin = async (url: string) => {
    const opened = createPort(url);
    world.serveCalibrate(opened.port);
    await vi.waitFor(() => expect(opened.told).toHaveLength(1));
    return opened;
  };
  const answerTo = async (opened: Awaited<ReturnType<typeof begin>>, message: unknown) => {
    opened.say(message);
    await vi.waitFor(() => expect(opened.told).toHaveLength(2));
    return opened.told[1];
  };

  it('begins with a named console where the host is known, and with the host where not', async () => {
    expect((await begin('https://vis.vip.com/im')).told[0]).toMatchObject({ console: 'vipshop', name: '唯品会' });
    expect((await begin(plainshop)).told[0]).toMatchObject({ console: 'other', name: 'kefu.plainshop.example' });
  });

  it('stores what the agent has shown of this page, and the helpers start', async () => {
    await world.grant(hostPattern);
    world.tabs.push({ id: 3, url: plainshop });
    const opened = await begin(plainshop);
    expect(await answerTo(opened, { type: 'save', calibration: samplePlainshop })).toEqual({ type: 'saved' });
    expect((await world.calibrations.read()).calibrations).toEqual([samplePlainshop]);
    expect(world.injected.map(({ tabId }) => tabId)).toEqual([3, 3]);
  });

  it('may say nothing of another site', async () => {
    const opened = await begin('https://evil.example/');
    const answer = await answerTo(opened, { type: 'save', calibration: samplePlainshop });
    expect(answer).toEqual({ type: 'refused', reason: 'other-site' });
    expect((await world.calibrations.read()).calibrations).toEqual([]);
  });

  it('is refused what is no calibration', async () => {
    expect(await answerTo(await begin(plainshop), { type: 'save', calibration: {} })).toEqual({
      type: 'refused',
      reason: 'invalid',
    });
  });

  it('starts in the tab that was asked for, and says when the browser does not let it', async () => {
    world.tabs.push({ id: 3, url: plainshop });
    expect(await startCalibration(3, silentLogger)).toMatchObject({ ok: false, reason: 'no-permission' });
    await world.grant(hostPattern);
    expect(await startCalibration(3, silentLogger)).toMatchObject({ ok: true });
    expect(world.injected.at(-1)).toMatchObject({ tabId: 3, file: '/content-scripts/calibrate.js' });
    expect(await startCalibration(9, silentLogger)).toMatchObject({ ok: false, reason: 'no-tab' });
  });
});

describe('a calibration that waits for the browser’s question', () => {
  beforeEach(() => void world.tabs.push({ id: 3, url: plainshop }));
  const started = () => world.injected.filter(({ file }) => file === '/content-scripts/calibrate.js');

  it('begins once the host is allowed, though the popup that asked is gone', async () => {
    await world.answerers.awaitCalibration({ tabId: 3, origin: hostPattern });
    await world.grant('https://other.example/*');
    expect(started()).toEqual([]);
    await world.grant(hostPattern);
    await vi.waitFor(() => expect(started()).toHaveLength(1));
  });

  it('is forgotten after a while, and begins once only', async () => {
    await world.answerers.awaitCalibration({ tabId: 3, origin: hostPattern });
    world.clock.now = () => 200_000;
    await world.grant(hostPattern);
    world.clock.now = () => 5;
    await world.revoke(hostPattern);
    await world.grant(hostPattern);
    expect(started()).toEqual([]);
  });
});

describe('the list for our own pages', () => {
  it('tells what is stored, whether it is allowed, and forgets what was removed', async () => {
    await world.answerers.saveCalibration({ calibration: samplePlainshop });
    const id = readCalibrationId(samplePlainshop);
    expect(await world.answerers.listCalibrations(undefined)).toMatchObject({
      calibrations: [{ id, isEnabled: true, isGranted: false }],
      damagedCount: 0,
    });
    await world.answerers.removeCalibration({ id });
    expect(await world.answerers.listCalibrations(undefined)).toMatchObject({ calibrations: [] });
  });

  it('keeps the switches of two consoles without a name apart', async () => {
    await world.grant(hostPattern);
    await world.answerers.saveCalibration({ calibration: samplePlainshop });
    expect(await world.places.readSite('other', plainshop)).toBe(readCalibrationId(samplePlainshop));
    expect(await world.places.readSite('other', 'https://kefu.zwei.example/')).toBe('other');
    expect(await world.places.readSite('jd', 'https://dongdong.jd.com/')).toBe('jd');
  });
});
