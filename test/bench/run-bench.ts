/** `npm run bench`: ratios measured in one run, and the sizes that have a budget. */
import { checkDraft } from '@/utils/phrase-check/check-draft';
import { defaultRules } from '@/utils/phrase-check/default-rules';
import { buildExtensionIfStale } from '../support/build-extension';
import { measureSizes } from './budgets';
import { compareMedians } from './compare-medians';
import { draftOf } from './drafts';
import { judgeStorm } from './storm/judge-storm';
import { runStorm } from './storm/run-storm';

/** The physical limit: reading each character once. */
const readCharacters = (text: string): number => {
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) sum = (sum + text.charCodeAt(index)) | 0;
  return sum;
};

for (const length of [20, 100, 2_000]) {
  const text = draftOf(length);
  const result = compareMedians({
    limit: () => readCharacters(text),
    check: () => checkDraft(text, defaultRules).length,
  });
  const ratio = result.check / result.limit;
  console.log(
    `check of ${length} characters: ${ratio.toFixed(0)}x a charCodeAt loop over the same text (${(result.check / 1000).toFixed(1)} µs against ${(result.limit / 1000).toFixed(3)} µs)`,
  );
}

buildExtensionIfStale();
let isOver = false;
for (const { file, gzipBytes, maxGzipBytes } of measureSizes()) {
  const isTooLarge = gzipBytes > maxGzipBytes;
  isOver ||= isTooLarge;
  console.log(
    `${file}: ${gzipBytes} bytes gzip, ${((gzipBytes / maxGzipBytes) * 100).toFixed(0)} % of its budget${isTooLarge ? ': OVER' : ''}`,
  );
}

for (const { text, isOver: isTooMuch } of judgeStorm(await runStorm())) {
  isOver ||= isTooMuch;
  console.log(`${text}${isTooMuch ? ': OVER' : ''}`);
}
process.exit(isOver ? 1 : 0);
