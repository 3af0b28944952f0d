import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listImports, projectRoot, readSources } from './read-sources';

/** shared/design.md 4: who may import whom. No exception list. */
const allowed: Record<string, readonly string[]> = {
  'utils/base': [],
  'utils/text': ['utils/base'],
  'utils/i18n': ['utils/base'],
  'utils/styles': [],
};
const layer0 = ['utils/base', 'utils/text', 'utils/i18n', 'utils/styles'];
const layer1 = ['utils/conversation', 'utils/policy', 'utils/facts', 'utils/privacy'];
const layer2 = ['utils/response-timer', 'utils/phrase-check', 'utils/rewrite', 'utils/knowledge'];
const upTo2 = [...layer0, ...layer1, ...layer2];
for (const room of layer1) allowed[room] = layer0;
allowed['utils/policy'] = [...layer0, 'utils/conversation'];
for (const room of layer2) allowed[room] = [...layer0, ...layer1];
allowed['utils/rewrite'] = [...layer0, ...layer1, 'utils/phrase-check'];
allowed['utils/consoles'] = [...layer0, 'utils/conversation'];
allowed['utils/messaging'] = upTo2;
allowed['utils/storage'] = upTo2;
allowed['utils/llm'] = [...layer0, 'utils/rewrite', 'utils/privacy'];
allowed['utils/console-session'] = [...upTo2, 'utils/consoles', 'utils/messaging'];
allowed.components = upTo2;
allowed.entrypoints = [...upTo2, ...Object.keys(allowed)];

const roomOf = (path: string): string => {
  const [top = '', second = ''] = path.split('/');
  return top === 'utils' ? `utils/${second}` : top;
};
const isOurs = (path: string) => /^(utils|components|entrypoints|test)\//.test(path);

const sources = readSources('utils', 'components', 'entrypoints');
const importsOf = (filter: (path: string) => boolean) =>
  sources
    .filter((source) => filter(source.path))
    .flatMap((source) => listImports(source).map((to) => ({ from: source.path, to })));

