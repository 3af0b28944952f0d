/** The state of a simulated page outside its framework, replaced on every change. */
export interface SimStore<State> {
  read(): State;
  change(update: (state: State) => State): void;
  subscribe(listen: () => void): () => void;
}

export const createSimStore = <State>(initial: State): SimStore<State> => {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    read: () => state,
    change(update) {
      state = update(state);
      for (const listen of listeners) listen();
    },
    subscribe(listen) {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
  };
};

/** What every simulated page has, whatever stands in it. */
export interface SimBase {
  /** Of the open conversation; 0: nobody is open. */
  active: number;
  draft: string;
  /** ms the page's clock is ahead of the browser's. */
  clockOffsetMs: number;
  /** The page's clock at its last tick, ms since 1970. */
  now: number;
  /** Raised to draw every node anew. */
  mount: number;
}

export const createSimBase = (): SimBase => ({ active: 0, draft: '', clockOffsetMs: 0, now: Date.now(), mount: 0 });

/** ms since 1970 on the page's own clock. */
export const readSimClock = ({ clockOffsetMs }: Pick<SimBase, 'clockOffsetMs'>): number => Date.now() + clockOffsetMs;

export const tick = <State extends SimBase>(state: State): State => ({ ...state, now: readSimClock(state) });

/** Moves the page's own clock on. */
export const passTime = <State extends SimBase>(store: SimStore<State>, seconds: number): void =>
  store.change((state) => tick({ ...state, clockOffsetMs: state.clockOffsetMs + seconds * 1000 }));

/** Replaces every node of the page; the content stays. */
export const remount = <State extends SimBase>(store: SimStore<State>): void =>
  store.change((state) => ({ ...state, draft: '', mount: state.mount + 1 }));
