import { describe, expect, it } from 'vitest';
import { findNextSlot, findSlots } from '@/utils/console-session/replace-sentence';
import { defaultRules } from '@/utils/phrase-check/default-rules';
import { checkQuality } from '@/utils/phrase-check/quality/check-quality';

const check = (draft: string) =>
  checkQuality(draft, {
    rules: defaultRules.rules,
    found: [],
    conversation: undefined,
    conversations: [],
    inserted: '',
  }).filter(({ ruleId }) => ruleId === 'quality-open-slot');

describe('slots that the agent still has to fill', () => {
  it('are each marked with their place', () => {
    const draft = '我先帮您{动作}，{时间}前给您答复。';
    expect(check(draft).map(({ start, end }) => draft.slice(start, end))).toEqual(['{动作}', '{时间}']);
    expect(check(draft).every(({ severity }) => severity === 'warn')).toBe(true);
  });

  it.each(['我先帮您登记，18点前给您答复。', '{}', '{这一段大括号里的文字长得不像一个空}', '代码{\n}'])(
    'are not seen in %j',
    (draft) => {
      expect(check(draft)).toEqual([]);
    },
  );

  it('are walked in order, forwards and backwards, and let the key go at the ends', () => {
    const text = '{甲}一{乙}二{丙}';
    const [first, second, third] = findSlots(text);
    expect(findNextSlot(text, { start: 0, end: 0 }, 1)).toEqual(first);
    expect(first && findNextSlot(text, first, 1)).toEqual(second);
    expect(third && findNextSlot(text, third, 1)).toBeUndefined();
    expect(third && findNextSlot(text, third, -1)).toEqual(second);
    expect(first && findNextSlot(text, first, -1)).toBeUndefined();
  });
});
