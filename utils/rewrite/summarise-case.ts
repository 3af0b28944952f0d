import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import type { MoodKind } from '@/utils/policy/rule-set';
import { maskPersonalData } from '@/utils/privacy/mask';

/** One conversation, as far as a supervisor who takes it over must know it. Times are ms since 1970. */
export interface Case {
  name: string;
  kind: MoodKind;
  /** What the customer and we wrote, oldest first. */
  messages: readonly { isOurs: boolean; text: string; sentAt: number }[];
  promisedAt?: number;
}

interface Telling {
  words: ConsoleCatalogue['upset'];
  /** IANA name of the shop's zone. */
  timeZone: string;
  now: number;
}

const longestQuote = 60;
const minuteMs = 60_000;
/** What customers ask for; without one of these the longest of their last messages says it best. */
const demand = /退|换|赔|补|修|发货|发票|寄|物流|快递|单号|运费|差价|坏|破|漏|少了|错|说法|解决|道歉/;

/**
 * One paragraph for the supervisor: what the customer wants, since when he waits, what we answered last, what is promised.
 * Only what was said: nothing is judged or added. Personal data in it is masked.
 */
export const summariseCase = (
  { name, kind, messages, promisedAt }: Case,
  { words, timeZone, now }: Telling,
): string => {
  const { summary } = words;
  const theirs = messages.filter((it) => !it.isOurs);
  const answer = messages.findLast((it) => it.isOurs);
  const open = answer ? messages.slice(messages.lastIndexOf(answer) + 1) : messages;
  const say = createTimeWriter(timeZone, now);
  return [
    summary.head(name, words.kinds[kind]),
    summary.wants(findDemand(theirs.map(({ text }) => text)) || summary.noWords),
    open[0] && summary.waits(say(open[0].sentAt), Math.max(0, Math.round((now - open[0].sentAt) / minuteMs))),
    !open[0] && theirs[0] && summary.began(say(theirs[0].sentAt)),
    answer ? summary.answered(say(answer.sentAt), quote(answer.text)) : summary.unanswered,
    promisedAt === undefined ? summary.nothingPromised : summary.promised(say(promisedAt)),
  ]
    .filter((sentence) => typeof sentence === 'string')
    .join('');
};

/** Longest transcript, UTF-16 units: the last of it tells how things stand. */
const longestTranscript = 4_000;

/** What was said, one message a line with its time, oldest first. Nothing in it is masked. */
export const writeTranscript = (
  { messages }: Pick<Case, 'messages'>,
  { timeZone, now }: Pick<Telling, 'timeZone' | 'now'>,
): string => {
  const say = createTimeWriter(timeZone, now);
  const lines = messages.map(
    ({ isOurs, text, sentAt }) => `${say(sentAt)} ${isOurs ? '客服' : '顾客'}：${text.replace(/\s+/g, ' ').trim()}`,
  );
  let length = 0;
  const from = lines.findLastIndex((line) => {
    length += line.length + 1;
    return length > longestTranscript;
  });
  return lines.slice(from + 1).join('\n');
};

const findDemand = (texts: readonly string[]): string => {
  const last = texts.slice(-5);
  const longest = [...last].sort((a, b) => b.length - a.length)[0];
  return quote(texts.findLast((text) => demand.test(text)) ?? longest ?? '');
};

/** Masked first: half a phone number is no longer recognised as one. */
const quote = (text: string): string => {
  const masked = maskPersonalData(text)
    .masked.replace(/⟦P\d{1,4}_[0-9a-f]{4}⟧/g, '***')
    .replace(/\s+/g, ' ')
    .trim();
  return masked.length > longestQuote ? `${masked.slice(0, longestQuote)}…` : masked;
};

/** 14:05, of another day 11/26 14:05. */
const createTimeWriter = (timeZone: string, now: number) => {
  const write = (at: number, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, ...options }).format(at);
  const readDay = (at: number) => write(at, { month: 'numeric', day: 'numeric' }).split('/').reverse().join('/');
  return (at: number): string => {
    const time = write(at, { hour: '2-digit', minute: '2-digit' });
    return readDay(at) === readDay(now) ? time : `${readDay(at)} ${time}`;
  };
};
