import type { check as base } from '../zh-cn/check';

export const check: typeof base = {
  categories: {
    'blunt-refusal': {
      name: 'Flat refusal',
      why: 'It only says what cannot be done, so the customer hears “we do not want to help”.',
    },
    'buck-passing': {
      name: 'Passing the buck',
      why: 'The customer sees one shop; sent elsewhere, they must tell the whole story again.',
    },
    'blame-customer': {
      name: 'Blaming the customer',
      why: 'It turns a problem into a trial; even when you are right, you lose the customer.',
    },
    condescension: {
      name: 'Talking down',
      why: 'Knowing this is our job, not the customer’s; it sounds like a lecture.',
    },
    hostility: {
      name: 'Attack, mockery or threat',
      why: 'A platform red line, paid for per case, and a screenshot travels fast.',
    },
    impatience: { name: 'Impatience', why: 'It tells the customer they are a burden.' },
    stalling: {
      name: 'Wait with no answer',
      why: 'No owner, no time, no next step: the customer has to come back and ask again.',
    },
    officialese: { name: 'Robot or office language', why: 'It reads like a wall of text, not like someone helping.' },
    'denial-excuse': {
      name: 'Excuse instead of apology',
      why: 'The reason helps us; the customer wants to know what happens next.',
    },
    'improper-joke': {
      name: 'Joke at the wrong time',
      why: 'The customer has a problem, and a joke says it is not one.',
    },
    'off-platform': {
      name: 'Off-platform deal',
      why: 'The platform charges a penalty and the customer loses protection.',
    },
    'review-inducement': {
      name: 'Paid or steered review',
      why: 'Platforms forbid paying for reviews or pressing for changes.',
    },
    'absolute-claim': {
      name: 'Absolute or exaggerated claim',
      why: 'Advertising law forbids it, and a promise you miss becomes evidence.',
    },
    'rights-denial': {
      name: 'Denied right or private data',
      why: 'The law or the platform grants this right; refusing it costs the shop.',
    },
    quality: {
      name: 'Quality details',
      why: 'What inspectors take points off for: typos, the same text twice, walls of text, another customer’s data.',
    },
  },
  severities: { hint: 'Tip', warn: 'Check before sending', block: 'Held' },
  cardLabel: 'Check before sending',
  position: (index, total) => `${index}/${total}`,
  previous: 'Previous',
  next: 'Next',
  alternatives: 'Say instead',
  slotHint: 'Fill in the marked gaps first',
  rephrase: 'Say it another way (AI)',
  rephrasing: 'Looking for other words…',
  fromArticle: (title: string) => `From: ${title}`,
  falseAlarm: 'Not a problem',
  editThenSend: 'Edit first',
  goToWords: 'Go to the words',
  sendAsIs: 'Send as is',
  armed: 'Press send once more and it goes out as it is.',
  reasonTitle: 'Why does it have to go out like this?',
  reasons: ['The customer asked for this wording', 'Quoting someone or a rule', 'My supervisor agreed'],
  reasonOther: 'Another reason',
  reasonNeeded: 'Choose a reason first',
  confirmSend: 'Send as is',
  keys: '↑↓ to choose, Enter to use, Esc to close',
};
