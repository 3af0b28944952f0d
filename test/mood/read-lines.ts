import { readFileSync } from 'node:fs';

/** A line that a customer might write; own words, 2026-11. */
export interface MoodLine {
  text: string;
  isUpset: boolean;
  /** Never trained on. */
  isHeldBack: boolean;
}

const heldBackShare = 4;

const readFile = (name: string): string[] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .trim()
    .split('\n');

const readFixture = (name: string): string[] =>
  readFile(`../fixtures/language/${name}`).map((line) => String(Reflect.get(JSON.parse(line), 'text')));

/** All lines; of our practice lines every fourth is held back. The fixtures are for training and the patterns. */
export const readMoodLines = (): MoodLine[] => [
  ...[
    { texts: readFile('upset.txt'), isUpset: true },
    { texts: readFile('calm.txt'), isUpset: false },
  ].flatMap(({ texts, isUpset }) =>
    texts.map((text, index) => ({ text, isUpset, isHeldBack: index % heldBackShare === heldBackShare - 1 })),
  ),
  ...readFixture('upset-angry.jsonl').map((text) => ({ text, isUpset: true, isHeldBack: false })),
  ...readFixture('upset-calm.jsonl').map((text) => ({ text, isUpset: false, isHeldBack: false })),
];

/** Words that mean alike, one group a line. */
export const readLexicon = (): string[][] => readFile('lexicon.txt').map((line) => line.split(' '));
