import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

export interface Source {
  /** From the project root, e.g. "utils/text/fold.ts". */
  path: string;
  text: string;
  /** Without comments and string contents, for looking for globals. */
  code: string;
  lineCount: number;
}

/** Every TypeScript file of the product below the given folders. */
export const readSources = (...folders: string[]): Source[] =>
  folders.flatMap((folder) => listFiles(join(projectRoot, folder))).map(readSource);

const listFiles = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return listFiles(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });

const readSource = (file: string): Source => {
  const text = readFileSync(file, 'utf8');
  const code = text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:])\/\/.*$/gm, '$1')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, "''");
  return { path: relative(projectRoot, file), text, code, lineCount: text.split('\n').length - 1 };
};

/** The modules a file imports, as paths from the project root; packages keep their name. Type imports count too. */
export const listImports = ({ path, text }: Source): string[] =>
  [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s*['"]([^'"]+)['"]/g,
    ),
  ]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .map((specifier) => resolveSpecifier(path, specifier));

const resolveSpecifier = (from: string, specifier: string): string => {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  if (!specifier.startsWith('.')) return specifier;
  return join(from, '..', specifier);
};
