import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A bench's page as one script, with the project's `@` paths. */
export const bundlePage = async (entry: URL): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    write: false,
    format: 'iife',
    charset: 'ascii',
    alias: { '@': root.replace(/\/$/, '') },
  });
  return outputFiles[0]?.text ?? '';
};
