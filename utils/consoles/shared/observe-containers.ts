import { createPace } from '@/utils/base/pace';

export interface WatchedContainer<Name extends string> {
  name: Name;
  find(): Element | undefined;
  /** The attributes in which the page tells something. */
  attributes: string[];
}

export interface ContainerWatch<Name extends string> {
  root: Document;
  signal: AbortSignal;
  containers: readonly WatchedContainer<Name>[];
  now(): number;
  /** Told before each rescan: parts that were kept must be found again. */
  lookAfresh(): void;
  /** Told which containers changed: once per frame while the page is visible, at once while it is hidden. */
  onChange(change: ContainerChange<Name>): void;
}

export interface ContainerChange<Name extends string> {
  names: ReadonlySet<Name>;
  /** What moved inside each container since the last report. */
  records: ReadonlyMap<Name, readonly MutationRecord[]>;
  /** Everything is to be looked at again, whatever moved. */
  isRescan: boolean;
}

/** The net under the observers: a page may move text in ways they do not see (consoles.md A1, message pane). */
const rescanMs = 2500;
/** While a container is missing: pages draw their parts one after the other. */
const searchAgainMs = 400;
/** A page that never rests is looked at for at most this part of a core, and still twice a second. */
const share = 0.015;
const longestWaitMs = 500;

/**
 * Observes exactly the given containers, finds them again after the page replaced them, and reads everything again every
 * 2.5 s. Animation frames stand still in hidden tabs while observers run, so there it reports from the observer itself.
 */
export const observeContainers = <Name extends string>(watch: ContainerWatch<Name>): void => {
  const { root, signal, containers } = watch;
  const found = new Map<Name, Element>();
  const changed = new Set<Name>();
  let records = new Map<Name, MutationRecord[]>();
  let isRescan = false;
  let isFrameRequested = false;
  const pace = createPace(watch.now, share, longestWaitMs);
  let searchTimer: ReturnType<typeof setTimeout> | undefined;

  const report = () => {
    isFrameRequested = false;
    if (signal.aborted || changed.size === 0) return;
    const change = { names: new Set(changed), records, isRescan };
    changed.clear();
    records = new Map();
    isRescan = false;
    pace.run(() => watch.onChange(change));
  };

  const schedule = () => {
    if (changed.size === 0) return;
    if (root.visibilityState === 'hidden') report();
    else if (!isFrameRequested) {
      isFrameRequested = true;
      const waitMs = pace.waitMs();
      if (waitMs > 0) setTimeout(() => requestAnimationFrame(report), waitMs);
      else requestAnimationFrame(report);
    }
  };

  const observers = new Map(
    containers.map(({ name }) => [
      name,
      new MutationObserver((seen) => {
        changed.add(name);
        const noted = records.get(name);
        if (noted) noted.push(...seen);
        else records.set(name, seen);
        schedule();
      }),
    ]),
  );

  /** Direct children only, of what the containers stand in: enough to notice a replaced container and a new dialog. */
  const surroundings = new MutationObserver(() => rescan());

  const search = () => {
    clearTimeout(searchTimer);
    if (signal.aborted) return;
    let isReplaced = false;
    for (const { name, find, attributes } of containers) {
      const element = find();
      if (element === found.get(name)) continue;
      isReplaced = true;
      isRescan = true;
      changed.add(name);
      observers.get(name)?.disconnect();
      if (element) {
        found.set(name, element);
        observers
          .get(name)
          ?.observe(element, { childList: true, subtree: true, characterData: true, attributeFilter: attributes });
      } else found.delete(name);
    }
    if (isReplaced) watchSurroundings();
    schedule();
    if (found.size < containers.length) searchTimer = setTimeout(search, searchAgainMs);
  };

  const watchSurroundings = () => {
    surroundings.disconnect();
    const ancestors = new Set<Element>();
    for (const element of found.values()) {
      for (let up = element.parentElement; up && !ancestors.has(up); up = up.parentElement) ancestors.add(up);
    }
    for (const ancestor of ancestors) surroundings.observe(ancestor, { childList: true });
  };

  const rescan = () => {
    isRescan = true;
    watch.lookAfresh();
    for (const { name } of containers) changed.add(name);
    search();
  };

  const rescanTimer = setInterval(rescan, rescanMs);
  root.addEventListener('visibilitychange', schedule, { signal });
  signal.addEventListener('abort', () => {
    clearInterval(rescanTimer);
    clearTimeout(searchTimer);
    surroundings.disconnect();
    for (const observer of observers.values()) observer.disconnect();
  });
  rescan();
};
