import { describe, expect, it } from 'vitest';
import { checkDraft } from '@/utils/phrase-check/check-draft';
import { defaultRules } from '@/utils/phrase-check/default-rules';
import { findRephraseFaults } from '@/utils/rewrite/find-rephrase-faults';

const judge = (source: string, answer: string) =>
  findRephraseFaults(source, answer, checkDraft(answer, defaultRules)).map(({ problem }) => problem);

/** [what the agent wrote, what the model offers] */
const good: readonly (readonly [string, string])[] = [
  ['我不能给您退', '退款我先帮您提交申请，{时间}前给您结果，您看这样可以吗？'],
  ['我不能给您退', '您的情况我先帮您核实，能办的我给您办，您看可以吗？'],
  ['这个不归我们管，您找快递去', '快递这边我帮您联系，{时间}前把结果告诉您，您看可以吗？'],
  ['超过7天了，退不了', '虽然超过7天，退货这边暂时办不了，我可以帮您看看换货，您看方便吗？'],
  ['您自己操作错了还怪我们', '操作这一步我陪您再看一遍，您把页面发我看看好吗？'],
  ['说了多少遍了，明天发货', '给您再确认一下，明天发货。'],
  ['改不了地址了，已经发货了', '包裹已经发出了，我帮您联系快递改地址，{时间}前告诉您结果。'],
  ['没有发票，不开', '发票我先帮您登记，{时间}前给您答复。'],
  ['我们没义务给您补发', '我先帮您核实少发的情况，{时间}前告诉您能不能补发，您看可以吗？'],
  ['不知道，您问平台', '平台那边我帮您问，{时间}前给您回复。'],
  ['没法便宜，爱买不买', '价格这边我帮您问问有没有活动，{时间}前告诉您，好吗？'],
  ['等着吧，催也没用', '您的包裹我帮您催一下快递，{时间}前给您消息，您看可以吗？'],
];

const bad: readonly (readonly [string, string, string, string])[] = [
  ['grants the refund', '我不能给您退', '可以的，我给您退款。', 'promise-invented'],
  ['grants the refund in other words', '我不能给您退', '我给您退，请您稍候。', 'promise-invented'],
  ['grants the exchange', '您这个换不了', '我给您换一件新的。', 'promise-invented'],
  ['pays what was refused', '不可能给您赔50元', '我给您赔50元。', 'promise-invented'],
  ['promises today', '这个不归我们管，您找快递去', '我今天帮您联系快递。', 'promise-invented'],
  ['is sure', '这个不归我们管，您找快递去', '我一定帮您联系到快递。', 'promise-invented'],
  ['guarantees', '不知道，您问平台', '平台那边我帮您问，保证有结果。', 'promise-invented'],
  ['does it at once', '不知道，您问平台', '平台那边我马上帮您问。', 'promise-invented'],
  ['names a time', '不知道，您问平台', '平台那边我帮您问，2小时内给您回复。', 'promise-invented'],
  ['names a time in words', '不知道，您问平台', '平台那边我帮您问，两小时内给您回复。', 'promise-invented'],
  ['names an hour', '不知道，您问平台', '平台那边我帮您问，三点前给您回复。', 'promise-invented'],
  ['gives a coupon', '我不能给您退', '我送您一张券，您看可以吗？', 'promise-invented'],
  ['pays', '不知道，您问平台', '我给您补偿，您看可以吗？', 'promise-invented'],
  ['gives money', '我不能给您退', '我给您转20元，您看可以吗？', 'promise-invented'],
  ['sends again', '我不能给您退', '我给您补一件，重新发给您。', 'promise-invented'],
  ['changes the days', '超过7天了，退不了', '超过10天了，我先帮您看看。', 'facts-changed'],
  ['loses the days', '7天内可以退，过期不候', '退货我先帮您看看，您看可以吗？', 'facts-changed'],
  ['says no again', '我不能给您退', '抱歉，我们不能给您退。', 'still-hurts'],
  ['blames', '我不能给您退', '是您自己没看清楚说明，我先帮您看看。', 'still-hurts'],
  ['leads away', '我不能给您退', '您加我微信，我帮您看看。', 'still-hurts'],
  ['is the same sentence', '我不能给您退', '我不能给您退', 'still-hurts'],
  ['has half a slot', '我不能给您退', '我先帮您提交申请，{时间前给您结果。', 'still-hurts'],
  ['has two lines', '我不能给您退', '我先帮您提交申请。\n您看可以吗？', 'still-hurts'],
];

describe('a sentence from the model', () => {
  it.each(good)('may stand for %s: %s', (source, answer) => {
    expect(findRephraseFaults(source, answer, checkDraft(answer, defaultRules))).toEqual([]);
  });

  it.each(bad)('is refused when it %s', (_what, source, answer, problem) => {
    expect(judge(source, answer)).toContain(problem);
  });

  it('may repeat the day and the promise that the agent made', () => {
    expect(judge('说了今天一定发货，别催了', '今天一定发货，您看可以吗？')).not.toContain('promise-invented');
  });

  it('promises nothing by a slot', () => {
    expect(judge('我不能给您退', '{时间}前给您结果，您看可以吗？')).toEqual([]);
  });

  it('only hears warnings and red lines of the check', () => {
    const hint = {
      ruleId: 'x',
      category: 'stalling',
      start: 0,
      end: 1,
      text: '您',
      reason: '',
      alternatives: [],
    } as const;
    const answer = '您的情况我先帮您核实，您看可以吗？';
    expect(findRephraseFaults('我不能给您退', answer, [{ ...hint, severity: 'hint' }])).toEqual([]);
    expect(findRephraseFaults('我不能给您退', answer, [{ ...hint, severity: 'warn' }])).toHaveLength(1);
  });
});
