import type { ResponseLimit } from '@/utils/policy/policy';

type Hours = ResponseLimit['hours'];

const hourMs = 3_600_000;
/** The platforms count in Beijing time (UTC+8, no daylight saving), wherever the agent sits. */
const beijingOffsetMs = 8 * hourMs;

/** Is this moment inside the counted hours of its Beijing day? `to` is exclusive; 24 means midnight. */
export const isWithinHours = (hours: Hours, at: number): boolean => {
  const hour = (at - startOfBeijingDay(at)) / hourMs;
  return hour >= hours.from && hour < hours.to;
};

/** A message from before opening counts from the moment the hours begin, on the day of `now`. */
export const clampToOpening = (hours: Hours, startedAt: number, now: number): number =>
  Math.min(now, Math.max(startedAt, startOfBeijingDay(now) + hours.from * hourMs));

const startOfBeijingDay = (at: number): number => {
  const dayMs = 24 * hourMs;
  return Math.floor((at + beijingOffsetMs) / dayMs) * dayMs - beijingOffsetMs;
};
