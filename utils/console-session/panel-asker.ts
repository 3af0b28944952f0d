import type { Store } from './create-store';
import type { SessionLink, SessionState } from './types';

/** Asks the background for the panels' script each time that a panel is about to open; it comes once. */
export const createPanelAsker = (store: Store<SessionState>, { send }: SessionLink) => {
  let wasWanted = false;
  return () => {
    const { rewrites, calming } = store.read();
    const isWanted = rewrites.size > 0 || calming !== undefined;
    if (isWanted && !wasWanted) send({ type: 'needs-panels' });
    wasWanted = isWanted;
  };
};
