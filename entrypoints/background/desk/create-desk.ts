import type { Clock } from '@/utils/base/clock';
import type { Logger } from '@/utils/base/logger';
import type { Settings } from '@/utils/policy/settings';
import { readLineStage } from '@/utils/response-timer/alerts/read-line-stage';
import { reduceAlerts } from '@/utils/response-timer/alerts/reduce-alerts';
import { type AlertEffect, quietAlerts } from '@/utils/response-timer/alerts/types';
import type { SituationParts } from '@/utils/response-timer/queue/build-situation';
import { formatLineId } from '@/utils/response-timer/queue/line-id';
import { orderLines } from '@/utils/response-timer/queue/order-lines';
import type { MergedLine } from '@/utils/response-timer/queue/types';
import type { AlertChannel } from '../channels/alert-channel';
import type { ConnectedConsole } from '../console-hub';
import type { Cover } from './cover';
import type { FollowUps } from './follow-ups';
import { alertStateSchema } from './kept-schemas';
import { createKeptState } from './kept-state';
import type { Numbers } from './numbers';
import { createPace } from './pace';
import type { PresenceKeeper } from './presence-keeper';
import type { QueueKeeper } from './queue-keeper';
import { createTimeKeeper } from './time-keeper';
import type { WaitRecorder } from './wait-recorder';

export interface DeskView extends SituationParts {
  isOffDuty: boolean;
}

interface DeskParts {
  clock: Clock;
  logger: Logger;
  queue: QueueKeeper;
  followUps: FollowUps;
  presence: PresenceKeeper;
  cover: Cover;
  recorder: WaitRecorder;
  numbers: Numbers;
  channels: readonly AlertChannel[];
  listConsoles(): ConnectedConsole[];
  readSettings(): Promise<Settings>;
  /** Everything is known anew: tell the pages. */
  publish(view: DeskView): void;
  /** A wait has reached another stage: hidden pages may have slept through it. */
  tick(): void;
}

/** Four looks a second at most, however many messages come in. */
const gapMs = 250;
/** A new worker waits so long for the pages to call in: what is told first then has names and nobody is missing. */
const callInMs = 700;

/**
 * Where everything about waiting customers comes together. Each look is made from what is kept and reported and from
 * timestamps, so it does not matter how often it is made, nor what the worker slept through.
 */
export const createDesk = (parts: DeskParts) => {
  const { clock, logger, queue, followUps, presence, cover, recorder } = parts;
  const alerts = createKeptState({
    area: 'session',
    key: 'alerts',
    schema: alertStateSchema,
    initial: quietAlerts,
    logger,
  });
  const ready = Promise.all([queue.ready, followUps.ready, presence.ready, cover.ready, alerts.ready]);
  const recalled = new Set<string>();
  let stages = '';

  const raise = (effects: readonly AlertEffect[]) => {
    for (const effect of effects) {
      for (const channel of parts.channels) {
        // A channel that the browser refuses stays silent; the others have spoken.
        channel.handle(effect).catch(() => logger.warn('desk: channel failed', { effect: effect.type }));
      }
    }
  };

  const look = async () => {
    const settings = await parts.readSettings();
    const { policy } = settings;
    queue.takeReports();
    const isOffDuty = presence.isOffDuty(settings);
    // After 我下班了 nobody can answer where no page is open; an open page is an agent at work.
    const lines = (await recallStarts(queue.list()))
      .filter(isOn(settings))
      .map((line) => (isOffDuty && line.tabId === undefined ? { ...line, isOffHours: true } : line));
    const conversations = lines.map(({ conversation }) => conversation);
    await followUps.recall(conversations, policy.promises, policy.response.schedule.timeZone);
    const watch = await presence.look(settings, lines);
    const now = clock.now();
    await cover.endWhenOver(() => lines.filter((it) => !it.isOffHours).length);
    const outcome = reduceAlerts(alerts.read(), {
      lines,
      policy: policy.alerts,
      now,
      allSnoozedUntil: queue.read().allSnoozedUntil,
      coverUntil: cover.readUntil(),
      typingTo: readTypingTo(parts.listConsoles()),
      // A promise that falls due after hours alarms when the hours begin again.
      promises: isOffDuty ? [] : followUps.list().filter((it) => presence.isOpen(settings, it.conversation.console)),
      presence: watch.alarms,
    });
    alerts.write(outcome.state);
    raise(outcome.effects);
    const nexts = [outcome.nextAt, watch.nextAt].filter((at) => at !== undefined);
    await time.plan({
      nextAt: nexts.length > 0 ? Math.min(...nexts) : undefined,
      isNeeded: lines.some((it) => !it.isOffHours) || watch.isWatching || cover.readUntil() > 0,
    });
    const figures = parts.numbers.read(settings, now);
    parts.publish({
      ...figures,
      queue: queue.read(),
      lines: orderLines(lines, figures.medianReplyMs, now),
      promises: followUps.list(),
      presence: watch.alarms,
      coverUntil: cover.readUntil(),
      now,
      isOffDuty,
    });
    tickWhenChanged(lines, now);
    // Beside the next looks: a slow disk holds no alarm back.
    void recorder.recordLines(lines, now).then((isNew) => isNew && parts.numbers.invalidate());
    void recorder.prune(now);
  };

  /** A page that knows only that somebody waits: since when, the record may know from before the browser's restart. */
  const recallStarts = async (lines: readonly MergedLine[]) => {
    if (queue.wasKept()) return lines;
    let isAdopted = false;
    for (const line of lines) {
      if (line.certainty === 'sure' || recalled.has(line.id)) continue;
      recalled.add(line.id);
      const start = await recorder.findRecordedStart(line.conversation);
      if (start) queue.adopt(line, start);
      isAdopted ||= start !== undefined;
    }
    return isAdopted ? queue.list() : lines;
  };

  const tickWhenChanged = (lines: readonly MergedLine[], now: number) => {
    const before = stages;
    stages = JSON.stringify(lines.map((line) => [line.id, readLineStage(line, now)]).sort());
    if (before !== '' && before !== stages) parts.tick();
  };

  const pace = createPace(() => look().catch(() => logger.warn('desk: a look failed')), gapMs);
  const time = createTimeKeeper(clock, () => pace.request());
  const started = ready.then(() => new Promise<void>((resolve) => setTimeout(resolve, callInMs)));

  return {
    /** What was kept has been read; handlers that change it wait for this. */
    ready,
    /** Look again, soon. */
    request: () => void started.then(() => pace.request()),
    /** Resolves when the pages have had time to call in: a click may have woken the worker. */
    started,
  };
};

export type Desk = ReturnType<typeof createDesk>;

/** Nobody is told of a console that was switched off. */
const isOn =
  ({ sites }: Settings) =>
  ({ conversation }: MergedLine): boolean =>
    sites[conversation.console]?.isEnabled ?? true;

const readTypingTo = (consoles: readonly ConnectedConsole[]): ReadonlySet<string> =>
  new Set(
    consoles.flatMap(({ tabId, report }) =>
      report?.typingTo ? [formatLineId({ conversation: report.typingTo, tabId })] : [],
    ),
  );
