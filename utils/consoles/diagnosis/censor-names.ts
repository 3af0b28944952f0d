import { htmlTags, interfaceWords, selectorWords } from './vocabulary';

/** Writes a page's names without what a page could hide in them. */
export interface NameCensor {
  /** A class, an id, an attribute name or a piece of an address. */
  write(name: string): string;
  writeTag(localName: string): string;
  writeSelector(css: string): string;
  /** Whether the adapter's own code names exactly this. */
  isKnown(name: string): boolean;
}

const wordOrDigits = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+/g;

/** chatList2 → chatList#; undefined where one word of it is in no list of ours. */
const writeSegment = (segment: string): string | undefined => {
  const pieces = segment.match(wordOrDigits) ?? [];
  if (pieces.join('') !== segment) return undefined;
  if (!pieces.every((piece) => /^\d/.test(piece) || interfaceWords.has(piece.toLowerCase()))) return undefined;
  return pieces.map((piece) => (/^\d/.test(piece) ? '#' : piece)).join('');
};

/**
 * `known`: selectors of ours that ship; every name in them is public. What is neither known nor made of words of an interface
 * becomes `?1`, `?2` …, numbered as it is met: the same number is the same name, and nothing of the name is in the number.
 */
export const createNameCensor = (known: readonly string[]): NameCensor => {
  const knownNames = new Set(known.flatMap(listNames));
  const numbers = new Map<string, number>();
  const number = (name: string): string => {
    const given = numbers.get(name) ?? numbers.size + 1;
    numbers.set(name, given);
    return `?${given}`;
  };
  const write = (name: string): string => {
    if (knownNames.has(name)) return name;
    return name
      .split(/([-_.]+)/)
      .map((segment, index) =>
        index % 2 === 1 || segment === '' ? segment : (writeSegment(segment) ?? number(segment)),
      )
      .join('');
  };
  const writeTag = (localName: string) => (htmlTags.has(localName) ? localName : write(localName));
  return {
    write,
    writeTag,
    isKnown: (name) => knownNames.has(name),
    writeSelector: (css) =>
      css.replace(/(::?)?([^\s.#:[\]()="'~^$|*>+,]+)/gu, (_all, colon: string | undefined, name: string) => {
        if (colon !== undefined) return `${colon}${selectorWords.has(name) ? name : write(name)}`;
        return /^\d{1,3}n?$/.test(name) ? name : writeTag(name);
      }),
  };
};

/** The classes, ids, attributes and attribute values that a selector names. */
const listNames = (css: string): string[] => css.match(/[A-Za-z][\w-]*/g) ?? [];
