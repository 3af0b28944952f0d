import { describe, expect, it } from 'vitest';
import { articleSchema } from '@/utils/knowledge/article';
import { applyMapping } from '@/utils/knowledge/import/apply-mapping';
import { diffArticles } from '@/utils/knowledge/import/diff-articles';
import { guessColumns } from '@/utils/knowledge/import/guess-columns';
import { readImport } from '@/utils/knowledge/import/read-import';
import { sectionColumns } from '@/utils/knowledge/import/section-table';
import { takeEntry } from '@/utils/knowledge/import/take-entry';
import { encodeGbk } from '../../../support/encode-gbk';
import { createWorkbook, inlineRow, joinBytes } from '../../../support/hostile-files';

const encode = (text: string) => new TextEncoder().encode(text);
const encodeUtf16 = (text: string, isLittle: boolean) =>
  Uint8Array.from(
    [...Array.from(text)].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );

const read = (name: string, bytes: Uint8Array) => {
  const source = readImport({ name, bytes });
  if (!source.ok) throw new Error(source.reason);
  return source.value;
};
const readPasted = (pasted: string) => {
  const source = readImport({ pasted });
  if (!source.ok) throw new Error(source.reason);
  return source.value;
};
/** What a source without questions about its columns, or with well-guessed ones, comes to. */
const draftAll = (source: ReturnType<typeof read>) => {
  const rows = source.tables[0]?.rows ?? [];
  const mapping = source.isMapped ? { headerRow: -1, columns: sectionColumns } : guessColumns(rows);
  return applyMapping({ name: '', rows }, mapping);
};
const listFields = (source: ReturnType<typeof read>) => draftAll(source).drafts.map(({ fields }) => fields);

const table = '标题,内容,标签\n退货说明,签收后7天内可以退。,退货、售后\n';
const fields = { title: '退货说明', body: '签收后7天内可以退。', tags: ['退货', '售后'] };

describe('a text file is read in its encoding', () => {
  it.each([
    ['UTF-8', encode(table), 'utf-8'],
    ['UTF-8 with a mark, as Excel saves it', encode(`\ufeff${table}`), 'utf-8'],
    ['GBK, as Excel and WPS save it', encodeGbk(table), 'gb18030'],
    [
      'UTF-16 with a mark, "Unicode text" of Excel',
      joinBytes([new Uint8Array([255, 254]), encodeUtf16(table, true)]),
      'utf-16le',
    ],
    ['UTF-16, the other way round', joinBytes([new Uint8Array([254, 255]), encodeUtf16(table, false)]), 'utf-16be'],
    ['UTF-16 without a mark', encodeUtf16(table, true), 'utf-16le'],
    ['UTF-16 without a mark, the other way round', encodeUtf16(table, false), 'utf-16be'],
  ])('%s', (_, bytes, encoding) => {
    const source = read('知识.csv', bytes);
    expect(source.encoding).toBe(encoding);
    expect(listFields(source)).toEqual([fields]);
  });

  it('GB18030 beyond GBK', () => {
    // 𠮷 in four bytes
    const bytes = joinBytes([
      encodeGbk('标题,内容\n'),
      new Uint8Array([0x95, 0x34, 0xa4, 0x30]),
      encodeGbk('货,可以\n'),
    ]);
    const text = new TextDecoder('gb18030').decode(bytes);
    expect(listFields(read('a.csv', bytes))[0]?.title).toBe(`${[...text.slice(6)][0]}货`);
  });
});

