import type { ConsoleEvent } from '@/utils/conversation/types';
import type { ClockInForce, ConsolePolicy, TimeRange } from '@/utils/policy/response-policy';

/**
 * What a wait must be, told a second time: from the text and shared/consoles.md D, not from our code. It keeps the
 * whole log and asks it anew for each answer; nothing is folded into a state on the way.
 *
 * 1. The page's own countdown or late marker is mirrored.
 * 2. Else the wait starts at the first customer message after the last human reply that counts.
 * 3. Robot, auto-reply, welcome, source and system rows neither start nor stop it; cards, images and nudges start it.
 * 4. What was withdrawn is no reply; a withdrawn question still waits.
 * 5. A row that turns to answered, a transfer and 不用回 settle what came before them.
 * 6. Only the platform's hours within the shop's windows count.
 */
export type LoggedEvent = ConsoleEvent | { type: 'dismiss'; at: number } | { type: 'restore'; at: number };

export interface ExpectedWait {
  stage: string;
  startedAt: number;
  waitedMs: number;
  remainingMs: number;
  clockId: string;
  basis: 'page' | 'arithmetic';
}

/** The texts that the tests' agents write, by what they are worth. */
export const agentTexts = {
  full: ['有货的，今天就发', '可以换大一码'],
  perfunctory: ['哦', '嗯嗯', '？', '１１１', '[微笑]', '😄'],
  holding: ['稍等', '亲，马上帮您查一下～'],
} as const;

const jitterMs = 5000;

export const expectWait = (
  log: readonly LoggedEvent[],
  rules: ConsolePolicy,
  now: number,
): ExpectedWait | undefined => {
  const wait = findStart(log, rules, now);
  if (!wait) return undefined;
  const running = rules.clocks.flatMap((clock) => runClock(clock, wait, log, rules, now) ?? []);
  const alarming = running.filter((it) => it.isAlarming);
  const onDuty = alarming.length > 0 ? alarming : running;
  const lastRow = log.findLast((it) => it.type === 'row-seen');
  const isMarked = lastRow?.group === 'off-hours' && wait.basis === 'arithmetic';
  const isClosed = isMarked || onDuty.every((it) => !it.isOpen);
  const lead = [...running].sort(compareClocks)[0];
  if (!lead) {
    const isAtWork = rules.worked.some(({ from, to }) => from <= now && now < to);
    const waitedMs = overlap(rules.worked, wait.startedAt, now);
    return { ...wait, stage: isAtWork ? 'calm' : 'off-hours', waitedMs, remainingMs: 0, clockId: '' };
  }
  const stage = ['overdue', 'urgent', 'warn'].find((name) => alarming.some((it) => it.stage === name)) ?? 'calm';
  return {
    stage: isClosed ? 'off-hours' : stage,
    startedAt: wait.startedAt,
    waitedMs: Math.max(0, lead.waitedMs),
    remainingMs: lead.limitMs - lead.waitedMs,
    clockId: lead.id,
    basis: wait.basis,
  };
};

interface Start {
  startedAt: number;
  basis: 'page' | 'arithmetic';
}

const findStart = (log: readonly LoggedEvent[], rules: ConsolePolicy, now: number): Start | undefined => {
  const own = findOpenQuestion(log, rules) ?? findRowWait(log, rules);
  const page = mirrorPage(log, rules, own, now);
  if (page) {
    const dismissal = findDismissal(log);
    if (own !== undefined || dismissal === undefined || page.earliest > dismissal) {
      return { startedAt: page.startedAt, basis: 'page' };
    }
  }
  return own === undefined ? undefined : { startedAt: Math.min(own, now), basis: 'arithmetic' };
};

/** A moment noted at place `index`, as it must be read after the clock was set back by later events. */
const readNoted = (log: readonly LoggedEvent[], index: number, noted: number, isSettlement = false): number => {
  let value = noted;
  for (let later = index + 1; later < log.length; later += 1) {
    const event = log[later];
    if (!event || event.type === 'dismiss' || event.type === 'restore') continue;
    if (value > event.at + jitterMs) value = isSettlement ? event.at - jitterMs : event.at;
  }
  return value;
};

interface Said {
  author: string;
  kind: string;
  sentAt: number;
  /** When it was sent as this computer's clock tells. */
  at: number;
  seenAt: number;
  counts: boolean;
}

