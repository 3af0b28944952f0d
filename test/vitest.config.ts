import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const alias = { '@': root.replace(/\/$/, '') };

const project = (name: string, environment: 'node' | 'happy-dom') => ({
  resolve: { alias },
  root,
  esbuild: { jsx: 'automatic' as const },
  test: { name, environment, include: [`test/${name}/**/*.test.{ts,tsx}`], retry: 0, testTimeout: 20_000 },
});

export default defineConfig({
  resolve: { alias },
  root,
  test: {
    projects: [
      project('architecture', 'node'),
      project('unit', 'node'),
      project('dom', 'happy-dom'),
      project('integration', 'node'),
      project('eval', 'node'),
    ],
  },
});
