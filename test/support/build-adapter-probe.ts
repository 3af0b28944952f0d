import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The probe as one script for `addInitScript`. */
export const buildAdapterProbe = async (): Promise<string> => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const result = await build({
    entryPoints: [`${root}test/support/adapter-probe.ts`],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome116',
    alias: { '@': root.replace(/\/$/, '') },
    logLevel: 'error',
  });
  const [file] = result.outputFiles;
  if (!file) throw new Error('esbuild wrote nothing for the adapter probe');
  return file.text;
};
