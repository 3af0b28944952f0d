import type { Span } from './span';

/** The sign itself and how people write it to get past filters: (at), 【at】, 艾特, 圈a, ␣at␣, # before a known host. */
const at =
  /\s{0,2}\ue000{0,2}(?:@|[([{【<]\s?(?:at|a|艾特)\s?[)\]}】>]|艾特|圈a|\sat(?=\s)|#(?=\s?(?:qq|163|126|139|gmail|sina|foxmail|outlook|hotmail|aliyun|yeah|icloud)\b|\s?[A-Za-z0-9-]{2,20}\s?[.。点[(【]))\ue000{0,2}\s{0,2}/gi;
const dotSign = '(?:[([{【<]\\s?(?:点|dot|\\.)\\s?[)\\]}】>]|\\sdot\\s|\\s?[.。·点]\\s?)';
const dot = new RegExp(dotSign, 'iy');
/** In the name before the sign a bare full stop is one of the characters: what is left are the other ways to write it. */
const dotBefore = /(?:[([{【<]\s?(?:点|dot|\.)\s?[)\]}】>]|\sdot\s|\s\.\s|[。·点])$/i;
const longestDot = 8;
const label = /[A-Za-z0-9-]{1,63}/y;
const longestLocalPart = 64;
const mostDots = 3;

const isLocalCharacter = (character: string | undefined): boolean =>
  character !== undefined && /[A-Za-z0-9._%+-]/.test(character);

/** E-mail addresses, plain or with 艾特, 点, brackets, blanks, pictures or a Chinese full stop in them. */
export const detectEmails = (text: string): Span[] =>
  [...text.matchAll(at)].flatMap((match) => {
    const start = findLocalPart(text, match.index);
    const end = findDomainEnd(text, match.index + match[0].length);
    return start < match.index && end !== undefined ? [{ kind: 'email' as const, start, end }] : [];
  });

const findLocalPart = (text: string, end: number): number => {
  let start = findNameStart(text, end, end - longestLocalPart);
  for (let dots = 0; dots < mostDots && start < end; dots++) {
    const sign = dotBefore.exec(text.slice(Math.max(0, start - longestDot), start))?.[0];
    const before = sign === undefined ? start : start - sign.length;
    const earlier = findNameStart(text, before, end - longestLocalPart);
    if (earlier === before) break;
    start = earlier;
  }
  return start;
};

const findNameStart = (text: string, end: number, lowest: number): number => {
  let start = end;
  while (start > Math.max(0, lowest) && isLocalCharacter(text[start - 1])) start -= 1;
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
