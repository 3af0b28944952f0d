import { describe, expect, it } from 'vitest';
import { createHouseClock } from '@/utils/policy/console-rules';
import { platformPresets } from '@/utils/policy/platform-presets';
import { defaultPolicy } from '@/utils/policy/policy';
import { defaultSettings, type Settings } from '@/utils/policy/settings';
import { parseSettings } from '@/utils/storage/parse-settings';

/** One stored value per version, as that version wrote it, and what it means today. Never edited, only added to. */
const limit = { limitSeconds: 180, warnAfterSeconds: 100, urgentAfterSeconds: 150, hours: { from: 8, to: 23 } };

const version1 = (changed: Partial<typeof limit> | undefined, locks: string[] = []): unknown => ({
  version: 1,
  language: 'zh-CN',
  suggestionsEnabled: false,
  address: '亲',
  policy: {
    version: 1,
    response: { consoles: changed ? { pinduoduo: { ...limit, ...changed } } : {} },
    check: { enabled: true, categoriesOff: ['officialese'], holdFrom: 'block' },
    locks,
  },
  sites: { pinduoduo: { isEnabled: true, hiddenUntil: 5, stripPlace: { left: 1, top: 2, isCollapsed: true } } },
  endpoint: { preset: 'deepseek', baseUrl: 'https://api.deepseek.com', model: 'deepseek-chat' },
});

const read = (stored: unknown): Settings => {
  const parsed = parseSettings(stored);
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.value;
};
const { rules } = platformPresets.pinduoduo;

describe('settings of version 1', () => {
  it('keep every personal choice and the phrase check', () => {
    expect(read(version1(undefined))).toEqual({
      ...defaultSettings,
      language: 'zh-CN',
      suggestionsEnabled: false,
      address: '亲',
      sites: { pinduoduo: { isEnabled: true, hiddenUntil: 5, stripPlace: { left: 1, top: 2, isCollapsed: true } } },
      endpoint: { preset: 'deepseek', baseUrl: 'https://api.deepseek.com', model: 'deepseek-chat' },
      policy: {
        ...defaultPolicy,
        check: { ...defaultPolicy.check, enabled: true, categoriesOff: ['officialese'], holdFrom: 'block' },
      },
    });
  });

  it('drop a limit that says what the platform says anyway', () => {
    expect(read(version1({})).policy.response).toEqual(defaultPolicy.response);
  });

  it('keep earlier stages on the platform’s own clock', () => {
    const [threeMinutes, ...others] = rules.clocks;
    expect(read(version1({ warnAfterSeconds: 60 })).policy.response.consoles.pinduoduo).toEqual({
      ...rules,
      clocks: [{ ...threeMinutes, warnAfterSeconds: 60 }, ...others],
    });
  });

  it('make a tighter limit a house target beside the platform’s clocks', () => {
    const tighter = { limitSeconds: 120, warnAfterSeconds: 60, urgentAfterSeconds: 100 };
    expect(read(version1(tighter)).policy.response.consoles.pinduoduo).toEqual({
      ...rules,
      clocks: [...rules.clocks, createHouseClock('pinduoduo', { id: 'house', ...tighter })],
    });
  });

  it('make narrower hours the shop’s working time, and wider ones a house target', () => {
    const narrow = read(version1({ hours: { from: 9, to: 18 } })).policy.response;
    expect(narrow.schedule.week[6]).toEqual([{ from: 540, to: 1080 }]);
    expect(narrow.consoles).toEqual({});
    const wide = read(version1({ hours: { from: 0, to: 24 } })).policy.response;
    expect(wide.schedule).toEqual(defaultPolicy.response.schedule);
    expect(wide.consoles.pinduoduo?.clocks.at(-1)).toMatchObject({ id: 'house', hours: { from: 0, to: 1440 } });
  });

  it('keep every lock on what the field became', () => {
    const path = 'response.consoles.pinduoduo';
    const locks = ['check', `${path}.warnAfterSeconds`, `${path}.limitSeconds`, `${path}.hours`];
    expect(read(version1({ warnAfterSeconds: 60 }, locks)).policy.locks).toEqual([
      'check',
      `${path}.clocks.three-minutes.warnAfterSeconds`,
      `${path}.clocks.three-minutes.limitSeconds`,
      'response.schedule',
    ]);
    expect(read(version1({ limitSeconds: 170 }, locks)).policy.locks).toEqual([
      'check',
      `${path}.clocks.house.warnAfterSeconds`,
      `${path}.clocks.house.limitSeconds`,
      `${path}.clocks.house.hours`,
    ]);
  });
});

const version2 = (): unknown => ({
  version: 2,
  language: 'zh-CN',
  suggestionsEnabled: true,
  address: '您',
  policy: {
    version: 2,
    response: {
      consoles: {},
      schedule: {
        timeZone: 'Asia/Shanghai',
        week: Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }]),
        holidays: [{ date: '2027-02-06', windows: [] }],
      },
    },
    alerts: {
      mark: 'calm',
      title: 'warn',
      badge: 'calm',
      notification: 'urgent',
      sound: 'never',
      volume: 0.3,
      repeatSeconds: 60,
      budgetPerHour: 40,
      snoozeMinutes: 5,
    },
    presence: { enabled: true, afterSeconds: 20, consoles: ['pinduoduo'], remindShiftStart: true },
    promises: { enabled: true, defaultMinutes: 10 },
    cover: { minutes: 15 },
    check: { enabled: true, categoriesOff: ['stalling'], holdFrom: 'hint' },
    locks: ['check.holdFrom', 'alerts.sound'],
  },
  sites: { pinduoduo: { isEnabled: true, hiddenUntil: 0 } },
});

describe('settings of version 2', () => {
  it('keep everything, and have no own rules yet', () => {
    const { policy, ...rest } = read(version2());
    expect(rest).toMatchObject({ version: 3, language: 'zh-CN', sites: { pinduoduo: { isEnabled: true } } });
    expect(policy).toMatchObject({ version: 3, cover: { minutes: 15 }, locks: ['check.holdFrom', 'alerts.sound'] });
    expect(policy.alerts).toMatchObject({ sound: 'never', volume: 0.3 });
    expect(policy.response.schedule.holidays).toEqual([{ date: '2027-02-06', windows: [] }]);
    expect(policy.check).toEqual({
      enabled: true,
      categoriesOff: ['stalling'],
      holdFrom: 'hint',
      rulesOff: [],
      severities: {},
      allowed: [],
      custom: [],
    });
  });

  it('that are no settings at all are refused, not filled up', () => {
    expect(parseSettings({ version: 2, policy: 'none' })).toEqual({ ok: false, reason: 'invalid' });
  });
});

describe('settings of version 3', () => {
  it('are read as they are', () => {
    expect(read(structuredClone(defaultSettings))).toEqual(defaultSettings);
  });
});
