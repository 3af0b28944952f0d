import type { SimState } from './types';

/** The page's own clock, ms since 1970. */
export const readClock = (state: SimState): number => Date.now() + state.clockOffsetMs;

export const tick = (state: SimState): void => {
  state.now = readClock(state);
};

const pad = (value: number): string => String(value).padStart(2, '0');

/** 12:40, as in the conversation list. */
export const formatShortTime = (at: number): string => {
  const date = new Date(at);
  return `${pad(date.getHours())}:${pad(date.getMinutes())}`;
};

/** 2026年09月08日 17:30:17, as above a group of messages. */
export const formatLongTime = (at: number): string => {
  const date = new Date(at);
  const day = `${date.getFullYear()}年${pad(date.getMonth() + 1)}月${pad(date.getDate())}日`;
  return `${day} ${formatShortTime(at)}:${pad(date.getSeconds())}`;
};
