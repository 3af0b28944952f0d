import * as z from 'zod/mini';

/*
 * Version 1 (released 0.1.0) knew one limit per console, with its hours as whole hours, and nothing but limits and the
 * phrase check. Version 2 knows the platforms' clocks as facts, house targets beside them, and the shop's schedule. All
 * figures of both versions stand here as they were: a step must give the same result whatever later versions say.
 */
const limitSchema = z.object({
  limitSeconds: z.number(),
  warnAfterSeconds: z.number(),
  urgentAfterSeconds: z.number(),
  hours: z.object({ from: z.number(), to: z.number() }),
});
type Limit = z.infer<typeof limitSchema>;

const policySchema = z.object({
  version: z.optional(z.literal(1)),
  response: z.optional(z.object({ consoles: z.optional(z.record(z.string(), limitSchema)) })),
  check: z.optional(z.unknown()),
  locks: z.optional(z.array(z.string())),
});

const platforms: Record<string, { clockId: string; limit: Limit; clocks: Record<string, unknown>[]; rest: object }> = {
  pinduoduo: {
    clockId: 'three-minutes',
    limit: { limitSeconds: 180, warnAfterSeconds: 100, urgentAfterSeconds: 150, hours: { from: 8, to: 23 } },
    clocks: [
      createClock('three-minutes', [100, 150, 180], { unit: 'customer-day', targetPercent: 95 }),
      createClock('thirty-seconds', [15, 25, 30], { isAlarming: false }),
    ],
    rest: {
      pageClock: 'three-minutes',
      replies: { assistRobotCounts: false, perfunctoryCounts: true, holdingCounts: true },
    },
  },
};

function createClock(
  id: string,
  [warnAfterSeconds, urgentAfterSeconds, limitSeconds]: readonly [number, number, number],
  change: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    id,
    origin: 'platform',
    measures: 'each-turn',
    unit: 'turn',
    limitSeconds,
    warnAfterSeconds,
    urgentAfterSeconds,
    isAlarming: true,
    hours: { from: 480, to: 1380 },
    hoursApplyTo: 'moment',
    ...change,
  };
}

/** Hours of the shop narrower than the platform's were when the shop works; wider ones need a clock of their own. */
const isWithin = (hours: Limit['hours'], outer: Limit['hours']): boolean =>
  hours.from >= outer.from && hours.to <= outer.to;
const isSameHours = (some: Limit['hours'], others: Limit['hours']): boolean =>
  some.from === others.from && some.to === others.to;
const toMinutes = ({ from, to }: Limit['hours']) => ({ from: from * 60, to: to * 60 });

/** Which clock of version 2 a console's limit of version 1 speaks of. */
const findTarget = (console: string, limit: Limit | undefined): string => {
  const platform = platforms[console];
  if (!platform || !limit) return platform?.clockId ?? 'house';
  const isSameLimit = limit.limitSeconds === platform.limit.limitSeconds;
  return isSameLimit && isWithin(limit.hours, platform.limit.hours) ? platform.clockId : 'house';
};

const migrateConsole = (console: string, limit: Limit): [string, unknown][] => {
  const platform = platforms[console];
  // The practice console kept its own limit in version 1 too: nothing could be set there.
  if (!platform) return [];
  const stages = { warnAfterSeconds: limit.warnAfterSeconds, urgentAfterSeconds: limit.urgentAfterSeconds };
  if (findTarget(console, limit) === 'house') {
    const house = createClock('house', [stages.warnAfterSeconds, stages.urgentAfterSeconds, limit.limitSeconds]);
    const clock = { ...house, origin: 'house', hours: toMinutes(limit.hours) };
    return [[console, { ...platform.rest, clocks: [...platform.clocks, clock] }]];
  }
  const { warnAfterSeconds, urgentAfterSeconds } = platform.limit;
  if (warnAfterSeconds === limit.warnAfterSeconds && urgentAfterSeconds === limit.urgentAfterSeconds) return [];
  const clocks = platform.clocks.map((clock) => (clock.id === platform.clockId ? { ...clock, ...stages } : clock));
  return [[console, { ...platform.rest, clocks }]];
};

const migrateSchedule = (consoles: Readonly<Record<string, Limit>>): object => {
  const ownHours = Object.entries(consoles).find(([console, { hours }]) => {
    const platform = platforms[console];
    return platform && isWithin(hours, platform.limit.hours) && !isSameHours(hours, platform.limit.hours);
  });
  const window = ownHours && findTarget(...ownHours) !== 'house' ? toMinutes(ownHours[1].hours) : { from: 0, to: 1440 };
  return { timeZone: 'Asia/Shanghai', week: Array.from({ length: 7 }, () => [window]), holidays: [] };
};

const limitPath = /^response\.consoles\.([^.]+)\.(limitSeconds|warnAfterSeconds|urgentAfterSeconds|hours)(?:\.|$)/;

const migrateLock = (lock: string, consoles: Readonly<Record<string, Limit>>): string => {
  const [, console = '', field = ''] = limitPath.exec(lock) ?? [];
  if (!console) return lock;
  const target = findTarget(console, consoles[console]);
  if (field === 'hours' && target !== 'house') return 'response.schedule';
  return `response.consoles.${console}.clocks.${target}.${field}`;
};

/** A value that is no policy of version 1 comes back as it is: the schema of the current version refuses it. */
export const migratePolicy1To2 = (value: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const policy = policySchema.safeParse(value);
  if (!policy.success) return { ...value };
  const { response, check, locks = [] } = policy.data;
  const consoles = response?.consoles ?? {};
  return {
    response: {
      consoles: Object.fromEntries(Object.entries(consoles).flatMap((entry) => migrateConsole(...entry))),
      schedule: migrateSchedule(consoles),
    },
    alerts: {
      mark: 'calm',
      title: 'warn',
      badge: 'calm',
      notification: 'urgent',
      sound: 'urgent',
      volume: 0.6,
      repeatSeconds: 60,
      budgetPerHour: 40,
      snoozeMinutes: 5,
    },
    presence: { enabled: true, afterSeconds: 20, consoles: [], remindShiftStart: true },
    promises: { enabled: true, defaultMinutes: 10 },
    cover: { minutes: 10 },
    check: check ?? { enabled: true, categoriesOff: [], holdFrom: 'warn' },
    locks: locks.map((lock) => migrateLock(lock, consoles)),
  };
};
