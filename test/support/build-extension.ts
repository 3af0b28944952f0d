import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where `wxt build` puts the production build; WARMREPLY_EXTENSION names another one (an unpacked zip, an older version). */
export const extensionPath: string = process.env.WARMREPLY_EXTENSION ?? join(root, '.output/chrome-mv3');

const sources = ['entrypoints', 'components', 'utils', 'public', 'wxt.config.ts', 'package-lock.json'];

const findNewest = (path: string): number => {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => findNewest(join(path, name))));
};

const isStale = (): boolean => {
  const manifest = join(extensionPath, 'manifest.json');
  if (!existsSync(manifest)) return true;
  const builtAt = statSync(manifest).mtimeMs;
  return sources.some((name) => findNewest(join(root, name)) > builtAt);
};

/** Makes the production build when there is none or when a source is newer. A build named from outside is taken as it is. */
export const buildExtensionIfStale = (): void => {
  if (process.env.WARMREPLY_EXTENSION || !isStale()) return;
  execFileSync('npx', ['wxt', 'build'], { cwd: root, stdio: 'inherit' });
};
