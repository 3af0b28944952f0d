import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { extensionPath } from '../support/build-extension';

/** Content scripts are compiled on every page load: these sizes are what each agent pays (shared/design.md 7). */
export const budgets = [
  { file: 'content-scripts/guard.js', maxGzipBytes: 4 * 1024 },
  { file: 'content-scripts/console.js', maxGzipBytes: 45 * 1024 },
  { file: 'content-scripts/panels.js', maxGzipBytes: 20 * 1024 },
  /** The console's script with the calibrated engine and all editors in place of one adapter. */
  { file: 'content-scripts/calibrated.js', maxGzipBytes: 62 * 1024 },
  /** Only there while somebody calibrates: the proposals, the guide, its words in three languages and its styles. */
  { file: 'content-scripts/calibrate.js', maxGzipBytes: 40 * 1024 },
  /** Only there while a diagnosis is written: every adapter's selectors and the words that may be said of a page. */
  { file: 'content-scripts/diagnose.js', maxGzipBytes: 24 * 1024 },
] as const;

export interface SizeReport {
  file: string;
  gzipBytes: number;
  maxGzipBytes: number;
}

export const measureSizes = (): SizeReport[] =>
  budgets.map(({ file, maxGzipBytes }) => ({
    file,
    maxGzipBytes,
    gzipBytes: gzipSync(readFileSync(join(extensionPath, file)), { level: 9 }).length,
  }));

/** Words that stand in a bundle only when a library stands in it. */
const librariesKeptOut = [
  { library: 'dexie', mark: /DexieError|dexie-callback|IDBKeyRange/ },
  { library: 'full zod', mark: /"ZodObject"|"ZodString"|toJSONSchema/ },
  { library: 'openai', mark: /OpenAI|api\.openai\.com/ },
  { library: 'react-dom', mark: /react-dom|__reactFiber/ },
] as const;

/** Content scripts must not carry what belongs to pages and worker. */
export const findLibrariesInContentScripts = (): string[] =>
  budgets.flatMap(({ file }) => {
    const code = readFileSync(join(extensionPath, file), 'utf8');
    return librariesKeptOut.filter(({ mark }) => mark.test(code)).map(({ library }) => `${library} in ${file}`);
  });

/** Every file of the production build, from its root. */
export const listBuildFiles = (folder = extensionPath, prefix = ''): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? listBuildFiles(join(folder, entry.name), `${prefix}${entry.name}/`)
      : [`${prefix}${entry.name}`],
  );
