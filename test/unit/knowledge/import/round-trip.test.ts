import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { languages } from '@/utils/i18n/languages';
import { pageCatalogues } from '@/utils/i18n/page-catalogue';
import type { Article } from '@/utils/knowledge/article';
import { endOfDay, parseDay } from '@/utils/knowledge/day-text';
import { exportArticles } from '@/utils/knowledge/export/export-articles';
import { exportFormats, fileTypes } from '@/utils/knowledge/export/export-formats';
import { writeXlsx } from '@/utils/knowledge/export/write-xlsx';
import { guardFormula, unguardFormula } from '@/utils/knowledge/formula-guard';
import { applyMapping, draftArticles } from '@/utils/knowledge/import/apply-mapping';
import { diffArticles } from '@/utils/knowledge/import/diff-articles';
import { guessColumns } from '@/utils/knowledge/import/guess-columns';
import { readImport } from '@/utils/knowledge/import/read-import';
import { sectionColumns } from '@/utils/knowledge/import/section-table';
import { takeEntry } from '@/utils/knowledge/import/take-entry';
import { createSamplePack } from '@/utils/knowledge/sample-pack';
import { encodeGbk } from '../../../support/encode-gbk';
import { createTableRows, listShopCells, writeShopCsv } from '../../../support/knowledge-tables';

const wordsOf = (language: (typeof languages)[number]) => {
  const { fields, yes, no, exports } = pageCatalogues[language].knowledge;
  return { columns: fields, yes, no, sheetName: exports.sheetName, tagsLine: exports.tagsLine };
};
const words = wordsOf('zh-CN');

/** All that a file says, by the guessed columns. */
const readDrafts = (name: string, bytes: Uint8Array) => {
  const source = readImport({ name, bytes });
  if (!source.ok) throw new Error(source.reason);
  const { articles, tables, isMapped } = source.value;
  if (articles) return draftArticles(articles);
  const rows = tables[0]?.rows ?? [];
  return applyMapping({ name, rows }, isMapped ? { headerRow: -1, columns: sectionColumns } : guessColumns(rows));
};

const day = (text: string) => parseDay(text) ?? 0;
const rich: Article[] = [
  ...createSamplePack(5),
  {
    id: 'own-1',
    title: '=SUM(A1) 是公式吗',
    body: '-7天内退\n@客服 说"好,的"\n＋换行',
    tags: ['+1', '退货、换货'],
    updatedAt: 7,
    source: 'import',
    scope: { console: 'douyin', shop: '暖暖旗舰店', product: '羊绒围巾' },
    validFrom: day('2026-11-01'),
    validUntil: endOfDay(day('2026-11-30')),
    isInternal: false,
    version: 3,
    history: [{ version: 2, title: '旧', body: '旧文', tags: [], updatedAt: 6 }],
    spokenVersions: [{ id: 's', text: '7天都能退哦', status: 'approved', madeFromVersion: 3, savedAt: 7 }],
  },
  { id: 'own-2', title: "'引号开头", body: "'=1+1", tags: [], updatedAt: 8, source: 'import', isInternal: true },
];

