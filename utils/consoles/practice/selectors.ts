/** The marks that our own practice page carries; README.md is their contract. */
export const practiceSelectors = {
  list: '[data-wr-list]',
  row: '[data-wr-conversation]',
  name: '[data-wr-name]',
  pane: '[data-wr-pane]',
  message: '[data-wr-message]',
  text: '[data-wr-text]',
  composer: '[data-wr-composer]',
  sendControl: '[data-wr-send]',
  status: '[data-wr-status]',
  shop: '[data-wr-shop]',
} as const;
