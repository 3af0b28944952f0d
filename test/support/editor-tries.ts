import type { TextRange } from '@/utils/consoles/types';
import type { EditorProbe } from './editor-probe';

export interface FillTries {
  filled: number;
  /** Declared refusals ('not-taken') after which the draft stood as before: what was to be filled. */
  refused: string[];
  undone: number;
  /** What went wrong, as text; empty is the only good value. */
  corrupted: string[];
}

/** Mulberry32: the same tries for the same seed on every machine. */
const createRandom = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};
type Random = ReturnType<typeof createRandom>;

const bits = [
  ...['您好', '在的', '今天 18 点前发出', '亲，', '退款 ¥19.90', '——', '“放心”', 'ok', 'A & B', '<b>', '3 > 2'],
  ...['😊', '👨‍👩‍👧‍👦', '👍🏽', '🇨🇳', '❤️', '𠮷', ' ', '  ', '\n', '\n', '\n\n'],
];

const buildText = (random: Random, maxBits: number): string =>
  Array.from({ length: random(maxBits + 1) }, () => bits[random(bits.length)] ?? '').join('');

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Two places where a caret can stand, in order. */
const pickRange = (random: Random, text: string): TextRange => {
  const places = [...segmenter.segment(text)].map(({ index }) => index).concat(text.length);
  const [start = 0, end = 0] = [random(places.length), random(places.length)].sort((a, b) => a - b);
  return { start: places[start] ?? 0, end: places[end] ?? 0 };
};

const tryOnce = async (probe: EditorProbe, random: Random, tries: FillTries): Promise<void> => {
  const fitLine = (text: string) => (probe.isSingleLine ? text.replaceAll('\n', ' ') : text);
  const before = fitLine(buildText(random, 8));
  const text = random(20) === 0 ? buildText(random, 8).padEnd(2000, '长文本，') : `${buildText(random, 8)}好`;
  await probe.setText(before);
  const kind = (['caret', 'selection', 'all', 'range'] as const)[random(4)] ?? 'all';
  const picked = pickRange(random, before);
  if (kind === 'caret' || kind === 'selection') {
    probe.select(picked);
    // The page hears of its focus and of the selection before the agent can ask for anything.
    await probe.wait(0);
    await probe.wait(0);
  }
  const range = kind === 'all' ? { start: 0, end: before.length } : picked;
  const start = kind === 'caret' ? range.end : range.start;
  const wanted = before.slice(0, start) + fitLine(text) + before.slice(range.end);

  const check = (what: string, shouldBe: string) => {
    const [shown, model, letters] = [probe.read().text, probe.readModel(), probe.readLetters()];
    if (shown === shouldBe && model === shouldBe && letters === shouldBe.replaceAll('\n', '')) return;
    const facts = { what, before, range, kind, text: text.slice(0, 80), shown, model, letters, shouldBe };
    tries.corrupted.push(JSON.stringify(facts).slice(0, 1200));
  };
  const result = await probe.fill({ text, range: kind === 'range' ? picked : kind, expectedDraft: before });
  if (result === 'not-taken') {
    tries.refused.push(JSON.stringify({ before, range, kind, text: text.slice(0, 80) }));
    return check('refused', before);
  }
  if (result !== 'filled') return void tries.corrupted.push(`${result}: ${JSON.stringify({ before, kind, text })}`);
  tries.filled += 1;
  check('filled', wanted);
  if (random(2) === 0) return;
  const undone = await probe.undo();
  check(`undo: ${undone}`, undone === 'undone' ? before : wanted);
  if (undone === 'undone') tries.undone += 1;
};

/** Random texts at random places of the mounted editor, one after the other. Lone surrogates never occur. */
export const runFillTries = async (probe: EditorProbe, seed: number, count: number): Promise<FillTries> => {
  const random = createRandom(seed);
  const tries: FillTries = { filled: 0, refused: [], undone: 0, corrupted: [] };
  for (let done = 0; done < count; done += 1) await tryOnce(probe, random, tries);
  return tries;
};
