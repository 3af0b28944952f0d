import type { practice as base } from '../zh-cn/practice';

export const practice: typeof base = {};
