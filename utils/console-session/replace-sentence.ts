import type { TextRange } from '@/utils/consoles/types';

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

/** The first {slot} that the agent still has to fill. */
export const findSlot = (text: string): TextRange | undefined => {
  const match = /\{[^{}\n]{1,12}\}/.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
};
