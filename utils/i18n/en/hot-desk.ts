import type { hotDesk as base } from '../zh-cn/hot-desk';

/** Moving desk. */
export const hotDesk: typeof base = {
  exportTitle: 'Moving desk: take it with you',
  exportNote:
    'Settings, rules, strip places, phrases and the knowledge base, with spoken versions and history, go into one file locked by a passphrase. On the next computer, open it and everything is back. Statistics and the record of what left are not in it.',
  passphrase: 'Passphrase',
  passphraseAgain: 'Once more',
  passphraseNote: 'At least 8 characters; longer is better, such as a few unrelated words in a row.',
  passphraseHints: { fair: 'This will do. A few more characters are safer.', good: 'A strong passphrase.' },
  passphraseFaults: {
    'too-short': 'At least 8 characters',
    common: 'Too common: it would be guessed at once. Take another one',
    different: 'The two are not the same',
    missing: 'Enter the passphrase',
  },
  forgetting: 'If you forget the passphrase, nobody can open the file, and neither can we.',
  withKey: (last4) => `Put the endpoint’s key in as well (ends in ${last4})`,
  withKeyWarning:
    'Whoever has the file and knows the passphrase can spend money with your key. Leave this off in a file for others.',
  withoutKey: 'The endpoint’s address goes along, its key does not: enter it again over there.',
  export: 'Export moving file',
  working: 'Working…',
  exported: (phrases, articles) => `Exported with ${phrases} phrases and ${articles} articles`,
  fileName: (day) => `WarmReply-${day}.warmreply`,
  importTitle: 'Moving desk: bring it here',
  importNote: 'Choose the file and enter its passphrase: you see what would change before you decide.',
  choose: 'Choose moving file',
  chosen: (name) => `Chosen: ${name}`,
  open: 'Open',
  madeAt: (time) => `This file was exported on ${time}`,
  preview: 'Before it moves in',
  parts: {
    settings: 'Personal settings and strip places',
    policy: 'Limits, alerts and other rules',
    ownRules: 'Your own phrase rules',
    phrases: 'Phrases',
    articles: 'Knowledge base',
    endpoint: 'Model endpoint',
  },
  modes: { merge: 'Merge', replace: 'Replace', skip: 'Leave' },
  modesNote:
    'Merge keeps what is here and takes the newer of two that differ; settings and rules follow the file. Replace leaves exactly what is in the file.',
  counts: {
    added: (count) => `${count} new`,
    changed: (count) => `${count} updated`,
    removed: (count) => `${count} removed`,
    same: (count) => `${count} the same`,
    newerHere: (count) => `${count} newer here, kept`,
    none: 'Nothing to change',
    skipped: 'Stays as it is',
  },
  endpointLine: (baseUrl, model) => `${baseUrl}, model ${model}`,
  endpointBuiltIn: 'The model that comes with the browser',
  endpointNote:
    'With Replace, text is sent to this address to be put into spoken words. Leave it if you do not know the address; the browser will ask you once more.',
  endpointKey: {
    with: 'The file holds the key.',
    without: 'The file holds no key: enter it under “Model endpoint” afterwards.',
  },
  kept: (count) =>
    count === 1
      ? '1 setting is locked by your supervisor or company and stays as it is'
      : `${count} settings are locked by your supervisor or company and stay as they are`,
  tooManyPhrases: 'Together that is more than 3,000 phrases, too many to keep. Choose Replace or Leave.',
  apply: 'Move in',
  applied: 'Everything is here. Ready to work.',
  problems: {
    'not-ours': 'This is not a WarmReply moving file.',
    damaged: 'The file is not whole: it was cut short or changed on its way. Copy it again.',
    'newer-version': 'This file comes from a newer WarmReply. Update the extension first.',
    'too-large': 'The file is too large: 50 MB is the most.',
    unreadable: 'The file cannot be read: it was moved, or another program holds it.',
    'wrong-passphrase':
      'Wrong passphrase: capitals and signs must be as they were when it was exported. (If you are sure of it, somebody may have tampered with the file.)',
    invalid: 'The file opened, but its content makes no sense. Nothing was changed.',
    unreachable: 'What is on this computer cannot be read just now. Nothing was changed; try again.',
    unsaved: 'Not exported: what is on this computer cannot be read just now. Try again.',
    'too-large-to-save': 'Too much for one file (50 MB at most). Clear out articles that you no longer use first.',
  },
  applyProblems: {
    locked: 'Some of it is locked by your supervisor. Nothing was changed; choose the file again.',
    'too-many-phrases': 'Too many phrases to keep. Nothing was changed.',
    'not-permitted': 'You did not allow that address, so nothing was changed.',
    'storage-failed': 'It could not be saved. Everything is as it was; try again.',
    'half-done':
      'Phrases and articles are here, the settings are not, and it could not be taken back. Move in once more.',
    refused: 'The settings make no sense. Nothing was changed.',
  },
};
