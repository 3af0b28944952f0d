import type { PatternMark } from './pattern-marks';

/**
 * The pattern language. It is data: literals, alternation and bounded gaps, no repetition, so that it cannot run away.
 *
 *   (a|b|)    one of; an empty branch makes it optional        [ab]   one of these characters; 0-9 and a-z are ranges
 *   x?        the character or group may be missing            @name  a word list of the rule set
 *   {n} {m,n} a gap of characters inside the clause            {n+}   a gap that may cross commas, not sentence ends
 *   ^ $       start and end of a clause                        ^^ $$  start and end of the whole draft
 *   (!a|b)    not followed by                                  (<a|b) not preceded by
 *   « »       the marked words, where they are not the whole match
 *   ~         after a Latin word: more letters or digits may follow
 */
export type Node =
  | { kind: 'literal'; text: string }
  | { kind: 'group'; branches: Node[][] }
  | { kind: 'gap'; min: number; max: number; crossesCommas: boolean }
  | { kind: 'mark'; mark: PatternMark }
  | { kind: 'not-next' | 'not-previous'; branches: Node[][] };

export type WordLists = Readonly<Record<string, readonly string[]>>;

/** A pattern that cannot be read: a mistake in the data, shown with the pattern. */
export class PatternError extends Error {}

const marks: Readonly<Record<string, PatternMark>> = {
  '^': 'clause-start',
  $: 'clause-end',
  '^^': 'draft-start',
  $$: 'draft-end',
  '«': 'span-start',
  '»': 'span-end',
  '~': 'open',
};

const longestGap = 30;

class PatternReader {
  private at = 0;
  constructor(
    private readonly pattern: string,
    private readonly lists: WordLists,
    private readonly depth: number,
  ) {}

  read(): Node[] {
    const branches = this.readBranches();
    if (this.at < this.pattern.length) this.refuse('unexpected )');
    return branches.length === 1 ? (branches[0] ?? []) : [{ kind: 'group', branches }];
  }

  private refuse(why: string): never {
    throw new PatternError(`${why} at ${this.at} in pattern ${this.pattern}`);
  }

  private readBranches(): Node[][] {
    const branches = [this.readSequence()];
    while (this.pattern.charAt(this.at) === '|') {
      this.at++;
      branches.push(this.readSequence());
    }
    return branches;
  }

  private readSequence(): Node[] {
    const nodes: Node[] = [];
    while (this.at < this.pattern.length && !'|)'.includes(this.pattern.charAt(this.at))) this.readNode(nodes);
    return nodes;
  }

  private readNode(nodes: Node[]): void {
    const character = String.fromCodePoint(this.pattern.codePointAt(this.at) ?? 0);
    this.at += character.length;
    const doubled = character + character;
    if ((character === '^' || character === '$') && this.pattern.startsWith(character, this.at)) {
      this.at++;
      nodes.push({ kind: 'mark', mark: marks[doubled] ?? this.refuse('unknown mark') });
    } else if (marks[character]) nodes.push({ kind: 'mark', mark: marks[character] });
    else if (character === '(') nodes.push(this.readGroup());
    else if (character === '[') nodes.push(this.readClass());
    else if (character === '{') nodes.push(this.readGap());
    else if (character === '@') nodes.push(this.readList());
    else if (character === '?') nodes.push(this.makeOptional(nodes.pop()));
    else nodes.push({ kind: 'literal', text: character });
  }

  private readGroup(): Node {
    const sign = this.pattern.charAt(this.at);
    if (sign === '!' || sign === '<') this.at++;
    const branches = this.readBranches();
    if (this.pattern.charAt(this.at) !== ')') this.refuse('missing )');
    this.at++;
    if (sign === '!') return { kind: 'not-next', branches };
    return sign === '<' ? { kind: 'not-previous', branches } : { kind: 'group', branches };
  }

  private readClass(): Node {
    const end = this.pattern.indexOf(']', this.at);
    if (end <= this.at) this.refuse('missing ]');
    const written = this.pattern
      .slice(this.at, end)
      .replace('0-9', '0123456789')
      .replace('a-z', 'abcdefghijklmnopqrstuvwxyz');
    this.at = end + 1;
    return { kind: 'group', branches: [...written].map((text) => [{ kind: 'literal', text }]) };
  }

  private readGap(): Node {
    const end = this.pattern.indexOf('}', this.at);
    const parts = /^(?:(\d+),)?(\d+)(\+?)$/.exec(this.pattern.slice(this.at, end));
    if (!parts) this.refuse('a gap is {n}, {m,n} or {n+}');
    this.at = end + 1;
    const min = Number(parts[1] ?? 0);
    const max = Number(parts[2]);
    if (max > longestGap || min > max) this.refuse('gap out of bounds');
    return { kind: 'gap', min, max, crossesCommas: parts[3] === '+' };
  }

  private readList(): Node {
    const name = /^[a-zA-Z]+/.exec(this.pattern.slice(this.at))?.[0] ?? this.refuse('@ needs a name');
    const words = this.lists[name] ?? this.refuse(`unknown word list ${name}`);
    this.at += name.length;
    if (this.depth > 4) this.refuse('word lists nest too deep');
    return { kind: 'group', branches: words.map((word) => parsePattern(word, this.lists, this.depth + 1)) };
  }

  private makeOptional(node: Node | undefined): Node {
    if (!node || node.kind === 'gap' || node.kind === 'mark') return this.refuse('? follows nothing');
    return { kind: 'group', branches: [[node], []] };
  }
}

/** Reads a pattern into nodes. Throws PatternError on a mistake in it. */
export function parsePattern(pattern: string, lists: WordLists, depth = 0): Node[] {
  return new PatternReader(pattern, lists, depth).read();
}
