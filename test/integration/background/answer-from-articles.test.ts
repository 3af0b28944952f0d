import { describe, expect, it } from 'vitest';
import { createArticleAnswerer } from '@/entrypoints/background/answer-from-articles';
import type { ConsoleId } from '@/utils/conversation/types';
import type { Article } from '@/utils/knowledge/article';
import { createSamplePack } from '@/utils/knowledge/sample-pack';
import { checkDraft } from '@/utils/phrase-check/check-draft';
import { defaultRules } from '@/utils/phrase-check/default-rules';
import { createKnowledgeStand } from '../../support/knowledge-keeper';

const answer = (
  customerText: string,
  text = '我不能给您退',
  console: ConsoleId = 'pinduoduo',
  articles: readonly Article[] = createSamplePack(0),
) =>
  createArticleAnswerer({
    knowledge: createKnowledgeStand(articles).keeper,
    clock: { now: () => 100 },
    check: async (words) => checkDraft(words, defaultRules),
  })({ type: 'rephrase', requestId: 'r', by: 'knowledge', category: 'blunt-refusal', text, customerText, console });

describe('an alternative from the knowledge base', () => {
  it('says what can be done, names its article and passes the check', async () => {
    const found = await answer('口红拆开了还能退不');
    expect(found).toMatchObject({ ok: true, value: { title: '化妆品退货与过敏处理' } });
    expect(found.ok && found.value.text).toContain('七天无理由退货');
    expect(found.ok && checkDraft(found.value.text, defaultRules)).toEqual([]);
  });

  it.each([
    ['no article fits', '今天天气怎么样', '不归我管'],
    ['the article only says no', '榴莲可以无理由退吗', '这个退不了'],
    ['the article is for agents', '客服要我的验证码要不要给', '不归我管'],
    ['the article is of another marketplace', '唯品会买的怎么退', '我不能给您退'],
  ])('is not there when %s', async (_why, customerText, text) => {
    expect(await answer(customerText, text)).toEqual({ ok: false, reason: 'no-article' });
  });

  it('is there on the marketplace it is about', async () => {
    expect(await answer('唯品会买的怎么退', '我不能给您退', 'vipshop')).toMatchObject({ ok: true });
  });

  it('is not there once the article holds no longer', async () => {
    const ended = createSamplePack(0).map((article) => ({ ...article, validUntil: 99 }));
    expect(await answer('口红拆开了还能退不', '我不能给您退', 'pinduoduo', ended)).toMatchObject({ ok: false });
  });
});
