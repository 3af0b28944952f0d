import { nameSteps } from '../calming-replies';
import type { upset as base } from '../zh-cn/upset';

export const upset: typeof base = {
  kinds: {
    'complaint-threat': 'The customer threatens to complain',
    'review-threat': 'The customer threatens a bad review',
    anger: 'The customer is angry',
    urging: 'The customer keeps asking',
  },
  hint: 'Press to see how to answer (Alt+J)',
  cardLabel: 'Calm first, then solve',
  insists: ['Answered once, still not satisfied', 'Explained several times, better ask the supervisor'],
  steps: nameSteps(
    'Acknowledge, then say what you do now',
    'They insist: say it again, politely',
    'Hand over to the supervisor',
  ),
  copySummary: 'Copy a summary for the supervisor',
  askModel: 'Summary by the model',
  writing: 'The model is writing…',
  fellBack: 'The model could not do it; this is the template.',
  copied: 'Copied, paste it to the supervisor',
  notCopied: 'Could not copy by itself, please select the text below',
  announce: (kind) => `${kind}. Press Alt+J to see how to answer.`,
  summary: {
    head: (name, kind) => `[Please take over] ${name}. ${kind}.`,
    wants: (words) => ` Wants: “${words}”.`,
    waits: (time, minutes) => ` Waiting since ${time}, minutes so far: ${minutes}.`,
    began: (time) => ` It began at ${time}; the last message is answered.`,
    answered: (time, words) => ` Our last answer (${time}): “${words}”.`,
    unanswered: ' We have not answered yet.',
    promised: (time) => ` Promised an answer by ${time}.`,
    nothingPromised: ' No time was promised.',
    noWords: 'no words, please see the pictures in the chat',
  },
};
