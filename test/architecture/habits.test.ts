import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { calibratedMatchesByConsole, matchesByConsole } from '@/utils/consoles/matches';
import { practiceAdapter } from '@/utils/consoles/practice/adapter';
import { adapters } from '@/utils/consoles/registry';
import { shippedCalibrations } from '@/utils/consoles/shipped-calibrations';
import { findKnownConsole } from '@/utils/conversation/calibration/known-consoles';
import { calibrationSchema } from '@/utils/conversation/calibration/schema';
import { isPlausiblePlace, readMatchPattern } from '@/utils/conversation/calibration/site';
import { isUsable } from '@/utils/conversation/calibration/transfer';
import { projectRoot, readSources, type Source } from './read-sources';

const sources = readSources('utils', 'components', 'entrypoints');
const find = (pattern: RegExp, isAllowed: (path: string) => boolean) =>
  sources.filter((source) => !isAllowed(source.path) && pattern.test(source.code)).map((source) => source.path);
const isUnder =
  (...folders: string[]) =>
  (path: string) =>
    folders.some((folder) => path.startsWith(folder));

describe('habits of the house', () => {
  it('touches the DOM only in consoles, console-session, components and entrypoints', () => {
    const globals = /\b(document|window|navigator|location|MutationObserver|HTMLElement|requestAnimationFrame)\s*[.(]/;
    const rooms = isUnder('utils/consoles/', 'utils/console-session/', 'components/', 'entrypoints/');
    expect(find(globals, rooms)).toEqual([]);
  });

  it('uses browser.* only in storage, messaging and entrypoints', () => {
    expect(find(/\b(browser|chrome)\s*\./, isUnder('utils/storage/', 'utils/messaging/', 'entrypoints/'))).toEqual([]);
  });

  it('calls the network only in llm', () => {
    expect(find(/\b(fetch|XMLHttpRequest|WebSocket|sendBeacon|EventSource)\s*\(/, isUnder('utils/llm/'))).toEqual([]);
  });

  it('reads the time only through the clock', () => {
    expect(find(/\bDate\.now\b|new Date\(\)|performance\.now/, (path) => path === 'utils/base/clock.ts')).toEqual([]);
  });

  it('has no escape hatches: any, ignored errors, raw HTML, eval, window messages', () => {
    expect(
      find(/:\s*any\b|<any>|\bas any\b|\beval\(|new Function\(|innerHTML|outerHTML|insertAdjacentHTML/, () => false),
    ).toEqual([]);
    expect(find(/\.postMessage\([^)]*,\s*['"]\*|addEventListener\(\s*''\s*,\s*onWindowMessage/, () => false)).toEqual(
      [],
    );
    const comments = sources
      .filter((it) => /@ts-(ignore|expect-error|nocheck)|biome-ignore/.test(it.text))
      .map((it) => it.path);
    expect(comments).toEqual([]);
  });

  it('never clicks, submits or dispatches at a page but for the paste that editors need', () => {
    const acts = /\.(click|submit|requestSubmit|dispatchEvent)\(/;
    const allowed = (path: string) =>
      path === 'utils/consoles/shared/fill-draft.ts' || isUnder('utils/consoles/shared/fill/')(path);
    expect(
      find(
        acts,
        (path) =>
          allowed(path) ||
          !isUnder('utils/', 'components/overlay/', 'entrypoints/console.content', 'entrypoints/guard')(path),
      ),
    ).toEqual([]);
  });

  it('keeps files small: 300 lines at most, tables of data aside', () => {
    const isTable = ({ path, lineCount, text }: Source) =>
      lineCount > 300 && !/=>|function /.test(text.replace(/\/\*[\s\S]*?\*\//g, '')) && path.length > 0;
    const isCatalogue = (path: string) => path.startsWith('utils/i18n/');
    expect(
      sources
        .filter((it) => it.lineCount > 300 && !isTable(it) && !isCatalogue(it.path))
        .map((it) => `${it.path}: ${it.lineCount}`),
    ).toEqual([]);
  });

  it('names files in kebab-case and components in PascalCase', () => {
    const odd = sources.filter(({ path }) => {
      const name = path.split('/').pop() ?? '';
      return name.endsWith('.tsx')
        ? !/^([A-Z][A-Za-z0-9]*|[a-z0-9-]+)\.tsx$/.test(name)
        : !/^[a-z0-9]+(-[a-z0-9]+)*(\.content)?\.ts$/.test(name);
    });
    expect(odd.map((it) => it.path)).toEqual([]);
  });

  it('registers and documents every adapter', () => {
    expect(adapters.map((adapter) => adapter.id).sort()).toEqual(Object.keys(matchesByConsole).sort());
    const undocumented = [...adapters, practiceAdapter]
      .map((adapter) => adapter.id)
      .filter((id) => !existsSync(join(projectRoot, 'utils/consoles', id, 'README.md')));
    expect(undocumented).toEqual([]);
  });

  it('gives every calibration that ships a pattern of its own pages, a source and a README', () => {
    const shipped = [...new Set(shippedCalibrations.map(({ id }) => id))].sort();
    const served = Object.keys(calibratedMatchesByConsole);
    expect([
      ...shipped
        .filter((id) => !served.includes(id))
        .map((id) => `${id}: no line in calibratedMatchesByConsole, matches.ts`),
      ...served
        .filter((id) => !shipped.some((it) => it === id))
        .map((id) => `${id}: no line in shipped-calibrations.ts`),
      ...shipped
        .filter((id) => !existsSync(join(projectRoot, 'utils/consoles', id, 'README.md')))
        .map((id) => `${id}: no utils/consoles/${id}/README.md`),
      ...shipped
        .filter((id) => matchesByConsole[id] !== undefined)
        .map((id) => `${id}: has an adapter of its own as well, matchesByConsole in matches.ts`),
    ]).toEqual([]);
    const contracts = readdirSync(join(projectRoot, 'test/dom/consoles'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /-contract\.test\.ts$|named-pages\.ts$/.test(name))
      .map((name) => readFileSync(join(projectRoot, 'test/dom/consoles', name), 'utf8'))
      .join('\n');
    for (const { id, calibration } of shippedCalibrations) {
      expect(calibration, `calibration.ts of ${id}`).toMatchObject({ console: id, source: 'shipped' });
      expect(isPlausiblePlace(calibration), `${id}: host and pathPrefix of calibration.ts are an address`).toBe(true);
      expect(
        isUsable(calibration),
        `${id}: composer, messageList and messageItem in calibration.ts; what nobody knows in its missing`,
      ).toBe(true);
      expect(calibrationSchema.parse(calibration)).toEqual(calibration);
      expect(findKnownConsole(calibration.host)?.console, `${calibration.host} in known-consoles.ts`).toBe(id);
      const page = readMatchPattern(calibration).replace(/\*$/, '');
      const patterns = calibratedMatchesByConsole[id]?.map((pattern) => pattern.replace(/\*$/, '')) ?? [];
      // Wide enough for the page; scripts run in every frame, so that of a frame may name the inner page.
      const isServed = (pattern: string) =>
        page.startsWith(pattern) || (calibration.frame !== undefined && pattern.startsWith(page));
      expect(patterns.some(isServed), `${id}: ${patterns} in matches.ts reach ${page} of calibration.ts`).toBe(true);
      const isTested = contracts.includes(`@/utils/consoles/${id}/calibration'`);
      expect(isTested, `a contract test of ${id}, test/dom/consoles/${id}-contract.test.ts`).toBe(true);
      expect(existsSync(join(projectRoot, 'test/consoles', id, 'index.html')), `a simulation of ${id}`).toBe(true);
    }
  });

  it('leaves no unfinished marks', () => {
    expect(sources.filter((it) => /\b(TODO|FIXME|XXX)\b|not implemented/i.test(it.text)).map((it) => it.path)).toEqual(
      [],
    );
  });
});
