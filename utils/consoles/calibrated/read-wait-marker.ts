import type { PageCountdown } from '@/utils/conversation/types';
import type { RowWait } from './schema';

const readSeconds = (text: string): { seconds: number; precisionSeconds: number } | undefined => {
  const parts = /(?:(\d+)\s*小时)?\s*(?:(\d+)\s*分钟?)?\s*(?:(\d+)\s*秒)?/;
  const from = text.search(/\d+\s*(小时|分|秒)/);
  const found = from < 0 ? undefined : parts.exec(text.slice(from));
  if (!found) return undefined;
  const [hours, minutes, seconds] = found.slice(1).map((it) => (it === undefined ? undefined : Number(it)));
  const precisionSeconds = seconds !== undefined ? 1 : minutes !== undefined ? 60 : 3600;
  return { seconds: (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0), precisionSeconds };
};

/** Whether a mark that stands in every row tells of somebody waiting: 超时 and 45秒 do, 12:40 and 3分钟前 are times. */
export const isWaitTold = (text: string): boolean =>
  isLateTold(text) || (/\d+\s*(小时|分|秒)/.test(text) && !/前/.test(text));

/** 超时, 已超时3分钟; 50秒后超时 is not late yet. */
export const isLateTold = (text: string): boolean => /超时/.test(text) && !/后|剩|还有|即将|未超时/.test(text);

/**
 * 50秒后超时 counts down, 已等待5分钟 is late; a bare number or a dot tells no time, and 45秒 alone only where `bareTime` says
 * what it means.
 */
export const parseWaitMarker = (text: string, bareTime?: RowWait['bareTime']): PageCountdown => {
  const time = readSeconds(text);
  if (!time) return { kind: 'none' };
  const isWaited = /已|等待|超时/.test(text);
  if (/后|剩|还有/.test(text) || (!isWaited && bareTime === 'remaining'))
    return { kind: 'remaining', seconds: time.seconds };
  return isWaited || bareTime === 'elapsed' ? { kind: 'waited', ...time } : { kind: 'none' };
};
