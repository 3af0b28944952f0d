import { describe, expect, it } from 'vitest';
import { consoleIds } from '@/utils/conversation/types';
import { platformPresets } from '@/utils/policy/platform-presets';
import { consoleRulesSchema } from '@/utils/policy/response-policy';

describe('platform presets', () => {
  it('has one for every console', () => {
    expect(Object.keys(platformPresets).sort()).toEqual([...consoleIds].sort());
  });

  it.each(consoleIds)('%s: every row is what the schema allows, with stages in order and a source', (id) => {
    const { rules, source, confidence } = platformPresets[id];
    expect(consoleRulesSchema.parse(rules)).toEqual(rules);
    expect(source.length).toBeGreaterThan(20);
    expect(['A', 'B', 'C', 'none']).toContain(confidence);
    for (const clock of rules.clocks) {
      expect(clock.warnAfterSeconds).toBeLessThan(clock.urgentAfterSeconds);
      expect(clock.urgentAfterSeconds).toBeLessThan(clock.limitSeconds);
      expect(clock.averageCapSeconds ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(clock.limitSeconds);
      // Nothing public is known: a limit of ours must not look like the platform's.
      if (confidence === 'none') expect(clock.origin).toBe('house');
    }
    const ids = rules.clocks.map((it) => it.id);
    expect(new Set(ids).size).toBe(ids.length);
    if (rules.pageClock !== undefined) expect(ids).toContain(rules.pageClock);
    expect(rules.clocks.some((it) => it.isAlarming)).toBe(true);
  });

  it.each([
    ['pinduoduo', 'three-minutes', 180, 480, 1380],
    ['pinduoduo', 'thirty-seconds', 30, 480, 1380],
    ['douyin', 'three-minutes', 180, 480, 1380],
    ['jd', 'first-thirty-seconds', 30, 540, 1380],
    ['taobao', 'three-minutes', 180, 480, 1380],
    ['kuaishou', 'three-minutes', 180, 480, 1380],
    ['xiaohongshu', 'three-minutes', 180, 540, 1380],
    ['wechat', 'ninety-seconds', 90, 0, 1440],
    ['vipshop', 'house', 15, 0, 1440],
  ] as const)('%s: %s is %i s, from minute %i to %i of the day', (id, clockId, limitSeconds, from, to) => {
    const clock = platformPresets[id].rules.clocks.find((it) => it.id === clockId);
    expect(clock).toMatchObject({ limitSeconds, hours: { from, to } });
  });
});