const listMessages = (log: readonly LoggedEvent[], { replies }: ConsolePolicy): Said[] => {
  const said = new Map<string, Said>();
  log.forEach((event, index) => {
    if (event.type !== 'message-seen' || said.has(event.message.id)) return;
    const { id, author, kind, text, sentAt, robot } = event.message;
    const isWithdrawn = log.some((it) => it.type === 'message-withdrawn' && it.messageId === id);
    const isOneOf = (texts: readonly string[]) => texts.includes(text);
    const isEmpty = kind === 'emoji' || isOneOf(agentTexts.perfunctory);
    const byAgent =
      author === 'agent' &&
      !(isEmpty && !replies.perfunctoryCounts) &&
      !(isOneOf(agentTexts.holding) && !replies.holdingCounts);
    const byRobot = author === 'robot' && robot === 'assist' && replies.assistRobotCounts;
    const seenAt = readNoted(log, index, event.at);
    said.set(id, {
      author,
      kind,
      sentAt,
      at: Math.min(sentAt, seenAt),
      seenAt,
      counts: !isWithdrawn && (byAgent || byRobot),
    });
  });
  return [...said.values()].sort((a, b) => a.sentAt - b.sentAt);
};

const isQuestion = ({ author, kind }: Said) => author === 'customer' && !['source', 'notice'].includes(kind);

const findOpenQuestion = (log: readonly LoggedEvent[], rules: ConsolePolicy): number | undefined => {
  let pending: Said[] = [];
  let hasEmptyAnswer = false;
  for (const message of listMessages(log, rules)) {
    if (message.counts) {
      pending = [];
      hasEmptyAnswer = false;
    } else if (message.author === 'agent') {
      hasEmptyAnswer = true;
    } else if (isQuestion(message)) {
      pending.push(message);
    }
  }
  const settled = [findDismissal(log), findTransfer(log), hasEmptyAnswer ? undefined : findRowAnswer(log)];
  return pending.find((it) => settled.every((moment) => moment === undefined || it.at > moment))?.at;
};

const findDismissal = (log: readonly LoggedEvent[]): number | undefined => {
  const index = log.findLastIndex((it) => it.type === 'dismiss' || it.type === 'restore');
  const last = log[index];
  return last?.type === 'dismiss' ? readNoted(log, index, last.at, true) : undefined;
};

/** The latest hand-over; one that history shows long afterwards settles nothing newer. */
const findTransfer = (log: readonly LoggedEvent[]): number | undefined => {
  const moments = log.flatMap((it, index) =>
    it.type === 'transferred' ? [readNoted(log, index, Math.min(it.sentAt ?? it.at, it.at), true)] : [],
  );
  return moments.length > 0 ? Math.max(...moments) : undefined;
};

interface RowStory {
  waitingSince: number | undefined;
  answeredAt: number | undefined;
}

/** What the list told, read from its first line to its last. */
const readRows = (log: readonly LoggedEvent[]): RowStory => {
  let waiting: { index: number; at: number } | undefined;
  let gone: { index: number; at: number } | undefined;
  let answered: { index: number; at: number } | undefined;
  const asOf = (noted: { index: number; at: number }, until: number, isSettlement = false) =>
    readNoted(log.slice(0, until + 1), noted.index, noted.at, isSettlement);
  log.forEach((event, index) => {
    if (event.type === 'row-gone') gone ??= { index, at: event.at };
    if (event.type === 'transferred' && waiting) {
      if (asOf(waiting, index) <= (findTransfer(log.slice(0, index + 1)) ?? Number.NEGATIVE_INFINITY))
        waiting = undefined;
    }
    if (event.type !== 'row-seen') return;
    // Away for over a minute: another story.
    if (gone && event.at - asOf(gone, index) > 60_000) waiting = undefined;
    gone = undefined;
    const saysAnswered = event.group === 'answered' || event.lastAuthor === 'agent';
    const saysWaiting = ['waiting', 'overdue'].includes(event.group) || event.lastAuthor === 'customer';
    if (saysAnswered && waiting) answered = { index, at: event.at };
    if (saysAnswered || !saysWaiting) waiting = undefined;
    else waiting ??= { index, at: event.at };
  });
  const end = log.length - 1;
  return {
    waitingSince: waiting && !gone ? asOf(waiting, end) : undefined,
    answeredAt: answered && asOf(answered, end, true),
  };
};

