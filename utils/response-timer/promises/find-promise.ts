import { beijing } from '../zone-time';
import { findTime } from './find-time';
import { foldReply } from './fold-reply';
import * as words from './promise-words';

export interface FoundPromise {
  /** ms since 1970. */
  dueAt: number;
  /** `timed`: the message names the time; `default`: it does not, the shop's own follow-up time applies. */
  kind: 'timed' | 'default';
}

export interface PromiseOptions {
  /** For a promise without a time. */
  defaultMinutes: number;
  /** IANA name of the zone that times are spoken in; Beijing's unless told. */
  timeZone?: string;
}

const minuteMs = 60_000;

interface Clause {
  text: string;
  isQuestion: boolean;
}

/** Does a message that the agent sent promise to act or answer later, and by when? `sentAt` is ms since 1970. */
export const findPromise = (text: string, sentAt: number, options: PromiseOptions): FoundPromise | undefined => {
  const clauses = splitClauses(foldReply(text));
  const promising = clauses.map((clause, index) => isPromise(clause, clauses.slice(0, index)));
  const [only, ...others] = clauses.filter(({ text: clause }) => !isPleasantry(clause));
  const isBare = others.length === 0 && isBareMinutes(only?.text ?? '');
  if (!isBare && !promising.includes(true)) return undefined;
  const timeZone = options.timeZone ?? beijing;
  for (const [index, { text: clause }] of clauses.entries()) {
    if (!isBare && !promising[index] && !isFillerTime(clause, sentAt, timeZone)) continue;
    if (words.otherTime.test(clause) && !words.answerWords.test(clause) && !words.actWords.test(clause)) continue;
    const dueAt = findTime(clause, sentAt, timeZone);
    if (dueAt !== undefined) return { dueAt, kind: 'timed' };
  }
  return { dueAt: sentAt + options.defaultMinutes * minuteMs, kind: 'default' };
};

/** Clauses of a folded text, each with whether its sentence asks. */
const splitClauses = (folded: string): Clause[] =>
  folded.split(/(?<=[。.!?;\n])(?!\d)/).flatMap((sentence) =>
    sentence
      .replace(/[。.!;\n]+$/, '')
      .split(/[,，、~()（）]+|(?<!\d):|:(?!\d)|\.{2,}|(?<=[哈哦])(?=我|马上|这边)/)
      .filter((part) => part !== '')
      .map((part) => ({ text: part, isQuestion: words.isQuestion.test(part.replace(words.ownQuestion, '')) })),
  );

const isPromise = (clause: Clause, before: readonly Clause[]): boolean => {
  const { text, isQuestion } = clause;
  const last = before.at(-1)?.text ?? '';
  if (words.conditional.test(text) || words.conditional.test(last)) return false;
  if (isHold(text)) return true;
  if (isQuestion) return false;
  if (words.thirdParty.test(text) || isThirdPartyGoingOn(text, last)) return false;
  if (isOurs(text, words.answerWords)) return true;
  return isOurs(text, words.actWords) && !before.some((it) => asksForInput(it.text)) && !asksForInput(text);
};

const isHold = (text: string): boolean =>
  words.holdWords.test(text) &&
  !words.wantsNoWait.test(text) &&
  !words.otherWait.test(text) &&
  (!words.isQuestion.test(text) || words.politeHold.test(text));

const isThirdPartyGoingOn = (text: string, last: string): boolean =>
  /^(会|将)/.test(text) && words.thirdParty.test(`${last}${text}`);

const asksForInput = (text: string): boolean => words.needsFirst.test(text) && !/^我|^这边/.test(text);

/** The cue stands in the clause, is not denied, is not done yet, and is not the customer's to do. */
const isOurs = (text: string, cue: RegExp): boolean => {
  const match = cue.exec(text);
  if (!match) return false;
  const head = text.slice(0, match.index);
  const tail = text.slice(match.index + match[0].length);
  if (words.negated.test(head) || words.doneBefore.test(head) || words.doneAfter.test(tail)) return false;
  if (/已|已经|刚刚?|刚才/.test(match[0])) return false;
  return !words.asksCustomer.test(text) && !words.customerActs.test(head);
};

/** 十分钟内哈: minutes alone answer "when", and only an agent's own work takes minutes. */
const isBareMinutes = (text: string): boolean =>
  /^(大概|大约|预计|最多|差不多|给我)?[\d一二两三四五六七八九十几半个-]+(分钟|秒钟?|个?小时)(之?内|以内|左右)?[哈哦呢的吧啊呀]*$/.test(
    text,
  );

const isPleasantry = (text: string): boolean =>
  /^(?:好|嗯|行|可以|收到|没问题|明白|ok|亲|宝|您好|在|的)*[哈哦呢呀啊]*$/.test(text);

/** 预计半小时左右: nothing but a time, so that it belongs to the promise beside it. */
const isFillerTime = (text: string, sentAt: number, timeZone: string): boolean =>
  findTime(text, sentAt, timeZone) !== undefined &&
  words.fillerTime.test(text.replace(/[\d:一二两三四五六七八九十几半个点分钟秒小时天工作日今明后晚早上下中午周]/g, ''));
