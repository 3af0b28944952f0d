import { browser } from 'wxt/browser';
import type { Clock } from '@/utils/base/clock';

const watchAlarm = 'warmreply-watch';
const shiftAlarm = 'warmreply-shift';

/** The shortest that a packed extension is given. */
const watchMinutes = 0.5;
const longestTimerMs = 3_600_000;

interface TimePlan {
  /** The next moment at which something changes by itself, ms since 1970. */
  nextAt: number | undefined;
  /** Somebody waits or a shift is watched: the worker must come back although it dies. */
  isNeeded: boolean;
}

/**
 * Exact to the moment while the worker lives, within 30 s when it has died: one repeating alarm, and none when nobody
 * waits. Alarms may vanish with the browser, so each new worker creates them again.
 */
export const createTimeKeeper = (clock: Clock, onTime: () => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWatching: boolean | undefined;
  let shiftAt: number | undefined;

  const planAlarms = async ({ nextAt, isNeeded }: TimePlan) => {
    if (!browser.alarms) return;
    if (isWatching !== isNeeded) {
      isWatching = isNeeded;
      if (isNeeded) await browser.alarms.create(watchAlarm, { periodInMinutes: watchMinutes });
      else await browser.alarms.clear(watchAlarm);
    }
    const alarmAt = isNeeded ? undefined : nextAt;
    if (alarmAt === shiftAt) return;
    shiftAt = alarmAt;
    if (alarmAt === undefined) await browser.alarms.clear(shiftAlarm);
    else await browser.alarms.create(shiftAlarm, { when: alarmAt });
  };

  return {
    plan: async (plan: TimePlan): Promise<void> => {
      clearTimeout(timer);
      if (plan.nextAt !== undefined) {
        // A few ms late rather than early: early, nothing would have changed yet.
        timer = setTimeout(onTime, Math.min(longestTimerMs, Math.max(0, plan.nextAt - clock.now()) + 5));
      }
      await planAlarms(plan);
    },
  };
};