const findRowAnswer = (log: readonly LoggedEvent[]) => readRows(log).answeredAt;

const findRowWait = (log: readonly LoggedEvent[], rules: ConsolePolicy): number | undefined => {
  const since = readRows(log).waitingSince;
  const dismissal = findDismissal(log);
  if (since === undefined || (dismissal !== undefined && since <= dismissal)) return undefined;
  const lastReply = listMessages(log, rules).findLast((it) => it.counts);
  return lastReply && lastReply.seenAt >= since ? undefined : since;
};

/** The page's last word, unless the row left since or the conversation was handed over after it. */
const mirrorPage = (
  log: readonly LoggedEvent[],
  rules: ConsolePolicy,
  own: number | undefined,
  now: number,
): { startedAt: number; earliest: number } | undefined => {
  const index = log.findLastIndex((it) => it.type === 'countdown-seen');
  const last = log[index];
  if (last?.type !== 'countdown-seen' || last.countdown.kind === 'none') return undefined;
  const later = log.slice(index + 1);
  if (later.some((it) => it.type === 'row-gone')) return undefined;
  const wasHandedOver = later.some((it, offset) => {
    if (it.type !== 'transferred') return false;
    const until = log.slice(0, index + offset + 2);
    return readNoted(until, index, last.at) <= (findTransfer(until) ?? Number.NEGATIVE_INFINITY);
  });
  if (wasHandedOver) return undefined;

  const seconds = rules.clocks.find((it) => it.id === rules.pageClock)?.limitSeconds;
  const setBack = last.at - Math.min(readNoted(log, index, last.at), now);
  const running = findRunningCountdown(log, index);
  const pageStart = seconds === undefined || !running ? undefined : running.dueAt - seconds * 1000 - setBack;
  if (last.countdown.kind === 'remaining') {
    return pageStart === undefined ? undefined : { startedAt: pageStart, earliest: pageStart - 1000 };
  }
  const step = last.countdown.precisionSeconds * 1000;
  const latest = findLateStart(log, index) - setBack;
  for (const start of [pageStart, own]) {
    if (start !== undefined && start >= latest - step && start <= latest + 1000) {
      const startedAt = Math.min(start, now);
      return { startedAt, earliest: startedAt - 1000 };
    }
  }
  return { startedAt: latest, earliest: latest - step };
};

/** Moments of the page, told at different settings of the clock, as the clock stood at `index`. */
const bringTo = (log: readonly LoggedEvent[], from: number, index: number, moment: number): number => {
  let shift = 0;
  let notedAt: number | undefined;
  for (let at = from; at <= index; at += 1) {
    const event = log[at];
    if (!event || event.type === 'dismiss' || event.type === 'restore') continue;
    if (notedAt !== undefined && notedAt > event.at + jitterMs) {
      shift += notedAt - event.at;
      notedAt = event.at;
    }
    // Only while a countdown stands in the list is its moment moved along with it.
    if (event.type === 'countdown-seen') notedAt = event.at;
    if (event.type === 'row-gone') notedAt = undefined;
  }
  return moment - shift;
};

/**
 * When the countdown that runs at `index` ends. Pages draw late and never early: told again up to 1.5 s later than before,
 * it is still the same end.
 */
const findRunningCountdown = (log: readonly LoggedEvent[], index: number): { dueAt: number } | undefined => {
  let due: { index: number; moment: number } | undefined;
  log.slice(0, index + 1).forEach((event, at) => {
    if (event.type !== 'countdown-seen' || event.countdown.kind === 'waited') return;
    if (event.countdown.kind === 'none') {
      due = undefined;
      return;
    }
    const told = event.at + event.countdown.seconds * 1000;
    const before = due && bringTo(log, due.index, at, due.moment);
    const isLateLook = before !== undefined && told > before && told <= before + 1500;
    if (!isLateLook) due = { index: at, moment: told };
  });
  return due && { dueAt: bringTo(log, due.index, index, due.moment) };
};

