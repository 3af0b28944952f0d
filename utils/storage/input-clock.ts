import * as z from 'zod/mini';
import type { Clock } from '@/utils/base/clock';

type Changes = Record<string, { newValue?: unknown }>;

/** The part of `browser.storage.session` that this needs: shared by all our pages, gone with the browser. */
export interface InputArea {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  onChanged: {
    addListener(listener: (changes: Changes) => void): void;
    removeListener(listener: (changes: Changes) => void): void;
  };
}

/** When the agent's hand was last seen, on any page of ours and in the consoles. */
export interface InputClock {
  /** ms since 1970; undefined: not since the browser was started. */
  read(): Promise<number | undefined>;
  /**
   * The agent typed or clicked. Passed over when so much time (ms) has gone by that the pages are locked: only `resume`
   * opens them.
   */
  note(limitMs: number): Promise<void>;
  /** The agent asked for the pages to be shown again. */
  resume(): Promise<void>;
  /** Calls back after each change, from this page or another, until the signal aborts. */
  watch(callback: (lastInputAt: number) => void, signal: AbortSignal): void;
}

const inputKey = 'last-input';
/** So often at most it is written: a limit of minutes needs no more. */
const writeEveryMs = 10_000;

const parseTime = (value: unknown): number | undefined => {
  const time = z.number().safeParse(value);
  return time.success ? time.data : undefined;
};

/** Keeps one time in the session's storage. A lock is nothing but that time being long ago. */
export const createInputClock = ({ area, clock }: { area: InputArea; clock: Clock }): InputClock => {
  /** Looked at before the storage is asked: keys come by the second. */
  let lastSeen = Number.NEGATIVE_INFINITY;

  const read = async () => parseTime((await area.get([inputKey]))[inputKey]);
  const write = (at: number) => area.set({ [inputKey]: at });

  return {
    read,
    note: async (limitMs) => {
      const now = clock.now();
      if (Math.abs(now - lastSeen) < writeEveryMs) return;
      lastSeen = now;
      const last = await read();
      // A time to come was written before the clock was set back.
      const isLocked = last !== undefined && last <= now && now - last >= limitMs;
      if (!isLocked) await write(now);
    },
    resume: () => write(clock.now()),
    watch: (callback, signal) => {
      const onChanged = (changes: Changes) => {
        const at = parseTime(changes[inputKey]?.newValue);
        if (at !== undefined) callback(at);
      };
      area.onChanged.addListener(onChanged);
      signal.addEventListener('abort', () => area.onChanged.removeListener(onChanged), { once: true });
    },
  };
};
