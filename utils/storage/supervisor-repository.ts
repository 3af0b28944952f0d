import * as z from 'zod/mini';
import type { Clock } from '@/utils/base/clock';
import { fail, type Result, succeed } from '@/utils/base/result';
import { derivePin, isSamePin, type PinHash, pinHashSchema } from './pin-hash';

interface Area {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

export type PinProblem = 'wrong-pin' | 'too-many-tries' | 'locked' | 'bad-pin';

export interface SupervisorState {
  hasPin: boolean;
  /** ms since 1970; 0: locked. It moves on with each change the supervisor makes. */
  unlockedUntil: number;
  /** No PIN is tried before, ms since 1970; 0: at once. */
  retryAt: number;
}

export interface SupervisorRepository {
  read(): Promise<SupervisorState>;
  /** Whether the supervisor's part is open now; asking for `'use'` keeps it open for another while. */
  isUnlocked(use?: 'use'): Promise<boolean>;
  /** Opens the supervisor's part until the browser closes, 15 minutes pass unused, or `lock`. Without a PIN any will do. */
  unlock(pin: string): Promise<Result<SupervisorState, PinProblem>>;
  lock(): Promise<void>;
  /** Sets or replaces the PIN; the supervisor's part must be open. 4 to 64 characters. */
  setPin(pin: string): Promise<Result<SupervisorState, PinProblem>>;
  removePin(): Promise<Result<SupervisorState, PinProblem>>;
}

const pinKey = 'supervisor-pin';
const sessionKey = 'supervisor-unlocked';
const idleMs = 15 * 60_000;
/** So many wrong tries are free; from then on each doubles the pause, up to a quarter of an hour. */
const freeTries = 3;
const firstPauseMs = 5_000;
const longestPauseMs = 15 * 60_000;

const storedSchema = z.object({ hash: pinHashSchema, wrongTries: z.number(), retryAt: z.number() });
type StoredPin = z.infer<typeof storedSchema>;

const findPause = (wrongTries: number): number =>
  wrongTries < freeTries ? 0 : Math.min(longestPauseMs, firstPauseMs * 2 ** (wrongTries - freeTries));

/**
 * The supervisor's PIN and whether the supervisor's part is open. It keeps honest people from changing what was agreed;
 * whoever has the DevTools of this profile can remove it, which is why a fleet is better served by managed policy.
 * The hash lies in `storage.local`, closed to content scripts, and is in no export.
 */
export const createSupervisorRepository = (parts: {
  area: Area;
  session: Area;
  clock: Clock;
}): SupervisorRepository => {
  const { area, session, clock } = parts;
  let lastTurn: Promise<unknown> = Promise.resolve();
  /** One after another: tries sent side by side count as so many tries. */
  const inTurn = <Value>(job: () => Promise<Value>): Promise<Value> => {
    const turn = lastTurn.then(job, job);
    lastTurn = turn.catch(() => undefined);
    return turn;
  };

  const readPin = async (): Promise<StoredPin | undefined> => {
    const stored = (await area.get([pinKey]))[pinKey];
    return stored === undefined ? undefined : storedSchema.parse(stored);
  };
  const writePin = (pin: StoredPin) => area.set({ [pinKey]: pin });

  const readUnlockedUntil = async (): Promise<number> => {
    const until = z.number().safeParse((await session.get([sessionKey]))[sessionKey]);
    const left = until.success ? until.data - clock.now() : 0;
    // More than the whole while left: the clock was set back meanwhile.
    return until.success && left > 0 && left <= idleMs ? until.data : 0;
  };
  const open = () => session.set({ [sessionKey]: clock.now() + idleMs });

  const read = async (): Promise<SupervisorState> => {
    const [pin, unlockedUntil] = await Promise.all([readPin(), readUnlockedUntil()]);
    return { hasPin: pin !== undefined, unlockedUntil, retryAt: pin && pin.retryAt > clock.now() ? pin.retryAt : 0 };
  };

  const tryPin = async (stored: StoredPin, pin: string): Promise<PinProblem | undefined> => {
    if (stored.retryAt > clock.now()) return 'too-many-tries';
    // Counted before it is checked: a worker that dies in between gives no free try away.
    const wrongTries = stored.wrongTries + 1;
    await writePin({ ...stored, wrongTries, retryAt: clock.now() + findPause(wrongTries) });
    if (!(await isSamePin(pin, stored.hash))) return 'wrong-pin';
    await writePin({ ...stored, wrongTries: 0, retryAt: 0 });
    return undefined;
  };

  const whenOpen = (job: () => Promise<void>): Promise<Result<SupervisorState, PinProblem>> =>
    inTurn(async () => {
      if ((await readUnlockedUntil()) === 0) return fail('locked');
      await job();
      await open();
      return succeed(await read());
    });

  return {
    read: () => inTurn(read),
    isUnlocked: (use) =>
      inTurn(async () => {
        const isOpen = (await readUnlockedUntil()) > 0;
        if (isOpen && use) await open();
        return isOpen;
      }),
    unlock: (pin) =>
      inTurn(async () => {
        const stored = await readPin();
        const problem = stored && (await tryPin(stored, pin));
        if (problem) return fail(problem);
        await open();
        return succeed(await read());
      }),
    lock: () => inTurn(() => session.remove([sessionKey])),
    setPin: async (pin) => {
      if (pin.length < 4 || pin.length > 64) return fail('bad-pin');
      const hash: PinHash = await derivePin(pin);
      return whenOpen(() => writePin({ hash, wrongTries: 0, retryAt: 0 }));
    },
    removePin: () => whenOpen(() => area.remove([pinKey])),
  };
};
