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
const anyOpening = /[“「『‘"”]/g;
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
  let behind = 0;
  for (const { index, 0: opening } of original.matchAll(anyOpening)) {
    if (index < behind) continue;
    const inside = index + 1;
    const close = original.slice(inside, inside + 1 + longestQuote).indexOf(closingMarks[opening] ?? '');
    if (close < 0) continue;
    quotes.push({ start: firstFoldedFrom(text, inside), end: firstFoldedFrom(text, inside + close) });
    behind = inside + close + 1;
  }
  return quotes;
}
