import { describe, expect, it } from 'vitest';
import { applyMapping } from '@/utils/knowledge/import/apply-mapping';
import { diffArticles } from '@/utils/knowledge/import/diff-articles';
import { guessColumns } from '@/utils/knowledge/import/guess-columns';
import { readImport } from '@/utils/knowledge/import/read-import';
import { takeEntry } from '@/utils/knowledge/import/take-entry';
import { createWorkbook, inlineRow, listHostileFiles } from '../../../support/hostile-files';

const encode = (text: string) => new TextEncoder().encode(text);

/** The articles that a file would make, everything taken. */
const readArticles = (name: string, bytes: Uint8Array) => {
  const source = readImport({ name, bytes });
  if (!source.ok) throw new Error(source.reason);
  const [table] = source.value.tables;
  if (!table) throw new Error('no table');
  const { drafts } = applyMapping(table, guessColumns(table.rows));
  return diffArticles(drafts, []).map((entry) => takeEntry(entry, 1, () => 'id').after);
};

describe('a hostile file', () => {
  it.each(listHostileFiles())('is refused: $says', ({ name, bytes, problem }) => {
    expect(readImport({ name, bytes })).toEqual({ ok: false, reason: problem });
  });

  it('cannot reach the prototype of all objects', () => {
    const json = '[{"title":"退货","body":"可以","__proto__":{"polluted":"yes"},"constructor":"x","prototype":"y"}]';
    expect(readArticles('a.json', encode(json))).toMatchObject([{ title: '退货', body: '可以' }]);
    const csv = '标题,内容,__proto__,constructor\n退货,可以,polluted,x\n__proto__,不能,y,z\n';
    expect(readArticles('a.csv', encode(csv)).map(({ title }) => title)).toEqual(['退货', '__proto__']);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('with script in it stays words', () => {
    const script = '<img src=x onerror=alert(1)><script>alert(2)</script>';
    expect(readArticles('a.csv', encode(`标题,内容\n退货,${script}\n`))[0]?.body).toBe(script);
    const escaped = script.replace(/</g, '&lt;').replace(/>/g, '&gt;');
    const bytes = createWorkbook(inlineRow(1, ['标题', '内容']) + inlineRow(2, ['退货', escaped]));
    expect(readArticles('a.xlsx', bytes)[0]?.body).toBe(script);
  });

  it('loses what shows nothing or turns the reading direction', () => {
    const csv = '标题,内容\n退\u200b货,\u202e可以退\u2066 👨\u200d👩\u200d👧\n';
    expect(readArticles('a.csv', encode(csv))).toMatchObject([{ title: '退货', body: '可以退 👨\u200d👩\u200d👧' }]);
  });

  it('gives of a formula its last value, never the formula', () => {
    const formula =
      '<row r="2"><c r="A2" t="str"><f>"退"&amp;"货"</f><v>退货</v></c><c r="B2" t="str"><f>WEBSERVICE("http://x")</f><v>可以退</v></c></row>';
    const source = readImport({ name: 'a.xlsx', bytes: createWorkbook(inlineRow(1, ['标题', '内容']) + formula) });
    expect(source).toMatchObject({
      ok: true,
      value: {
        formulaCount: 2,
        tables: [
          {
            rows: [
              ['标题', '内容'],
              ['退货', '可以退'],
            ],
          },
        ],
      },
    });
  });

  it.each([
    ['blanks', ' '.repeat(200_000)],
    ['quotes', '""'.repeat(9_000)],
    ['hashes', `${'#'.repeat(100_000)} a`],
    ['brackets', `标题（${'（'.repeat(15_000)}`],
    ['entities', '&'.repeat(15_000)],
  ])('of endless %s is done with in time that grows with its length only', (_, text) => {
    // No clock: a pattern that backtracks would run past the test's own limit.
    for (const name of ['a.csv', 'a.md', 'a.txt', 'a.json']) {
      const source = readImport({ name, bytes: encode(`标题,内容\n${text},b\n`) });
      for (const table of source.ok ? source.value.tables : []) applyMapping(table, guessColumns(table.rows));
    }
    readImport({ name: 'a.xlsx', bytes: createWorkbook(inlineRow(1, [text.slice(0, 15_000)])) });
  });
});
