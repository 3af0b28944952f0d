import type { PageCountdown } from '@/utils/conversation/types';

const readSeconds = (text: string): { seconds: number; precisionSeconds: number } | undefined => {
  const parts = /(?:(\d+)\s*小时)?\s*(?:(\d+)\s*分钟?)?\s*(?:(\d+)\s*秒)?/;
  const from = text.search(/\d+\s*(小时|分|秒)/);
  const found = from < 0 ? undefined : parts.exec(text.slice(from));
  if (!found) return undefined;
  const [hours, minutes, seconds] = found.slice(1).map((it) => (it === undefined ? undefined : Number(it)));
  const precisionSeconds = seconds !== undefined ? 1 : minutes !== undefined ? 60 : 3600;
  return { seconds: (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0), precisionSeconds };
};

/** 50秒后超时 counts down, 已等待5分钟 is late; a bare number or a dot tells no time. */
export const parseWaitMarker = (text: string): PageCountdown => {
  const time = readSeconds(text);
  if (!time) return { kind: 'none' };
  if (/后|剩|还有/.test(text)) return { kind: 'remaining', seconds: time.seconds };
  return /已|等待|超时/.test(text) ? { kind: 'waited', ...time } : { kind: 'none' };
};
