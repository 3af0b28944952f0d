import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';

export type ConsoleBuild = 'pinduoduo-vue2' | 'pinduoduo-vue3' | 'plainshop' | NamedBuild | ForeignBuild;
/** Consoles that know their customers by name only. */
export type NamedBuild = 'douyin' | 'jd' | 'wechat' | '1688' | '1688-outer' | 'kuaishou';
/** Chat interfaces from npm, which others wrote: what the calibration is measured on. */
export type ForeignBuild = 'chatscope' | 'vue-advanced-chat' | 'deep-chat';

/** One simulated console, ready to serve. */
export interface BuiltConsole {
  html: string;
  script: string;
  css: string;
}

const findPath = (path: string): string => fileURLToPath(new URL(`../consoles/${path}`, import.meta.url));

const sources: Record<ConsoleBuild, { html: string; script: string; css: string }> = {
  'pinduoduo-vue2': { html: 'pinduoduo/index.html', script: 'pinduoduo/vue2.ts', css: 'pinduoduo/view/page.css' },
  'pinduoduo-vue3': { html: 'pinduoduo/index.html', script: 'pinduoduo/vue3.ts', css: 'pinduoduo/view/page.css' },
  plainshop: { html: 'plainshop/index.html', script: 'plainshop/page.tsx', css: 'plainshop/page.css' },
  douyin: { html: 'douyin/index.html', script: 'douyin/page.tsx', css: 'douyin/page.css' },
  jd: { html: 'jd/index.html', script: 'jd/page.tsx', css: 'jd/page.css' },
  wechat: { html: 'wechat/index.html', script: 'wechat/page.tsx', css: 'shared/named.css' },
  '1688': { html: '1688/index.html', script: '1688/page.tsx', css: 'shared/named.css' },
  '1688-outer': { html: '1688/outer.html', script: '1688/outer.ts', css: 'shared/named.css' },
  kuaishou: { html: 'kuaishou/index.html', script: 'kuaishou/page.tsx', css: 'shared/named.css' },
  chatscope: { html: 'foreign/index.html', script: 'foreign/chatscope.tsx', css: 'foreign/chatscope.css' },
  'vue-advanced-chat': { html: 'foreign/index.html', script: 'foreign/vue-advanced-chat.ts', css: 'foreign/page.css' },
  'deep-chat': { html: 'foreign/index.html', script: 'foreign/deep-chat.ts', css: 'foreign/page.css' },
};

const bundle = async (path: string, options: BuildOptions = {}): Promise<string> => {
  const result = await build({
    entryPoints: [findPath(path)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome116',
    jsx: 'automatic',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    // The builds with the template compiler: the views are templates that both Vue versions share.
    alias: { vue: 'vue/dist/vue.esm.js', vue3: 'vue3/dist/vue.esm-browser.prod.js' },
    ...options,
  });
  const [file] = result.outputFiles ?? [];
  if (!file) throw new Error(`esbuild wrote nothing for ${path}`);
  return file.text;
};

/** Bundles one console; about a quarter of a second, so callers keep the promise. */
const buildConsole = async (name: ConsoleBuild): Promise<BuiltConsole> => {
  const { html, script, css } = sources[name];
  const [page, code, style] = await Promise.all([readFile(findPath(html), 'utf8'), bundle(script), bundle(css)]);
  return { html: page, script: code, css: style };
};

const built = new Map<ConsoleBuild, Promise<BuiltConsole>>();

/** The bundled console, built once per process. */
export const getConsole = (name: ConsoleBuild): Promise<BuiltConsole> => {
  const known = built.get(name) ?? buildConsole(name);
  built.set(name, known);
  return known;
};
