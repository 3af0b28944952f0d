import type { Span } from './span';

/** The sign itself and how people write it to get past filters. */
const at = /\s{0,2}(?:@|\(at\)|\[at\]|艾特|#(?=\s{0,2}(?:qq|163|126|gmail|sina|foxmail|outlook|hotmail)\b))\s{0,2}/gi;
const dot = /\s?[.。]\s?|点(?=\s?(?:com|cn|net|org))/y;
const label = /[A-Za-z0-9-]{1,63}/y;
const longestLocalPart = 64;

const isLocalCharacter = (character: string | undefined): boolean =>
  character !== undefined && /[A-Za-z0-9._%+-]/.test(character);

/** E-mail addresses, plain or with 艾特, 点, blanks or a Chinese full stop in them. */
export const detectEmails = (text: string): Span[] =>
  [...text.matchAll(at)].flatMap((match) => {
    const start = findLocalPart(text, match.index);
    const end = findDomainEnd(text, match.index + match[0].length);
    return start < match.index && end !== undefined ? [{ kind: 'email' as const, start, end }] : [];
  });

const findLocalPart = (text: string, end: number): number => {
  let start = end;
  while (start > 0 && end - start < longestLocalPart && isLocalCharacter(text[start - 1])) start -= 1;
  return start;
};

/** A domain is labels with dots between them; the last one has letters only. */
const findDomainEnd = (text: string, start: number): number | undefined => {
  let end: number | undefined;
  let place = start;
  for (let count = 0; count < 6; count++) {
    label.lastIndex = place;
    const part = label.exec(text)?.[0];
    if (part === undefined) break;
    place += part.length;
    if (count > 0 && /^[A-Za-z]{2,18}$/.test(part)) end = place;
    dot.lastIndex = place;
    const separator = dot.exec(text)?.[0];
    if (separator === undefined) break;
    place += separator.length;
  }
  return end;
};
