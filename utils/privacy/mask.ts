import { fail, type Result, succeed } from '@/utils/base/result';
import { detectAddresses } from './detect-addresses';
import { detectCodes } from './detect-codes';
import { detectEmails } from './detect-emails';
import { detectNames } from './detect-names';
import { detectNumbers } from './detect-numbers';
import { foldForDetection, unfoldRange } from './fold';
import type { MaskedText, PersonalKind, RestoreProblem } from './types';

/** A place in the original text; without a kind it only looks like a token of ours. */
interface Finding {
  kind: PersonalKind | undefined;
  start: number;
  end: number;
}

const token = /⟦P\d{1,4}_[0-9a-f]{4}⟧/g;
const tokenLike = /[⟦⟧]|P\d{1,4}_[0-9a-f]{4}/i;
/** What looks like a token in the text itself goes behind one too, so that nobody can smuggle one in. */
const foreignToken = /[⟦⟧]+|P\d{1,4}_[0-9a-f]{4}/gi;

/**
 * Replaces what identifies a person by tokens, for the time a text is away at a model (reliability.md 3.2). Equal
 * values get equal tokens; the tokens of each call end in other random characters, so that a customer cannot forge
 * one. The values live in the returned functions only. Time is linear in the text.
 */
export const maskPersonalData = (text: string): MaskedText => {
  const suffix = createSuffix(text);
  const tokenByValue = new Map<string, string>();
  const valueByToken = new Map<string, string>();
  const kinds: Partial<Record<PersonalKind, number>> = {};

  let masked = '';
  let copiedTo = 0;
  for (const { kind, start, end } of findPersonalData(text)) {
    const value = text.slice(start, end);
    const known = tokenByValue.get(value);
    const valueToken = known ?? `⟦P${tokenByValue.size + 1}_${suffix}⟧`;
    if (known === undefined) {
      tokenByValue.set(value, valueToken);
      valueByToken.set(valueToken, value);
      if (kind) kinds[kind] = (kinds[kind] ?? 0) + 1;
    }
    masked += text.slice(copiedTo, start) + valueToken;
    copiedTo = end;
  }
  masked += text.slice(copiedTo);

  return {
    masked,
    kinds,
    restore: (reply) => restore(reply, { text, valueByToken, suffix }),
    restorePartial: (reply) => restorePartial(reply, valueByToken),
  };
};

/** Every place that identifies a person, in the order of the text, none overlapping another. */
export const findPersonalData = (text: string): Finding[] => {
  const folded = foldForDetection(text);
  const numbers = detectNumbers(folded.text);
  const phones = numbers.filter(({ kind }) => kind === 'mobile');
  const spans = [
    ...numbers,
    ...detectEmails(folded.text),
    ...detectCodes(folded.text),
    ...detectNames(folded.text, phones),
    ...detectAddresses(folded.text),
  ];
  const found: Finding[] = spans.map(({ kind, ...range }) => ({ kind, ...unfoldRange(folded, text, range) }));
  const foreignTokens = [...text.matchAll(foreignToken)].map((match) => ({
    kind: undefined,
    start: match.index,
    end: match.index + match[0].length,
  }));
  return mergeOverlaps([...found, ...foreignTokens]);
};

/** Findings that overlap become one: rather too much than the rest of a number. */
const mergeOverlaps = (findings: Finding[]): Finding[] => {
  const sorted = findings.sort((one, other) => one.start - other.start || other.end - one.end);
  const merged: Finding[] = [];
  for (const finding of sorted) {
    const last = merged.at(-1);
    if (last && finding.start < last.end) {
      last.end = Math.max(last.end, finding.end);
      last.kind ??= finding.kind;
    } else {
      merged.push({ ...finding });
    }
  }
  return merged;
};

interface Issued {
  /** As it was before it was masked. */
  text: string;
  valueByToken: ReadonlyMap<string, string>;
  suffix: string;
}

const restore = (reply: string, { text, valueByToken, suffix }: Issued): Result<string, RestoreProblem> => {
  const seen = new Set(reply.match(token));
  for (const found of seen) if (!valueByToken.has(found)) return fail('unknown-token');
  const rest = foldType(reply.replace(token, ' '));
  if (tokenLike.test(rest)) return fail('altered-token');
  const isRemnant = valueByToken.size > 0 && rest.replace(/\s/g, '').includes(suffix);
  if (isRemnant || hasBareToken(rest, foldType(text), valueByToken.size)) return fail('altered-token');
  if (seen.size < valueByToken.size) return fail('missing-token');
  return succeed(replaceTokens(reply, valueByToken));
};

/** In one width and case: a token that was set in other type is still no text for a customer. */
const foldType = (text: string): string => text.normalize('NFKC').toLowerCase();

const bareToken = /(?<![a-z0-9])p(\d{1,4})(?![a-z0-9_])/g;
/** "(P1)" where no P1 was in the text: a token that lost its ending. */
const hasBareToken = (rest: string, source: string, issued: number): boolean => {
  const own = new Set(source.match(bareToken));
  return [...rest.matchAll(bareToken)].some(([found, number]) => Number(number) <= issued && !own.has(found));
};

/** Shows a reply up to the first thing that is not, or not yet, a token of ours. */
const restorePartial = (reply: string, valueByToken: ReadonlyMap<string, string>): string => {
  const stop = [...reply.matchAll(/⟦[^⟧]*⟧?|⟧/g)].find((match) => !valueByToken.has(match[0]));
  return replaceTokens(stop ? reply.slice(0, stop.index) : reply, valueByToken);
};

/** One pass: a value that looks like a token is not looked at again. */
const replaceTokens = (reply: string, valueByToken: ReadonlyMap<string, string>): string =>
  reply.replace(token, (found) => valueByToken.get(found) ?? found);

/**
 * Four hexadecimal digits that the text does not hold, a letter and a digit among them: so no amount, no word and no
 * year in a reply is taken for the rest of a token.
 */
const createSuffix = (text: string): string => {
  const known = foldType(text).replace(/\s/g, '');
  for (;;) {
    const bytes = crypto.getRandomValues(new Uint8Array(2));
    const suffix = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    if (/[a-f]/.test(suffix) && /\d/.test(suffix) && !known.includes(suffix)) return suffix;
  }
};
