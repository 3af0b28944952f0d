import { fail, type Result, succeed } from '@/utils/base/result';

/** Why a model's answer is not offered. */
export type ReplyProblem = 'empty' | 'too-short' | 'too-long' | 'leaked-prompt' | 'markdown' | 'other-language';

export interface ReplyContext {
  /** The text that was sent. */
  source: string;
  /** The nonce of this request. */
  nonce: string;
  /** UTF-16 units, for an answer that is no other wording of the source but a summary: then any shorter one will do. */
  longest?: number;
}

const shortestRatio = 0.3;
const longestRatio = 1.9;
/** Below this many characters a ratio says nothing. */
const shortText = 40;
const leaks = /资料(?:开始|结束)|顾客的话(?:开始|结束)|改写要求|占位符|待改写|as an ai|system prompt/i;
const markdown = /```|^\s{0,3}#{1,6}\s|\*\*|^\s*[-*+]\s+\S|\[[^\]]+\]\([^)]+\)|^\s*>/m;

const chineseShare = (text: string): number => {
  const letters = text.match(/[\p{L}]/gu)?.length ?? 0;
  return letters === 0 ? 0 : (text.match(/\p{Script=Han}/gu)?.length ?? 0) / letters;
};

/** Takes off what models wrap around an answer although told not to: thinking blocks, one pair of quotes. */
const unwrap = (reply: string): string => {
  const text = reply.replace(/<think>[\s\S]*?<\/think>/g, '').trim();
  const quoted = /^[“"「]([^“”"「」]*)[”"」]$/.exec(text);
  return (quoted?.[1] ?? text).trim();
};

const checkLength = (text: string, source: string, longest?: number): ReplyProblem | undefined => {
  if (longest !== undefined) return text.length > longest ? 'too-long' : undefined;
  if (text.length < source.length * shortestRatio && source.length > shortText) return 'too-short';
  if (text.length > Math.max(source.length, shortText) * longestRatio) return 'too-long';
  return undefined;
};

/** Checks the shape of a finished answer (facts are checked by verifyFacts) and returns its plain text. */
export const cleanReply = (reply: string, { source, nonce, longest }: ReplyContext): Result<string, ReplyProblem> => {
  const text = unwrap(reply);
  if (text === '') return fail('empty');
  if (text.includes(nonce) || (leaks.test(text) && !leaks.test(source))) return fail('leaked-prompt');
  if (markdown.test(text) && !markdown.test(source)) return fail('markdown');
  if (chineseShare(source) > 0.5 && chineseShare(text) < 0.5) return fail('other-language');
  const lengthProblem = checkLength(text, source, longest);
  return lengthProblem ? fail(lengthProblem) : succeed(text);
};
