import type { PageCountdown } from '@/utils/conversation/types';

const secondsByUnit = { 天: 86_400, 小时: 3600, 分: 60, 秒: 1 } as const;

/**
 * Parses what the list says about a wait: `50秒后超时`, `2分10秒后超时`, `已等待5分钟`, `已等待1小时`.
 * Late markers carry the page's own step, since 已等待1小时 may be anything below two. `none` for every other text.
 */
export const parseCountdown = (text: string): PageCountdown => {
  const parts = [...text.matchAll(/(\d+)\s*(天|小时|分|秒)/g)];
  if (parts.length === 0) return { kind: 'none' };
  const units = parts.map((part) => toUnitSeconds(part[2]));
  const seconds = parts.reduce((sum, part, index) => sum + Number(part[1]) * (units[index] ?? 0), 0);
  if (/后\s*超时/.test(text)) return { kind: 'remaining', seconds };
  if (/已\s*等待/.test(text)) return { kind: 'waited', seconds, precisionSeconds: Math.min(...units) };
  return { kind: 'none' };
};

const toUnitSeconds = (unit: string | undefined) =>
  Object.entries(secondsByUnit).find(([name]) => name === unit)?.[1] ?? 0;
