import type { ConsoleHandle, TextRange } from '@/utils/consoles/types';

const sentenceEnd = /[。！？!?\n；;]/;

/** The sentence around a finding, its closing mark included: an alternative stands for the whole sentence. */
export const findSentenceRange = (text: string, finding: TextRange): TextRange => {
  let start = finding.start;
  while (start > 0 && !sentenceEnd.test(text[start - 1] ?? '')) start -= 1;
  let end = finding.end;
  while (end < text.length && !sentenceEnd.test(text[end - 1] ?? '')) end += 1;
  while (start < finding.start && /\s/.test(text[start] ?? '')) start += 1;
  return { start, end };
};

/** Every {slot} that the agent still has to fill, in order. */
export const findSlots = (text: string): TextRange[] =>
  [...text.matchAll(/\{[^{}\n]{1,12}\}/g)].map(({ index, 0: slot }) => ({ start: index, end: index + slot.length }));

/** The slot after the selection, or before it; undefined where none is left on that side. */
export const findNextSlot = (text: string, selection: TextRange, step: 1 | -1): TextRange | undefined =>
  step === 1
    ? findSlots(text).find(({ start }) => start >= selection.end)
    : findSlots(text).findLast(({ end }) => end <= selection.start);

/** After a text of ours was put in at `start`: its first slot is selected, else the caret stands behind it. */
export const selectInserted = (
  { selectRange }: Pick<ConsoleHandle, 'selectRange'>,
  text: string,
  start: number,
): void => {
  const place = findSlots(text)[0] ?? { start: text.length, end: text.length };
  selectRange({ start: start + place.start, end: start + place.end });
};
