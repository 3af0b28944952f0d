import type { llm as base } from '../zh-cn/llm';

export const llm: typeof base = {};
