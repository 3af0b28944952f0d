import type { overlay as base } from '../zh-cn/overlay';

export const overlay: typeof base = {};
