import { readContent } from '@/utils/facts/spoken-forms';
import type { SpeakOptions } from '@/utils/rewrite/types';

const sentences = /[^。！？\n]+[。！？\n]*/g;
/** Beside the best answer, a sentence with this share of its words in common answers too. */
const alsoAnswers = 0.6;
/** A sentence that limits or continues the one before it: alone the other would promise more than it may. */
const leansBack =
  /^\s*(?:但|不过|否则|不然|逾期|过期|超过|超出|其|上述|前述|以上|该|同时|此外|另|除|若|如|要是|仍|还是)/;

const scoreAnswer = (sentence: string, question: ReturnType<typeof readContent>): number => {
  const { words, characters } = readContent(sentence);
  const shared = (own: ReadonlySet<string>, asked: ReadonlySet<string>): number =>
    [...asked].filter((item) => own.has(item)).length;
  return shared(words, question.words) + 0.2 * shared(characters, question.characters);
};

/**
 * The part of an article that a version of these options speaks of: for one sentence and a question the whole
 * sentences that answer it, with those that limit them; else, and when nothing answers, everything.
 */
export const selectAsked = (text: string, { length, question }: SpeakOptions): string => {
  const all = text.match(sentences) ?? [];
  if (length !== '一句话' || question === undefined || all.length < 2) return text;
  const asked = readContent(question);
  const scores = all.map((sentence) => scoreAnswer(sentence, asked));
  const best = Math.max(...scores);
  if (best < 1) return text;
  let isKept = false;
  return all
    .filter((sentence, index) => {
      isKept = (scores[index] ?? 0) >= best * alsoAnswers || (isKept && leansBack.test(sentence));
      return isKept;
    })
    .join('')
    .trim();
};

/** One sentence: its parts joined by semicolons. */
const joinSentences = (text: string): string => {
  const joined = text
    .replace(/：\s*\n/g, '：')
    .replace(/[。；\n]+(?=[^。；\n])/g, '；')
    .replace(/[。；\n]+$/, '');
  return joined === '' ? '' : `${joined}。`;
};

const sequence =
  /^([^，。\n]*?)先([^，。\n]+)，(?:然后|接着|之后|再)([^，。\n]+)，(?:最后|然后|接着|再)([^，。\n]+)。?$/;

/** 更换时要先断电，再开后盖，最后取出滤网: three numbered lines. */
const listSequence = (line: string): string => {
  const [, lead = '', ...steps] = sequence.exec(line) ?? [];
  if (steps.length === 0) return line;
  const lines = steps.map((step, index) => `${index + 1}. ${step.trim()}`);
  return [...(lead === '' ? [] : [`${lead.replace(/[：，]$/, '')}：`]), ...lines].join('\n');
};

/** One point a line; what is done in order is numbered. */
const listPoints = (text: string): string =>
  text
    .split(/(?<=。)(?=.)|\n/)
    .map((line) => line.trim().replace(/[。；]$/, ''))
    .filter((line) => line !== '')
    .map(listSequence)
    .join('\n');

/** Gives a spoken text its length. */
export const shapeLength = (text: string, length: SpeakOptions['length']): string => {
  if (length === '一句话') return joinSentences(text);
  return length === '分步' ? listPoints(text) : text;
};
