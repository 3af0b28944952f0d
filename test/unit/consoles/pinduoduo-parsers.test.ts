import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isNoiseText,
  isNudgeText,
  isSourceText,
  isTransferText,
  isWithdrawalText,
} from '@/utils/consoles/pinduoduo/noise-texts';
import { parseCountdown } from '@/utils/consoles/pinduoduo/read-countdown';
import { parseMessageTime } from '@/utils/consoles/pinduoduo/read-message-time';
import { selectors } from '@/utils/consoles/pinduoduo/selectors';

describe('the countdown in the list', () => {
  it.each([
    ['50秒后超时', { kind: 'remaining', seconds: 50 }],
    ['2分10秒后超时', { kind: 'remaining', seconds: 130 }],
    ['3分钟后超时', { kind: 'remaining', seconds: 180 }],
    [' 0秒后超时 ', { kind: 'remaining', seconds: 0 }],
    ['已等待40秒', { kind: 'waited', seconds: 40, precisionSeconds: 1 }],
    ['已等待5分钟', { kind: 'waited', seconds: 300, precisionSeconds: 60 }],
    ['已等待1小时', { kind: 'waited', seconds: 3600, precisionSeconds: 3600 }],
    ['已等待1小时20分钟', { kind: 'waited', seconds: 4800, precisionSeconds: 60 }],
    ['已等待2天', { kind: 'waited', seconds: 172_800, precisionSeconds: 86_400 }],
    ['', { kind: 'none' }],
    ['即将超时', { kind: 'none' }],
    ['12:40', { kind: 'none' }],
    ['5分钟前', { kind: 'none' }],
  ])('reads %j', (text, expected) => {
    expect(parseCountdown(text)).toEqual(expected);
  });

  it('reads back every countdown the page can show', () => {
    fc.assert(
      fc.property(fc.nat({ max: 3600 }), (seconds) => {
        const minutes = Math.floor(seconds / 60);
        const text = `${minutes > 0 ? `${minutes}分` : ''}${seconds % 60}秒后超时`;
        expect(parseCountdown(text)).toEqual({ kind: 'remaining', seconds });
      }),
    );
  });

  it('never fails on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseCountdown(text)));
  });
});

describe('the time above a group of messages', () => {
  it('is read in the time zone of the browser', () => {
    expect(parseMessageTime('2026年09月08日 17:30:17')).toBe(new Date(2026, 8, 8, 17, 30, 17).getTime());
    expect(parseMessageTime('2026年9月8日 7:30')).toBe(new Date(2026, 8, 8, 7, 30).getTime());
  });

  it.each(['', '17:30', '昨天 17:30', 'undefined'])('is unknown for %j', (text) => {
    expect(parseMessageTime(text)).toBeUndefined();
  });
});

describe('texts of the page among the messages', () => {
  it.each([
    '转移会话',
    '“未读”表示对方尚未阅读您的消息',
    '您好像还没有配置消费者问到的常见问题回答，去配置',
    '严禁与消费者交换手机号等联系方式',
    '机器人未找到对应的回复',
    '机器人未找到对应回复',
    '为避免插嘴，机器人已暂停接待',
    '立即恢复接待',
    '平台客服已处理本次售后',
  ])('%s is noise', (text) => expect(isNoiseText(text)).toBe(true));

  it.each(['可以帮我转移会话给刚才那位客服吗', '商品详情页写着包邮，为什么要运费', '我没收到自动回复', '你好，在吗？'])(
    'a customer may write: %s',
    (text) => {
      expect(isNoiseText(text)).toBe(false);
      expect(isSourceText(text)).toBe(false);
    },
  );

  it('tells source, nudge, withdrawal and transfer rows', () => {
    expect(isSourceText('当前用户来自 商品详情页')).toBe(true);
    expect(isNudgeText('消费者催促您尽快回复')).toBe(true);
    expect(isNudgeText('消费者已付款')).toBe(false);
    expect(isWithdrawalText('对方撤回了一条消息')).toBe(true);
    expect(isTransferText('会话已转移给客服小林')).toBe(true);
    expect(isTransferText('会话转移给客服小林')).toBe(true);
    expect(isTransferText('客服小林将会话转移给您')).toBe(false);
  });
});

describe('the table of selectors', () => {
  const table = readFileSync('utils/consoles/pinduoduo/selectors.ts', 'utf8');
  const escapeForPattern = (css: string) => css.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

  it.each(Object.entries(selectors))(
    '%s: every candidate says when it was seen and who says so',
    (name, candidates) => {
      expect(table).toMatch(new RegExp(`\\b${name}: part\\(\\s*(['"]).+\\1`));
      expect(candidates.length).toBeGreaterThan(0);
      for (const css of candidates) {
        const [, seen = '', source = ''] =
          new RegExp(`found\\(\\s*['"]${escapeForPattern(css)}['"],\\s*'([^']*)',\\s*([^)]*?),?\\s*\\)`).exec(table) ??
          [];
        expect(seen, css).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/);
        expect(source, css).toMatch(/\w/);
      }
    },
  );
});