describe('a table', () => {
  it('keeps commas, quotes and line ends within its cells', () => {
    const csv = '标题,内容\r\n退货,"第一行,有逗号\r\n第二行说""可以"""\r\n';
    expect(listFields(read('a.csv', encode(csv)))).toEqual([
      { title: '退货', body: '第一行,有逗号\n第二行说"可以"', tags: [] },
    ]);
  });

  it.each([';', '\t', '|'])('may be separated by %j', (separator) => {
    expect(listFields(read('a.csv', encode(table.replace(/,/g, separator))))).toEqual([fields]);
  });

  it('pasted from Excel or WPS is read with its line ends', () => {
    const pasted = '标题\t内容\r\n退货\t"第一行\n第二行"\r\n换货\t可以换\r\n';
    const source = readPasted(pasted);
    expect(source.format).toBe('pasted');
    expect(listFields(source)).toMatchObject([
      { title: '退货', body: '第一行\n第二行' },
      { title: '换货', body: '可以换' },
    ]);
  });

  it('in a workbook is read from shared strings, rich text, numbers, dates and gaps', () => {
    const bytes = createWorkbook(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><t>截止日期</t></is></c></row>' +
        '<row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3"><v>0.10000000000000001</v></c><c r="D3" s="1"><v>46356</v></c></row>',
      {
        'xl/sharedStrings.xml':
          '<x:sst xmlns:x="s"><x:si><x:t>标题</x:t></x:si><x:si><x:t>内容</x:t></x:si><x:si><x:r><x:t>退</x:t></x:r><x:r><x:t xml:space="preserve">货 &amp; 换</x:t></x:r><x:rPh><x:t>tui</x:t></x:rPh></x:si></x:sst>',
        'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
      },
    );
    const source = read('a.xlsx', bytes);
    expect(source.tables).toEqual([
      {
        name: '知识',
        rows: [
          ['标题', '内容', '', '截止日期'],
          ['', '', '', ''],
          ['退货 & 换', '0.1', '', '2026-11-30'],
        ],
      },
    ]);
    const until = new Date(2026, 11, 1).getTime() - 1;
    expect(draftAll(source).drafts).toMatchObject([{ place: 3, fields: { title: '退货 & 换', validUntil: until } }]);
  });

  it('has its hidden sheets left alone, and the others offered', () => {
    const sheet = (text: string) => `<worksheet><sheetData>${inlineRow(1, [text, 'x'])}</sheetData></worksheet>`;
    const bytes = createWorkbook('', {
      'xl/workbook.xml':
        '<workbook><sheets><sheet name="售前" r:id="a"/><sheet name="秘密" state="hidden" r:id="b"/><sheet name="售后" r:id="c"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<R><Relationship Id="a" Target="worksheets/1.xml"/><Relationship Id="b" Target="worksheets/2.xml"/><Relationship Id="c" Target="/xl/worksheets/3.xml"/></R>',
      'xl/worksheets/1.xml': sheet('甲'),
      'xl/worksheets/2.xml': sheet('乙'),
      'xl/worksheets/3.xml': sheet('丙'),
    });
    expect(read('a.xlsx', bytes).tables.map(({ name }) => name)).toEqual(['售前', '售后']);
  });
});

describe('Markdown', () => {
  it('makes an article of each heading with text, and tags of the headings above', () => {
    const text =
      '# 售后\n## 退货\n签收后7天内可以退。\n\n- 吊牌要在\n## 换货\n标签：尺码、女装\n可以换一次。\n```\n# 不是标题\n```\n';
    expect(listFields(read('a.md', encode(text)))).toEqual([
      { title: '退货', body: '签收后7天内可以退。\n\n- 吊牌要在', tags: ['售后'] },
      { title: '换货', body: '可以换一次。\n```\n# 不是标题\n```', tags: ['售后', '尺码', '女装'] },
    ]);
  });
});

describe('plain text', () => {
  it('of questions and answers gives pairs', () => {
    const text = '问：可以退吗\n答：签收后7天内可以。\n要保持完好。\n\n问2：谁出运费？\n答：我们出。\n';
    expect(listFields(readPasted(text))).toMatchObject([
      { title: '可以退吗', body: '签收后7天内可以。\n要保持完好。' },
      { title: '谁出运费？', body: '我们出。' },
    ]);
  });

  it('in blocks gives an article for each, the first line its title', () => {
    const text = '退货\n签收后7天内可以退。\n\n\n单独一句话也算一条。后面还有。\n';
    expect(listFields(read('a.txt', encode(text)))).toMatchObject([
      { title: '退货', body: '签收后7天内可以退。' },
      { title: '单独一句话也算一条。', body: '单独一句话也算一条。后面还有。' },
    ]);
  });
});

describe('a JSON list', () => {
  const readArticles = (json: string) =>
    diffArticles(draftAll(read('a.json', encode(json))).drafts, []).map(
      (entry) => takeEntry(entry, 5, () => 's').after,
    );

  it('is read with its tags, and each article gets an id that stays the same', () => {
    const row = { title: '退货说明', body: '签收后7天内可以退。' };
    const json = JSON.stringify([
      { ...row, tags: ['退货', ' 退货 ', ''] },
      { id: 7, title: '换货', body: '可以换' },
    ]);
    const articles = readArticles(`\ufeff${json}`);
    expect(articles).toEqual([
      { id: 'import-退货说明', ...row, tags: ['退货'], updatedAt: 5, source: 'import', version: 1 },
      { id: 'import-7', title: '换货', body: '可以换', tags: [], updatedAt: 5, source: 'import', version: 1 },
    ]);
    expect(readArticles(json)).toEqual(articles);
    for (const article of articles) expect(articleSchema.parse(article)).toEqual(article);
  });

  it('may use other names, and stand in an object', () => {
    expect(
      readArticles('{"code":0,"data":[{"question":"可以退吗","answer":"可以。","category":"退货"}]}'),
    ).toMatchObject([{ title: '可以退吗', body: '可以。', tags: ['退货'] }]);
  });

  it('gives articles that fit the store, however long the file’s ids', () => {
    const json = JSON.stringify(['a', 'b'].map((end) => ({ id: `${'x'.repeat(120)}${end}`, title: end, body: 'c' })));
    const articles = readArticles(json);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(2);
    for (const article of articles) expect(articleSchema.safeParse(article).success).toBe(true);
  });
});
