const highlightMs = 2000;

/**
 * Scrolls a row into sight and lets it light up for a moment. An animation leaves the node's classes and styles, which
 * belong to the page's framework, as they are. It never clicks: consoles ignore untrusted events, and opening a
 * conversation is the agent's act.
 */
export const pointAtRow = (row: Element): void => {
  row.scrollIntoView({ block: 'nearest' });
  const lit = { outline: '3px solid #f2711c', outlineOffset: '-3px' };
  row.animate([lit, { ...lit, offset: 0.8 }, { outline: '3px solid transparent', outlineOffset: '-3px' }], {
    duration: highlightMs,
  });
};
