/** What Chromium's trace says about whose code ran, for how long, and what it made the browser do at once. */

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** µs. */
  ts: number;
  dur?: number;
  /** The part of `dur` in which the thread had a processor, µs. */
  tdur?: number;
  args: Record<string, unknown>;
}

export interface PageReport {
  /** Processor time of the main thread with our code on the stack, ms. */
  ownMs: number;
  /** The longest part of one task with our code on the stack, ms. */
  longestOwnMs: number;
  /** The longest task of the page as a whole, ms. */
  longestTaskMs: number;
  /** Layouts and style computations that our code forced. */
  ownForced: number;
  /** The same, forced by the page: the control, which is known to do it. */
  pageForced: number;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const read = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>((at, name) => (isRecord(at) ? at[name] : undefined), value);

const readList = (value: unknown, ...path: string[]): unknown[] => {
  const found = read(value, ...path);
  return Array.isArray(found) ? found : [];
};

const isOurs = (url: unknown): boolean => typeof url === 'string' && url.startsWith('chrome-extension://');

/** Nodes of the sampled call tree, with whether our code is anywhere above. */
const findOwnNodes = (chunks: readonly TraceEvent[]): Set<number> => {
  const own = new Set<number>();
  for (const chunk of chunks) {
    for (const node of readList(chunk.args, 'data', 'cpuProfile', 'nodes')) {
      const id = Number(read(node, 'id'));
      if (isOurs(read(node, 'callFrame', 'url')) || own.has(Number(read(node, 'parent')))) own.add(id);
    }
  }
  return own;
};

/** Moments (µs) and lengths (µs) of the samples in which our code was on the stack. */
const readOwnSamples = (events: readonly TraceEvent[], tid: number, pid: number): { at: number; us: number }[] => {
  const profile = events.find((it) => it.name === 'Profile' && it.pid === pid && it.tid === tid);
  if (!profile) return [];
  const id = read(profile, 'id');
  const chunks = events
    .filter((it) => it.name === 'ProfileChunk' && it.pid === pid && read(it, 'id') === id)
    .sort((a, b) => a.ts - b.ts);
  const own = findOwnNodes(chunks);
  const samples: { at: number; us: number }[] = [];
  let at = Number(read(profile.args, 'data', 'startTime'));
  for (const chunk of chunks) {
    const deltas = readList(chunk.args, 'data', 'timeDeltas').map(Number);
    readList(chunk.args, 'data', 'cpuProfile', 'samples').forEach((node, index) => {
      const us = deltas[index] ?? 0;
      at += us;
      if (own.has(Number(node))) samples.push({ at, us: Math.max(0, us) });
    });
  }
  return samples;
};

/** A busy machine takes the processor away in the middle of a task: that time is nobody's. */
const readProcessorShare = ({ dur = 0, tdur = dur }: TraceEvent): number => (dur > 0 ? Math.min(1, tdur / dur) : 1);

const forcedNames = new Set(['Layout', 'UpdateLayoutTree']);

const listForced = (events: readonly TraceEvent[]): unknown[][] =>
  events
    .filter((it) => forcedNames.has(it.name))
    .map((it) => [...readList(it.args, 'beginData', 'stackTrace'), ...readList(it.args, 'data', 'stackTrace')])
    .filter((stack) => stack.length > 0);

/** Reads one recording; the page's main thread is the one that ran the page's script. */
export const readTrace = (raw: readonly unknown[], pageUrl: string): PageReport => {
  const events = raw.filter(
    (it): it is TraceEvent & Record<string, unknown> => isRecord(it) && typeof it.name === 'string',
  );
  const main = events.find(
    (it) => it.name === 'FunctionCall' && String(read(it.args, 'data', 'url')).startsWith(pageUrl),
  );
  if (!main) throw new Error('the trace holds no script of the page');
  const here = events.filter((it) => it.pid === main.pid && it.tid === main.tid);
  const tasks = here.filter((it) => it.name === 'RunTask' && it.dur !== undefined).sort((a, b) => a.ts - b.ts);
  const samples = readOwnSamples(events, main.tid, main.pid);
  const ownPerTask = new Map<TraceEvent, number>();
  let index = 0;
  for (const sample of samples) {
    while (index + 1 < tasks.length && (tasks[index + 1]?.ts ?? 0) <= sample.at) index += 1;
    const task = tasks[index];
    if (task) ownPerTask.set(task, (ownPerTask.get(task) ?? 0) + sample.us * readProcessorShare(task));
  }
  const forced = listForced(here);
  const countBy = (test: (frame: unknown) => boolean) => forced.filter((stack) => stack.some(test)).length;
  return {
    ownMs: [...ownPerTask.values()].reduce((sum, us) => sum + us, 0) / 1000,
    longestOwnMs: Math.max(0, ...ownPerTask.values()) / 1000,
    longestTaskMs: Math.max(0, ...tasks.map(({ dur = 0 }) => dur)) / 1000,
    ownForced: countBy((frame) => isOurs(read(frame, 'url'))),
    pageForced: countBy((frame) => !isOurs(read(frame, 'url'))),
  };
};
