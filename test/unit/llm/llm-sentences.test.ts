import { describe, expect, it } from 'vitest';
import { llm as en } from '@/utils/i18n/en/llm';
import { llm as zhCN } from '@/utils/i18n/zh-cn/llm';
import { llm as zhTW } from '@/utils/i18n/zh-tw/llm';
import { presetIds } from '@/utils/llm/presets';
import { llmProblems } from '@/utils/rewrite/llm-problems';

describe.each([
  ['zh-CN', zhCN],
  ['zh-TW', zhTW],
  ['en', en],
])('the sentences in %s', (_language, llm) => {
  it('answer every problem with one of their own', () => {
    expect(Object.keys(llm.problems).sort()).toEqual([...llmProblems].sort());
    expect(new Set(Object.values(llm.problems)).size).toBe(llmProblems.length);
  });

  it('name every preset', () => {
    expect(Object.keys(llm.presets).sort()).toEqual([...presetIds].sort());
  });

  it('tell an Ollama user which setting lets the extension in', () => {
    expect(llm.problems['no-permission']).toContain('OLLAMA_ORIGINS');
  });
});
