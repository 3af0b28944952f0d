import { describe, expect, it } from 'vitest';
import { readAgent } from '@/utils/facts/agents';
import { readClaim } from '@/utils/facts/claims';
import { readTokens } from '@/utils/facts/concepts';

describe('the claim of a clause', () => {
  it.each([
    ['积分不可转赠他人', 'deny'],
    ['积分可以转给别人用', 'grant'],
    ['安装不要钱', 'grant'],
    ['逾期须支付违约金50元', 'loss'],
    ['质量问题除外', 'except'],
    ['旧件不用寄回', 'waive'],
    ['谁都可以买', 'free'],
    ['赠品须一并退回', 'demand'],
    ['使用到付方式寄回的', 'plain'],
    ['申请了退货的单子就可以再申请价保了', 'grant'],
    ['跟当天涨跌没关系', 'plain'],
    ['冷冻的化了吃不完再冻回去就行', 'grant'],
  ])('%s: %s', (clause, claim) => {
    expect(readClaim(clause)).toBe(claim);
  });
});

describe('who acts', () => {
  it.each([
    ['清洁剂由客户提供', 'customer'],
    ['工具阿姨自己带', 'shop'],
    ['由快递公司按保价金额赔付', 'third'],
    ['费用您跟师傅自己结', 'customer'],
    ['联系我们更换', undefined],
  ])('%s: %s', (clause, agent) => {
    expect(readAgent(clause)).toBe(agent);
  });
});

it('finds one concept in the words of rules and of speech', () => {
  const shared = [...readTokens('积分不可转赠他人').keys()].filter((token) =>
    readTokens('积分可以转给别人').has(token),
  );
  expect(shared).toEqual(expect.arrayContaining(['=积分', '=转让']));
});
