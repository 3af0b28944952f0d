import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A probe from test/support as one script that a page can run. */
export const buildProbe = async (
  name: 'adapter-probe.ts' | 'shipped-probe.ts' | 'calibration-probe.ts' | 'editor-probe.ts' | 'fill-probe.tsx',
): Promise<string> => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const result = await build({
    entryPoints: [`${root}test/support/${name}`],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome116',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: { '@': root.replace(/\/$/, '') },
    logLevel: 'error',
  });
  const [file] = result.outputFiles;
  if (!file) throw new Error(`esbuild wrote nothing for ${name}`);
  return file.text;
};
