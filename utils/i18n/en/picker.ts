import type { picker as zhCN } from '../zh-cn/picker';

export const picker: typeof zhCN = {
  label: 'Phrases',
  search: 'Search phrases',
  searchHint: 'Shortcut, pinyin initials or words',
  loading: 'Fetching your phrases…',
  none: 'No phrases yet. Add or import some under Phrases in the side panel.',
  nothingFound: 'No phrase fits',
  sentBefore: 'sent before: better vary it',
  unreachable: 'The phrases cannot be reached. Reload the page and try again.',
  keys: '↑↓ choose · Enter insert · Esc close',
  slots: 'Still to fill in',
  slotKeys: 'Enter next, at last insert · empty stays open · Esc back',
  insert: 'Insert',
  count: (n) => `${n} found`,
};
