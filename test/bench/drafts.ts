import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const readLines = (name: string): string[] =>
  readFileSync(fileURLToPath(new URL(`../fixtures/language/${name}`, import.meta.url)), 'utf8')
    .trim()
    .split('\n')
    .map((line) => String(Reflect.get(JSON.parse(line), 'text')));

/** A draft of about this many characters as agents write them: mostly harmless lines, every fifth with a finding. */
export const draftOf = (length: number): string => {
  const harmless = readLines('benign_dev.jsonl');
  const hurtful = readLines('negative_dev.jsonl');
  let text = '';
  for (let index = 0; text.length < length; index += 1) {
    text += (index % 5 === 4 ? hurtful : harmless)[(index * 7) % 150] ?? '';
  }
  return text.slice(0, length);
};
