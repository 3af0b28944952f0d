import type { SpeakOptions } from '@/utils/rewrite/types';

/** 短一点: from steps to the usual length, from there to one sentence. */
export const makeShorter = (options: SpeakOptions): SpeakOptions => ({
  ...options,
  length: options.length === '分步' ? '正常' : '一句话',
});

/** 再温和些: a warm sentence; asked again, one emoji beside it. */
export const makeWarmer = (options: SpeakOptions): SpeakOptions => ({
  ...options,
  warmth: 'warm',
  ...(options.warmth === 'warm' && { emoji: 'few' as const }),
});

/** 分步骤: one point a line, steps numbered. */
export const makeStepwise = (options: SpeakOptions): SpeakOptions => ({ ...options, length: '分步' });
