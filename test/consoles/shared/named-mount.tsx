import { type ComponentType, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { exposeNamedSim } from './named-sim';
import { createNamedStore, type NamedState, type NamedStore } from './named-store';

export interface NamedPageProps {
  state: NamedState;
  store: NamedStore;
}

/** Starts one simulated page in `#root`. */
export const mountNamedPage = (Page: ComponentType<NamedPageProps>): void => {
  const store = createNamedStore();
  const Root = () => {
    const state = useSyncExternalStore(store.subscribe, store.read);
    return <Page key={state.mount} state={state} store={store} />;
  };
  exposeNamedSim(store);
  const place = document.querySelector('#root');
  if (!place) throw new Error('the page has no #root');
  createRoot(place).render(<Root />);
};
