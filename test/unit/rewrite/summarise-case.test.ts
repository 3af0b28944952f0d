import { describe, expect, it } from 'vitest';
import { upset } from '@/utils/i18n/zh-cn/upset';
import { type Case, summariseCase } from '@/utils/rewrite/summarise-case';

/** 14:30 in Beijing. */
const now = Date.UTC(2026, 10, 20, 6, 30);
const before = (minutes: number) => now - minutes * 60_000;
const theirs = (text: string, minutes: number) => ({ isOurs: false, text, sentAt: before(minutes) });
const ours = (text: string, minutes: number) => ({ isOurs: true, text, sentAt: before(minutes) });
const tell = (change: Partial<Case>) =>
  summariseCase(
    { name: 'S***n', kind: 'complaint-threat', messages: [], ...change },
    { words: upset, timeZone: 'Asia/Shanghai', now },
  );

describe('the summary for a supervisor', () => {
  it('says what the customer wants, since when, what we answered last and what is promised, in one paragraph', () => {
    const messages = [
      theirs('杯子碎了，我要退款', 90),
      ours('我帮您查一下，稍等', 85),
      theirs('还没好？', 40),
      theirs('我要投诉', 25),
    ];
    expect(tell({ messages, promisedAt: before(-30) })).toBe(
      '【请主管接手】S***n，顾客说要投诉。诉求：“杯子碎了，我要退款”。13:50 起在等，已等 40 分钟。我们最后答复（13:05）：“我帮您查一下，稍等”。答应过 15:00 前回复。',
    );
  });

  it('says so where we never answered and promised nothing', () => {
    expect(tell({ messages: [theirs('到底发不发货', 10)] })).toMatch(/我们还没有答复过。没有答应过时间。$/);
  });

  it('masks personal data, also where a quotation is cut', () => {
    const address = '我要退货，电话13812345678，地址浙江省杭州市西湖区文三路478号5幢302室，收件人王小明';
    const summary = tell({ messages: [theirs(address, 5)] });
    expect(summary).toContain('我要退货');
    expect(summary).not.toMatch(/1381234|文三路|478/);
    expect(tell({ messages: [theirs(`${'退'.repeat(55)}13812345678`, 5)] })).not.toContain('138');
  });

  it('names the day where it was not today', () => {
    expect(tell({ messages: [theirs('退款呢', 60 * 24)] })).toContain('11/19 14:30 起在等');
  });

  it('has words for a customer who only sent pictures', () => {
    expect(tell({})).toContain('没有文字，请看聊天里的图片');
  });
});
