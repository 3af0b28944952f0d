/** `npm run bench`: ratios measured in one run, and the sizes that have a budget. */
import { buildExtensionIfStale } from '../support/build-extension';
import { measureSizes } from './budgets';
import { runMatcherBench } from './matcher/run-matcher';
import { runSearchBench } from './search/run-search';
import { judgeStorm } from './storm/judge-storm';
import { runStorm } from './storm/run-storm';
import { runSuggestBench } from './suggest/run-suggest';

buildExtensionIfStale();
let isOver = false;
for (const { file, gzipBytes, maxGzipBytes } of measureSizes()) {
  const isTooLarge = gzipBytes > maxGzipBytes;
  isOver ||= isTooLarge;
  console.log(
    `${file}: ${gzipBytes} bytes gzip, ${((gzipBytes / maxGzipBytes) * 100).toFixed(0)} % of its budget${isTooLarge ? ': OVER' : ''}`,
  );
}

for (const { text, isOver: isTooMuch } of [
  ...(await runMatcherBench()),
  ...(await runSearchBench()),
  ...(await runSuggestBench()),
  ...judgeStorm(await runStorm()),
]) {
  isOver ||= isTooMuch;
  console.log(`${text}${isTooMuch ? ': OVER' : ''}`);
}
process.exit(isOver ? 1 : 0);
