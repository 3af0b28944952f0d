import type { popup as base } from '../zh-cn/popup';

export const popup: typeof base = {};
