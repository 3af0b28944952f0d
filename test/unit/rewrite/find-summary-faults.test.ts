import { describe, expect, it } from 'vitest';
import { findSummaryFaults } from '@/utils/rewrite/find-summary-faults';

const said = [
  '顾客说要投诉。诉求：“都一个星期了还没发货，我要投诉你们”。14:02 起在等，已等 18 分钟。我们最后答复（13:40）：“我帮您催一下仓库，今天18点前给您单号”。没有答应过时间。',
  '13:30 顾客：羽绒服什么时候发货，页面写的48小时内发货',
  '13:40 客服：我帮您催一下仓库，今天18点前给您单号',
  '14:02 顾客：都一个星期了还没发货，我要投诉你们，电话***',
  '14:05 顾客：退我299元',
].join('\n');

describe('a summary for the supervisor', () => {
  it.each([
    '顾客的羽绒服页面写48小时内发货，现在一个星期还没发。客服13:40答复会催仓库，今天18点前给单号。顾客14:02起在等，说要投诉，并要求退299元，电话***。',
    '顾客等羽绒服发货，14:02 起没有人回，已等 18 分钟，要投诉，要求退款299元。',
    '羽绒服一个星期没发货，顾客要投诉。',
  ])('may leave things out: %s', (summary) => {
    expect(findSummaryFaults(said, summary)).toEqual([]);
  });

  it.each([
    ['another amount', '羽绒服一个星期没发货，顾客要求退399元。'],
    ['another time', '客服答应今天20点前给单号，顾客要投诉。'],
    ['another duration', '羽绒服两个星期没发货，顾客要投诉。'],
    ['a promise nobody made', '羽绒服一个星期没发货，我们保证给顾客双倍赔偿。'],
    ['a phone number', '顾客要投诉，电话13812345678。'],
  ])('may not say %s', (_what, summary) => {
    expect(findSummaryFaults(said, summary)).not.toEqual([]);
  });
});
