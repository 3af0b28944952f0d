import type { TimeRange } from '@/utils/policy/response-policy';
import { judgeConsole } from './judge-console';
import type { PresenceInput, PresenceOutcome, PresenceReading, PresenceState, SeenConsole } from './types';

const unseen: SeenConsole = { lastOkAt: 0, waiting: 0 };

/**
 * Who should be at a console during the shift and is not. A console that the supervisor listed must be open in the
 * shop's hours; without a list those are watched that were open earlier the same day. Outside the hours, in breaks
 * and after 我下班了 nothing is told, and trouble that goes on is counted from the moment the hours begin.
 */
export const watchPresence = (before: PresenceState, input: PresenceInput): PresenceOutcome => {
  const { now, policy, watched } = input;
  const isOffDuty = before.offDutyOn === input.dayOf(now);
  const state: PresenceState = { consoles: { ...before.consoles }, offDutyOn: isOffDuty ? before.offDutyOn : '' };
  const alarms: PresenceReading[] = [];
  const nexts: number[] = [];
  let isWatching = false;
  for (const { console, open } of watched) {
    const shift = open.find(({ from, to }) => now >= from && now < to);
    const seen = look(before.consoles[console] ?? unseen, console, input);
    state.consoles[console] = shift ? seen : { ...seen, trouble: undefined };
    nexts.push(...open.flatMap(({ from }) => (from > now ? [from] : [])).slice(0, 1));
    if (!shift || !isExpected(console, seen, input)) continue;
    isWatching ||= policy.enabled && !isOffDuty;
    if (!seen.trouble || !isWatching) continue;
    const isShiftStart = seen.trouble.kind === 'not-open' && seen.lastOkAt < shift.from;
    if (isShiftStart && !policy.remindShiftStart) continue;
    const since = Math.max(seen.trouble.since, shift.from);
    const tellAt = since + policy.afterSeconds * 1000;
    if (now < tellAt) nexts.push(tellAt);
    else alarms.push({ console, kind: seen.trouble.kind, since, waiting: seen.waiting, isShiftStart });
  }
  return { state, alarms, isWatching, nextAt: nexts.length > 0 ? Math.min(...nexts) : undefined };
};

const look = (seen: SeenConsole, console: PresenceInput['watched'][number]['console'], input: PresenceInput) => {
  const judged = judgeConsole(console, input);
  const waiting = input.waiting[console] ?? 0;
  if (judged === 'ok') return { lastOkAt: input.now, waiting };
  if (judged === undefined) return seen;
  // The kind may change (connecting, then logged out): it is one absence, and it began when it began.
  const since = Math.min(seen.trouble?.since ?? input.now, input.now);
  return {
    lastOkAt: Math.min(seen.lastOkAt, input.now),
    waiting: Math.max(seen.waiting, waiting),
    trouble: { kind: judged, since },
  };
};

const isExpected = (console: string, seen: SeenConsole, { policy, dayOf, now }: PresenceInput): boolean =>
  policy.consoles.length > 0
    ? policy.consoles.includes(console)
    : seen.lastOkAt > 0 && dayOf(seen.lastOkAt) === dayOf(now);

/** The browser has just started: what was wrong when it closed is counted anew. */
export const forgetTroubles = (state: PresenceState): PresenceState => ({
  ...state,
  consoles: Object.fromEntries(
    Object.entries(state.consoles).map(([console, seen]) => [console, { ...seen, trouble: undefined }]),
  ),
});

/** The moments at which any alarming clock counts, sorted and joined. */
export const joinRanges = (ranges: readonly TimeRange[]): TimeRange[] => {
  const joined: TimeRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else joined.push({ ...range });
  }
  return joined;
};
