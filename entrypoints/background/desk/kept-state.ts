import { browser } from 'wxt/browser';
import type * as z from 'zod/mini';
import type { Logger } from '@/utils/base/logger';

interface KeptStateParts<State> {
  /** `session`: memory that outlives the worker. `local`: outlives the browser; ids and times only. */
  area: 'session' | 'local';
  key: string;
  schema: z.ZodMiniType<State>;
  initial: State;
  logger: Logger;
}

/**
 * A state that outlives this worker: read once when it starts, then written after each change, one write at a time
 * with the newest value. What cannot be read is begun anew. Kept as text: of a hundred customers the browser takes over
 * one string in no time, and the tree of their clocks in as long as everything else of a look together.
 */
export const createKeptState = <State>({ area, key, schema, initial, logger }: KeptStateParts<State>) => {
  let value = initial;
  let wasKept = false;
  let isDirty = false;
  let isWriting = false;
  let written = '';

  const load = async () => {
    try {
      const raw = (await browser.storage[area].get(key))[key];
      const parsed = schema.safeParse(readText(raw));
      if (parsed.success) {
        value = parsed.data;
        wasKept = true;
      } else if (raw !== undefined) logger.warn('kept-state: unreadable, begun anew', { key });
    } catch {
      logger.warn('kept-state: storage failed', { key });
    }
  };
  const flush = async () => {
    if (isWriting) return;
    isWriting = true;
    while (isDirty) {
      isDirty = false;
      // Looked at four times a second, it is mostly the same.
      const text = JSON.stringify(value);
      if (text === written) continue;
      written = text;
      await browser.storage[area].set({ [key]: text }).catch(() => {
        written = '';
        logger.warn('kept-state: not written', { key });
      });
    }
    isWriting = false;
  };

  return {
    ready: load(),
    read: (): State => value,
    /** False after a restart of the browser (session) or on a new computer (local). */
    wasKept: () => wasKept,
    write: (next: State) => {
      if (next === value) return;
      value = next;
      isDirty = true;
      void flush();
    },
  };
};

const readText = (raw: unknown): unknown => (typeof raw === 'string' ? JSON.parse(raw) : raw);
