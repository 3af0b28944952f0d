import { describe, expect, it } from 'vitest';
import { reduceConversations } from '@/utils/conversation/reduce-conversations';
import { emptyConversationState } from '@/utils/conversation/state';
import { fillVariables } from '@/utils/knowledge/phrases/variables';
import { checkDraft } from '@/utils/phrase-check/check-draft';
import { defaultRules } from '@/utils/phrase-check/default-rules';
import { checkQuality } from '@/utils/phrase-check/quality/check-quality';
import { messageSeen, noon, rowSeen } from '../../support/conversation-events';

const known = { customerName: '小熊', shop: '暖暖杂货铺', now: noon };
const phrase = '{顾客称呼}您好，您的包裹今天下午从仓库寄出，明天您就能查到物流。';

const check = (draft: string, said: readonly string[]) => {
  const events = [rowSeen('a', noon), ...said.map((text, at) => messageSeen('a', 'agent', noon + at, { text }))];
  const { conversations } = events.reduce(reduceConversations, emptyConversationState);
  return checkQuality(draft, {
    rules: defaultRules.rules,
    found: checkDraft(draft, defaultRules),
    conversation: [...conversations.values()][0],
    conversations: conversations.values(),
    inserted: draft,
  });
};

describe('a phrase that goes out', () => {
  it('is nothing to speak of the first time', () => {
    expect(check(fillVariables(phrase, known), [])).toEqual([]);
  });

  it('gets a gentle nudge to say it differently the second time, which holds nothing', () => {
    const filled = fillVariables(phrase, known);
    expect(check(filled, [filled])).toMatchObject([
      { ruleId: 'quality-same-text', severity: 'hint', text: filled, alternatives: [expect.any(String)] },
    ]);
  });

  it('is held while one of its variables is still open', () => {
    const filled = fillVariables(phrase, { ...known, customerName: 'S*******n' });
    expect(check(filled, [])).toMatchObject([
      { ruleId: 'quality-open-slot', severity: 'warn', text: '{顾客称呼}', start: 0, end: 6 },
    ]);
  });
});
