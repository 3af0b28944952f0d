/** The smallest observable store: one state, replaced as a whole, listeners told after each change. */
export interface Store<State> {
  read(): State;
  change(update: (state: State) => State): void;
  subscribe(listener: () => void): () => void;
}

export const createStore = <State>(initial: State): Store<State> => {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    read: () => state,
    change: (update) => {
      const next = update(state);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