/** Late markers in a row are one wait while each allows the start that the ones before it told. */
const findLateStart = (log: readonly LoggedEvent[], index: number): number => {
  let start: { index: number; moment: number } | undefined;
  log.slice(0, index + 1).forEach((event, at) => {
    if (event.type !== 'countdown-seen') return;
    if (event.countdown.kind !== 'waited') {
      start = undefined;
      return;
    }
    const latest = event.at - event.countdown.seconds * 1000;
    const before = start && bringTo(log, start.index, at, start.moment);
    const isSame =
      before !== undefined && before <= latest && before > latest - event.countdown.precisionSeconds * 1000;
    if (!isSame) start = { index: at, moment: latest };
  });
  return start ? bringTo(log, start.index, index, start.moment) : Number.NaN;
};

interface Running {
  id: string;
  isAlarming: boolean;
  stage: string;
  limitMs: number;
  waitedMs: number;
  isOpen: boolean;
  isOverdue: boolean;
  nextAt: number;
}

const runClock = (
  clock: ClockInForce,
  wait: Start,
  log: readonly LoggedEvent[],
  rules: ConsolePolicy,
  now: number,
): Running | undefined => {
  const isPaged = wait.basis === 'page' && clock.origin === 'platform';
  const session = findSession(log, rules, wait.startedAt);
  const isWithin = (ranges: readonly TimeRange[], at: number) => ranges.some(({ from, to }) => from <= at && at < to);
  const countsToItsEnd = clock.hoursApplyTo === 'session-start' && isWithin(clock.open, session.startedAt);
  const counted = countsToItsEnd ? rules.worked : clock.open;
  const isFirstOnly = clock.measures === 'first-reply' && !isPaged;
  if (isFirstOnly && session.isAnswered) return undefined;
  const start = isFirstOnly ? Math.max(wait.startedAt, session.startedAt) : wait.startedAt;
  const elapsed = (until: number) =>
    isPaged ? until - start : until < start ? until - start : overlap(counted, start, until);
  const reach = (seconds: number) =>
    isPaged ? start + seconds * 1000 : bisect(start, (at) => elapsed(at) >= seconds * 1000);
  const steps = [clock.warnAfterSeconds, clock.urgentAfterSeconds, clock.limitSeconds].map(reach);
  const passed = steps.filter((at) => now >= at).length;
  return {
    id: clock.id,
    isAlarming: clock.isAlarming,
    stage: ['calm', 'warn', 'urgent', 'overdue'][passed] ?? '',
    limitMs: clock.limitSeconds * 1000,
    waitedMs: elapsed(now),
    isOpen: isWithin(isPaged ? rules.worked : counted, now),
    isOverdue: passed === 3,
    nextAt: steps[Math.min(passed, 2)] ?? 0,
  };
};

/** Alarming before quiet, running before overdue, then whose next moment is nearest. */
const compareClocks = (a: Running, b: Running): number => {
  if (a.isAlarming !== b.isAlarming) return a.isAlarming ? -1 : 1;
  if (a.isOverdue !== b.isOverdue) return a.isOverdue ? 1 : -1;
  return a.nextAt - b.nextAt || (a.id < b.id ? -1 : 1);
};

const overlap = (ranges: readonly TimeRange[], start: number, end: number): number => {
  let sum = 0;
  for (const { from, to } of ranges) if (to > start && from < end) sum += Math.min(to, end) - Math.max(from, start);
  return sum;
};

/** The first whole ms from `start` on at which it holds. */
const bisect = (start: number, holds: (at: number) => boolean): number => {
  let [low, high] = [start, start + 5 * 86_400_000];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** Messages without ten silent minutes between them are one session; the last one is the wait's. */
const findSession = (log: readonly LoggedEvent[], rules: ConsolePolicy, waitStart: number) => {
  const talk = listMessages(log, rules)
    .filter(({ author, kind }) => author !== 'system' && kind !== 'source' && kind !== 'notice')
    .map(({ at, counts }) => ({ at, counts }));
  const moments = [...talk, { at: waitStart, counts: false }].sort((a, b) => a.at - b.at);
  let session = { startedAt: waitStart, isAnswered: false, until: Number.NEGATIVE_INFINITY };
  for (const { at, counts } of moments) {
    if (at - session.until > 600_000) session = { startedAt: at, isAnswered: false, until: at };
    session.until = at;
    session.isAnswered ||= counts;
  }
  return session;
};
