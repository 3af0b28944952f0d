import { describe, expect, it } from 'vitest';
import { isTimeText, parseShownTime } from '@/utils/consoles/calibrated/read-time';
import { parseWaitMarker } from '@/utils/consoles/calibrated/read-wait-marker';
import { isStableName, isStateName, readModulePrefix } from '@/utils/consoles/calibrated/select/stable-names';

const now = new Date(2026, 10, 27, 15, 30, 20).getTime();
const at = (...parts: [number, number, number, number, number, number?]) => new Date(...parts).getTime();

describe('times as chat pages write them', () => {
  it.each([
    ['12:40', at(2026, 10, 27, 12, 40), false],
    ['12:40:05', at(2026, 10, 27, 12, 40, 5), true],
    ['昨天 23:10', at(2026, 10, 26, 23, 10), false],
    ['下午 3:05', at(2026, 10, 27, 15, 5), false],
    ['3:05 PM', at(2026, 10, 27, 15, 5), false],
    ['2026年09月08日 17:30:17', at(2026, 8, 8, 17, 30, 17), true],
    ['2026-09-08 17:30', at(2026, 8, 8, 17, 30), false],
    ['11-20 08:00', at(2026, 10, 20, 8, 0), false],
    ['3分钟前', now - 180_000, false],
    ['刚刚', now, false],
  ])('%s', (text, wanted, isExact) => {
    expect(parseShownTime(text, now)).toEqual({ at: wanted, isExact });
  });

  it('takes a time of this evening for yesterday when it is still to come', () => {
    expect(parseShownTime('23:50', now)?.at).toBe(at(2026, 10, 26, 23, 50));
  });

  it.each(['您好', '25:70', '100 元', ''])('finds no time in %j', (text) => {
    expect(parseShownTime(text, now)).toBeUndefined();
  });

  it.each(['10:24', '昨天', '刚刚', '3分钟前', '昨天 12:30', '2026-09-08 17:30', '星期三'])(
    '%s is a time and nothing else',
    (text) => {
      expect(isTimeText(text)).toBe(true);
    },
  );

  it.each(['王先生', '2', '明天 10:30 能发货吗', '3 件', '99+'])('%s is no time', (text) => {
    expect(isTimeText(text)).toBe(false);
  });
});

describe('wait marks of a row', () => {
  it.each([
    ['50秒后超时', { kind: 'remaining', seconds: 50 }],
    ['2分10秒后超时', { kind: 'remaining', seconds: 130 }],
    ['已等待5分钟', { kind: 'waited', seconds: 300, precisionSeconds: 60 }],
    ['已等待1小时', { kind: 'waited', seconds: 3600, precisionSeconds: 3600 }],
    ['3', { kind: 'none' }],
    ['', { kind: 'none' }],
    ['3分钟前', { kind: 'none' }],
  ])('%s', (text, wanted) => {
    expect(parseWaitMarker(text)).toEqual(wanted);
  });
});

describe('names that outlive a release', () => {
  it.each(['send-btn', 'chat-item-box', 'replyTextarea', 'cs-message__content-wrapper', 'onemsg', 'msgListContainer'])(
    'keeps %s',
    (name) => expect(isStableName(name)).toBe(true),
  );

  it.each([
    'css-1q2w3e4',
    'sc-bdVaJa',
    '_1kd8s',
    'FDBMBK87T0SHSZ_4swP6',
    'MP1bk3ccfHC9V2SnPCGD',
    'Row_wrap__a1B2c',
    'jss123',
    'data-v-7ba5bd90',
    'middlePanel_list_1790317002572',
    ':r1:',
  ])('does not trust %s', (name) => expect(isStableName(name)).toBe(false));

  it('knows the names that come and go with what the agent does', () => {
    expect(['vac-send-disabled', 'is-active', 'row--selected'].every(isStateName)).toBe(true);
    expect(['send-btn', 'reading-pane'].some(isStateName)).toBe(false);
  });

  it('keeps the word before the hash of a CSS module', () => {
    expect(readModulePrefix('Row_unread__a1B2c')).toBe('Row_unread__');
    expect(readModulePrefix('cs-message__content')).toBeUndefined();
  });
});
