/** Part of `npm run build`: a bundle over its budget, or with a library that does not belong there, fails the build. */
import { findLibrariesInContentScripts, measureSizes } from './budgets';

const tooLarge = measureSizes().filter((it) => it.gzipBytes > it.maxGzipBytes);
for (const it of measureSizes()) {
  console.log(`${it.file}: ${(it.gzipBytes / 1024).toFixed(1)} KB gzip of ${it.maxGzipBytes / 1024} KB`);
}
const foreign = findLibrariesInContentScripts();
for (const found of foreign) console.error(`Does not belong there: ${found}`);
if (tooLarge.length > 0) console.error(`Over budget: ${tooLarge.map((it) => it.file).join(', ')}`);
process.exit(tooLarge.length > 0 || foreign.length > 0 ? 1 : 0);
