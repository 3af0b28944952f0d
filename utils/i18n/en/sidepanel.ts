import type { sidepanel as base } from '../zh-cn/sidepanel';

export const sidepanel: typeof base = {};
