import type { options as base } from '../zh-cn/options';

export const options: typeof base = {};
