import type { rewrite as base } from '../zh-cn/rewrite';

export const rewrite: typeof base = {};
