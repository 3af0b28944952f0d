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

/** Content scripts run the overlay on preact (wxt.config.ts): its tests must pass there too. */
const preactAlias = {
  'react/jsx-dev-runtime': `${root}utils/base/react-lite.ts`,
  'react/jsx-runtime': `${root}utils/base/react-lite.ts`,
  'react-dom/client': `${root}utils/base/react-lite.ts`,
  react: `${root}utils/base/react-lite.ts`,
};
const dom = project('dom', 'happy-dom');

export default defineConfig({
  resolve: { alias },
  root,
  test: {
    // The default leaves one core idle.
    maxWorkers: '100%',
    projects: [
      project('architecture', 'node'),
      project('unit', 'node'),
      dom,
      {
        ...dom,
        resolve: { alias: { ...alias, ...preactAlias } },
        test: { ...dom.test, name: 'dom-preact', include: ['test/dom/overlay/**/*.test.{ts,tsx}'] },
      },
      project('integration', 'node'),
      project('eval', 'node'),
    ],
  },
});
