import type { diagnosis as base } from '../zh-cn/diagnosis';

export const diagnosis: typeof base = {
  title: 'Export a diagnosis',
  note: 'When a page has changed and WarmReply no longer understands it, hand a diagnosis to your supervisor or the developers. It holds the bones of the page: tags, structure and names we know. No chat text, no customer’s name or number.',
  write: 'Write a diagnosis',
  writeAgain: 'Write it again',
  writing: 'Looking at the page',
  shown:
    'What you would hand on is exactly this and not a word more. It is shown here only: WarmReply sends it nowhere.',
  label: 'The whole diagnosis',
  size: (kilobytes) => `${kilobytes} KB`,
  copy: 'Copy',
  copied: 'The diagnosis is copied',
  copyFailed: 'It could not be copied. Save it as a file.',
  save: 'Save as a file',
  fileName: (day) => `warmreply-diagnosis-${day}.txt`,
  problems: {
    'no-console': 'No console is open. Open the chat page that is in trouble, then come back.',
    'not-readable': 'That page cannot be read; it may have been closed. Refresh the chat page and try again.',
  },
  open: 'Page not understood? Export a diagnosis',
  withdrawn: (message) => `Switched off: ${message}`,
  listTitle: 'Versions switched off',
  listNote:
    'When a page has changed so that one version reads it wrongly, this list switches that version off. It can do nothing else, and WarmReply never downloads one.',
  listExport: 'Export the list',
  listImport: 'Import a list',
  listEmpty: 'The list is empty: no version is switched off.',
  entry: (console, message) => `${console}: ${message}`,
};
