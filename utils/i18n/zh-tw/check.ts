import type { check as base } from '../zh-cn/check';

export const check: typeof base = {};
