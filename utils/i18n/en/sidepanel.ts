import type { sidepanel as base } from '../zh-cn/sidepanel';

const people = (count: number) => (count === 1 ? '1 customer is waiting' : `${count} customers are waiting`);
const articles = (count: number) => (count === 1 ? '1 article' : `${count} articles`);

export const sidepanel: typeof base = {
  title: 'WarmReply · Knowledge',
  unreachable: 'The extension’s background did not answer, so the settings cannot be read.',
  retry: 'Try again',
  suggestions: 'Suggestions',
  back: 'Back',
  source: 'Show the original',
  speak: 'Say it plainly',
  speakAndInsert: 'Say it and insert',
  describeSpeak: (title) => `Say it plainly: ${title}`,
  describeSpeakAndInsert: (title, name) => `Say it plainly and insert for ${name}: ${title}`,
  insertInto: (name) => `Insert for ${name}`,
  offlineVersion: 'Spoken version, made here',
  factsKept: 'All facts kept',
  factsBroken: 'Some facts do not match. Mend them before use:',
  factProblem: (kind, sentence) => `${kind}: ${sentence}`,
  copyFailed: 'Copying did not work. Select the text and copy it by hand.',
  tabs: { label: 'Panel content', knowledge: 'Knowledge', paste: 'Paste text', queue: 'My queue' },
  knowledge: {
    search: 'Search the knowledge base',
    searchHint: 'Returns, shipping, warranty…',
    loading: 'Opening the knowledge base…',
    unreadable: 'The knowledge base cannot be opened. Close other WarmReply pages and open the panel again.',
    emptyTitle: 'No knowledge yet',
    emptyBody: 'Add the sample articles to see rules turned into plain words. The text stays on this computer.',
    importSample: 'Add sample articles',
    importFile: 'Import a JSON file',
    imported: (count) => `Added ${articles(count)}`,
    importProblems: {
      'not-json': 'This file is not JSON. Nothing was imported.',
      'no-articles': 'No usable article in this file: each needs a title and a body.',
      'storage-failed': 'It could not be stored; the disk may be full. Make room and try again.',
    },
    all: (count) => articles(count),
    found: (count) => `Found ${articles(count)}`,
    nothingFound: 'Nothing fits. Try other words, or paste the text instead.',
  },
  paste: {
    title: 'Pasted text',
    label: 'Paste text here',
    hint: 'From your wiki, a rule, a note from the warehouse…',
    note: 'Every fact stays; only the tone changes.',
  },
  queue: {
    heading: people,
    nobody: 'Nobody is waiting. Have a sip of water.',
    noConsole: 'No console is open. Open the Pinduoduo chat page and everyone who waits is listed here.',
    paused: 'A console is logged out or not understood; its timers have stopped. Have a look at that page.',
    unsure: '(not certain)',
    describe: (name, stage, waited) => `Show ${name} on the console, ${stage}, waited ${waited}`,
  },
  target: {
    now: (name) => `Talking with ${name}`,
    nowNone: 'No conversation is open on the console',
    none: 'No conversation is open on the console. You can copy the text.',
    inserted: (name) => `In the draft for ${name}. Have a look, then send.`,
    parked: (name) => `This belongs to ${name}. Go back to that conversation to insert it.`,
    show: (name) => `Find ${name}`,
    moveTo: (name) => `Use it for ${name}`,
  },
  fillProblems: {
    'other-conversation': (name) =>
      `Another conversation is open, not ${name}. Nothing was inserted: go back and try again.`,
    'changed-meanwhile': (name) =>
      `The draft for ${name} just changed. Nothing was inserted: look at it and try again.`,
    'no-composer': (name) => `The text box for ${name} was not found. You can copy the text.`,
    'not-taken': (name) => `The text box for ${name} did not take the text. Copy it and paste it yourself.`,
    'no-tab': (name) => `The console page with ${name} was closed. You can copy the text.`,
    'facts-broken': (name) => `This text does not match the facts of the original. Nothing was inserted for ${name}.`,
  },
  llm: {
    heading: 'Spoken version by the model',
    notSet: 'Want it more natural? You can connect a language model.',
    setUp: 'Set it up',
    start: 'Write one',
    retry: 'Another version',
    waiting: 'Thinking about how to say it…',
  },
};
