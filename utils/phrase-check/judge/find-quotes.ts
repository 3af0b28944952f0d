import type { FoldedText } from '@/utils/text/fold';
import type { LineMatch } from '../match-line';

const closingMarks: Readonly<Record<string, string>> = {
  '“': '”',
  '「': '」',
  '『': '』',
  '‘': '’',
  '"': '"',
  '”': '“',
};
const longestQuote = 60;

const firstFoldedFrom = (text: FoldedText, offset: number): number => {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((text.starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The insides of quotation marks, as folded indices. The marks themselves are noise to folding. */
export function findQuotes(text: FoldedText): LineMatch[] {
  const { original } = text;
  const quotes: LineMatch[] = [];
  for (let at = 0; at < original.length; at++) {
    const closing = closingMarks[original.charAt(at)];
    if (!closing) continue;
    const close = original.slice(at + 1, at + 2 + longestQuote).indexOf(closing);
    if (close < 0) continue;
    quotes.push({ start: firstFoldedFrom(text, at + 1), end: firstFoldedFrom(text, at + 1 + close) });
    at += close + 1;
  }
  return quotes;
}