describe('import rules', () => {
  it('knows every room', () => {
    expect([...new Set(sources.map((source) => roomOf(source.path)))].filter((room) => !(room in allowed))).toEqual([]);
  });

  it('lets each room import only what the layers allow', () => {
    const broken = importsOf(() => true)
      .filter(({ to }) => isOurs(to))
      .filter(({ from, to }) => roomOf(from) !== roomOf(to) && !allowed[roomOf(from)]?.includes(roomOf(to)));
    expect(broken).toEqual([]);
  });

  it('lets no site adapter know another, nor the registry', () => {
    const siteOf = (path: string) => path.split('/')[2] ?? '';
    const isSite = (path: string) =>
      path.startsWith('utils/consoles/') && path.split('/').length > 3 && siteOf(path) !== 'shared';
    const broken = importsOf((path) => isSite(path) || path.startsWith('utils/consoles/shared/')).filter(
      ({ from, to }) => /^utils\/consoles\/registry/.test(to) || (isSite(to) && siteOf(to) !== siteOf(from)),
    );
    expect(broken).toEqual([]);
  });

  it('keeps storage, llm, Dexie, full zod and rule data out of content scripts', () => {
    const reachable = collectReachable([
      'entrypoints/guard.content.ts',
      'entrypoints/console.content/index.tsx',
      'entrypoints/calibrated.content/index.ts',
    ]);
    const forbidden =
      /^(utils\/(storage|llm)\/|utils\/phrase-check\/(default-rules|compile-patterns|rules\/)|dexie|openai|zod$)/;
    expect([...reachable].filter((path) => forbidden.test(path))).toEqual([]);
  });

  it('shortens no name that two content scripts share', () => {
    const shortened = listShortened();
    const contracts = ['types.ts', 'mount-overlay.tsx', 'panel-holder.ts'].map((name) => `components/overlay/${name}`);
    const mention = (path: string, name: string) =>
      new RegExp(`\\b${name}\\b`).test(sources.find((it) => it.path === path)?.code ?? '');
    const shared = shortened.filter((name) => contracts.some((path) => mention(path, name)));
    const inPanels = [...collectReachable(['entrypoints/panels.content/index.ts'])].filter((path) =>
      path.startsWith('components/'),
    );
    const crossing = shared.filter((name) => inPanels.some((path) => !contracts.includes(path) && mention(path, name)));
    expect(crossing).toEqual([]);
  });

  it('shortens no name that stands in a message: its other end is another bundle', async () => {
    // The scripts that hear of calibrations shorten none (wxt.config.ts).
    const ports = sources.filter(
      ({ path, code }) => /^utils\/messaging\/(?!calibrat)/.test(path) && /\bz\.object\(/.test(code),
    );
    const told = new Map<string, string>();
    // A port keeps most of its messages to itself: its text tells their keys.
    for (const { path, code } of ports) {
      for (const [, key] of code.matchAll(/[{,]\s*(\w+)(?=\s*[:,}])/g)) if (key) told.set(key, path);
    }
    // What lies in them comes from elsewhere.
    for (const path of collectReachable(ports.map(({ path }) => path))) {
      if (!/\bz\.object\(/.test(sources.find((it) => it.path === path)?.code ?? '')) continue;
      for (const part of Object.values(await loadModule(path))) for (const key of listKeys(part)) told.set(key, path);
    }
    // A wait told to the background, the profile that comes back, and the rules that come after it.
    for (const key of ['waitedMs', 'phrases', 'listSizes', 'program']) expect([...told.keys()]).toContain(key);
    expect(listShortened().flatMap((name) => (told.has(name) ? `${name} is a key of ${told.get(name)}` : []))).toEqual(
      [],
    );
  });

  it('keeps components, consoles and the session out of the worker', () => {
    const reachable = collectReachable(
      sources.filter((it) => it.path.startsWith('entrypoints/background/')).map((it) => it.path),
    );
    const forbidden = /^(components\/|utils\/console-session\/|utils\/consoles\/(?!matches|types))/;
    expect([...reachable].filter((path) => forbidden.test(path))).toEqual([]);
  });
});

const listShortened = (): string[] => {
  const config = readFileSync(join(projectRoot, 'wxt.config.ts'), 'utf8');
  const shortened = /\^\(([\w|]+)\)\$\/;/.exec(config)?.[1]?.split('|') ?? [];
  expect(shortened.length).toBeGreaterThan(50);
  return shortened;
};

const modules = import.meta.glob('../../utils/**/*.ts');
const loadModule = async (path: string): Promise<object> => {
  const loaded = await modules[`../../${path}`]?.();
  if (typeof loaded !== 'object' || loaded === null) throw new Error(`${path} cannot be loaded`);
  return loaded;
};

/** Every name that data of a zod schema, or of one that lies in it, may carry. */
const listKeys = (part: unknown, seen = new Set<unknown>()): string[] => {
  if (typeof part !== 'object' || part === null || seen.has(part)) return [];
  seen.add(part);
  if ('_zod' in part) return listKeysOf(Reflect.get(Object(part._zod), 'def'), seen);
  return Object.values(part).flatMap((it) => listKeys(it, seen));
};

const listKeysOf = (def: unknown, seen: Set<unknown>): string[] => {
  if (typeof def !== 'object' || def === null) return [];
  const { type, shape, keyType } = { type: '', shape: {}, keyType: undefined, ...def };
  const fields = type === 'object' ? Object.entries(Object(shape)) : [];
  const recordKeys = type === 'record' ? listNames(keyType) : [];
  const inner = [...Object.values(def), ...fields.map(([, field]) => field)];
  return [...fields.map(([name]) => name), ...recordKeys, ...inner.flatMap((it) => listKeys(it, seen))];
};

/** The names an enum of a record's keys lists. */
const listNames = (schema: unknown): string[] => {
  const { entries = {} } = { ...Reflect.get(Object(Reflect.get(Object(schema), '_zod')), 'def') };
  return Object.keys(Object(entries));
};

/** Everything the given files load when they run: types are erased, so `import type` does not count. */
const collectReachable = (from: string[]): Set<string> => {
  const seen = new Set<string>();
  const visit = (path: string) => {
    const source = sources.find(
      (it) =>
        it.path === path || it.path.replace(/\.tsx?$/, '') === path || it.path.replace(/\/index\.tsx?$/, '') === path,
    );
    const name = source?.path ?? path;
    if (seen.has(name)) return;
    seen.add(name);
    if (!source) return;
    const withoutTypes = source.text.replace(/(^|\n)\s*(import|export) type\b[^;]*;/g, '$1');
    for (const next of listImports({ ...source, text: withoutTypes })) visit(next);
  };
  for (const path of from) visit(path);
  return seen;
};
