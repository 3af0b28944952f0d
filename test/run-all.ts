/**
 * `npm test`: everything, in the order in which a failure is cheapest to find. Prints one closing line for CI:
 * "N passed, N failed". Finds or installs Chromium by itself.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildExtensionIfStale } from './support/build-extension';
import { findOrInstallChromium } from './support/find-chromium';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = join(root, '.output', 'test-reports');

interface Counts {
  passed: number;
  failed: number;
}

const run = (command: string, args: string[], env: Record<string, string> = {}): boolean => {
  console.log(`\n$ ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
};

/** A run that ends badly without a failed test (a crash, a broken import) counts as one failure. */
const withCrash = (counts: Counts, isGood: boolean): Counts =>
  isGood || counts.failed > 0 ? counts : { ...counts, failed: 1 };

const readReport = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {}; // no report: the run died before it could write one; its exit code says so
  }
};

const readNumber = (report: unknown, ...path: string[]): number => {
  const value = path.reduce<unknown>(
    (at, name) => (typeof at === 'object' && at !== null ? Reflect.get(at, name) : undefined),
    report,
  );
  return typeof value === 'number' ? value : 0;
};

const runVitest = (): Counts => {
  const file = join(reports, 'vitest.json');
  const isGood = run('npx', [
    'vitest',
    'run',
    '--config',
    'test/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = readReport(file);
  return withCrash(
    { passed: readNumber(report, 'numPassedTests'), failed: readNumber(report, 'numFailedTests') },
    isGood,
  );
};

/** Specs that measure times to the second have the machine to themselves, after all others. */
const runPlaywright = (part: 'shared' | 'timed'): Counts => {
  const file = join(reports, `playwright-${part}.json`);
  const isGood = run('npx', ['playwright', 'test', '--config', 'test/playwright.config.ts', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    E2E_PART: part,
  });
  const report = readReport(file);
  const counts = { passed: readNumber(report, 'stats', 'expected'), failed: readNumber(report, 'stats', 'unexpected') };
  return withCrash(counts, isGood);
};

mkdirSync(reports, { recursive: true });
console.log(`Chromium: ${findOrInstallChromium()}`);
const types = withCrash({ passed: 0, failed: 0 }, run('npx', ['tsc', '--noEmit']));
const lint = withCrash({ passed: 0, failed: 0 }, run('npx', ['biome', 'check', '.']));
const unit = runVitest();
buildExtensionIfStale();
const all = [types, lint, unit, runPlaywright('shared'), runPlaywright('timed')];
const passed = all.reduce((sum, it) => sum + it.passed, 0);
const failed = all.reduce((sum, it) => sum + it.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