describe('what was exported', () => {
  it.each(languages.flatMap((language) => exportFormats.map((format) => [format, language] as const)))(
    'comes back from %s in %s as unchanged',
    (format, language) => {
      const bytes = exportArticles(rich, format, wordsOf(language));
      const { drafts, problems } = readDrafts(`a.${fileTypes[format].ending}`, bytes);
      expect(problems).toEqual([]);
      expect(drafts).toHaveLength(rich.length);
      const entries = diffArticles(drafts, rich);
      // Markdown has no place for a comma within a tag: that one article differs in its tags.
      const others = entries.filter(
        ({ kind, id }) => kind !== 'unchanged' && !(format === 'markdown' && id === 'own-1'),
      );
      expect(others).toEqual([]);
    },
  );

  it('as JSON is the same articles on another computer, history and spoken versions included', () => {
    const { drafts } = readDrafts('a.json', exportArticles(rich, 'json', words));
    expect(diffArticles(drafts, []).map((entry) => takeEntry(entry, 9, () => 'x').after)).toEqual(rich);
  });

  it('as CSV begins with the mark that Excel needs, and holds no cell that Excel computes', () => {
    const bytes = exportArticles(rich, 'csv', words);
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).not.toMatch(/(^|[,"\n])[=+\-@＝＋－＠]\S*SUM/);
    expect(new TextDecoder().decode(bytes)).toContain("'=SUM(A1) 是公式吗");
  });

  it('as a workbook is read by another reader too', async () => {
    const rows = [
      ['标题', '内容'],
      ['退货 <b> & "好"', '第一行\n第二行'],
      ['', '只有内容'],
      ['=1+1', 'x'],
    ];
    const folder = await mkdtemp(join(tmpdir(), 'warmreply-'));
    const file = join(folder, 'a.xlsx');
    writeFileSync(file, writeXlsx(rows, '知识库'));
    const [sheet] = await readExcelFile(file);
    await rm(folder, { recursive: true });
    expect(sheet?.sheet).toBe('知识库');
    expect(sheet?.data.map((row) => row.map((cell) => cell ?? ''))).toEqual(rows);
  });
});

describe('the formula guard', () => {
  it.each(['=1', '+1', '-1', '@a', '\t=1', ' =1', '　＝1', '＋1', '－1', '＠a', "'=1", "''-1", '\r@x'])(
    '%j cannot be computed and comes back',
    (cell) => {
      expect(guardFormula(cell)).toBe(`'${cell}`);
      expect(unguardFormula(guardFormula(cell))).toBe(cell);
    },
  );

  it('takes off exactly what it put on, whatever the text', () => {
    const part = fc.constantFrom("'", '=', '-', ' ', '＋', '\t', 'a', '退', '\n');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const cell = parts.join('');
        expect(unguardFormula(guardFormula(cell))).toBe(cell);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('a shop’s table of 2,000 rows', () => {
  const rows = createTableRows(2_000);
  const files = [
    ['a GBK CSV', 'a.csv', encodeGbk(writeShopCsv(rows))],
    ['an XLSX', 'a.xlsx', writeXlsx(listShopCells(rows), '知识')],
  ] as const;

  it.each(files)('as %s goes in whole and comes back as unchanged', (_, name, bytes) => {
    const { drafts, problems } = readDrafts(name, bytes);
    expect(problems).toEqual([]);
    const entries = diffArticles(drafts, []);
    expect(entries.filter(({ kind }) => kind === 'new')).toHaveLength(2_000);
    const articles = entries.map((entry) => takeEntry(entry, 5, () => 's').after);
    expect(articles.map(({ title, body, tags }) => ({ title, body, category: tags.join() }))).toEqual(rows);
    expect(diffArticles(drafts, articles).every(({ kind }) => kind === 'unchanged')).toBe(true);
  });

  it('shows after an edit in the spreadsheet what was edited, and nothing else', () => {
    const here = diffArticles(readDrafts('a.csv', files[0][2]).drafts, []).map(
      (entry) => takeEntry(entry, 5, () => 's').after,
    );
    const edited = rows
      .map((row, index) => (index % 100 === 3 ? { ...row, body: `${row.body}以页面为准。` } : row))
      .slice(0, 1_990);
    const more = createTableRows(2_010).slice(2_000);
    const { drafts } = readDrafts('b.xlsx', writeXlsx(listShopCells([...edited, ...more]), '知识'));
    const entries = diffArticles(drafts, here);
    const count = (kind: string) => entries.filter((entry) => entry.kind === kind).length;
    expect({ new: count('new'), changed: count('changed'), unchanged: count('unchanged') }).toEqual({
      new: 10,
      changed: 20,
      unchanged: 1_970,
    });
    for (const { kind, changes } of entries) if (kind === 'changed') expect(changes).toEqual(['body']);
  });
});
