import type { Store } from './create-store';
import type { SessionLink, SessionState } from './types';

/**
 * Asks the background for the panels' script as soon as the page has its words: a card must open at once. Should it not have
 * come by then, it is asked for again with each panel that is about to open.
 */
export const createPanelAsker = (store: Store<SessionState>, { send }: SessionLink, arePanelsThere: () => boolean) => {
  let wanted = 0;
  return () => {
    const { words, card, rewrites, calming } = store.read();
    const before = wanted;
    wanted = !words ? 0 : card || calming || rewrites.size > 0 ? 2 : 1;
    if (wanted > before && !arePanelsThere()) send({ type: 'needs-panels' });
  };
};
