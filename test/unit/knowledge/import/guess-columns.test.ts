import { describe, expect, it } from 'vitest';
import { applyMapping, isComplete } from '@/utils/knowledge/import/apply-mapping';
import { guessColumns, guessColumnsBelow } from '@/utils/knowledge/import/guess-columns';

const cells = ['退货要多久', '签收后7天内都可以申请，审核通过后原路退回。', '售后'];

describe('columns are recognised', () => {
  it.each([
    [
      ['标题', '内容', '标签'],
      ['title', 'body', 'tags'],
    ],
    [
      ['问', '答', '分类'],
      ['title', 'body', 'tags'],
    ],
    [
      ['*标准问题（必填）', '答案内容', '问题分类'],
      ['title', 'body', 'tags'],
    ],
    [
      ['問題', '回覆', '標籤'],
      ['title', 'body', 'tags'],
    ],
    [
      ['Question', 'Answer', 'Category'],
      ['title', 'body', 'tags'],
    ],
    [
      ['知识点', '回复话术', '场景'],
      ['title', 'body', 'tags'],
    ],
    [
      ['适用平台', '标题', '正文'],
      ['console', 'title', 'body'],
    ],
    [
      ['店铺名称', '问题', '答案'],
      ['shop', 'title', 'body'],
    ],
    [
      ['标题', '内容', '口语版'],
      ['title', 'body', 'spoken'],
    ],
    [
      ['标题', '答案', '话术'],
      ['title', 'body', 'spoken'],
    ],
    [
      ['标题', '内容', '失效日期'],
      ['title', 'body', 'validUntil'],
    ],
    [
      ['标题', '内容', '是否内部'],
      ['title', 'body', 'isInternal'],
    ],
    [
      ['序号', '问题', '答案1'],
      ['ignore', 'title', 'body'],
    ],
    [
      ['商品名称', '问题', '回答'],
      ['product', 'title', 'body'],
    ],
  ])('by their headings %j', (headings, columns) => {
    expect(guessColumns([headings, cells])).toEqual({ headerRow: 0, columns });
  });

  it('below a line that only names the table', () => {
    const rows = [['暖暖杂货铺客服知识库', '', ''], ['', '', ''], ['标题', '内容', '标签'], cells];
    expect(guessColumns(rows)).toEqual({ headerRow: 2, columns: ['title', 'body', 'tags'] });
  });

  it('by the shape of their texts where there are no headings', () => {
    const rows = Array.from({ length: 20 }, (_, index) => ['售后', `第${index}个疑惑`, `${cells[1]}${index}`]);
    expect(guessColumns(rows)).toEqual({ headerRow: -1, columns: ['ignore', 'title', 'body'] });
  });

  it('and a question about 标题 in the first article is no heading', () => {
    const rows = [
      ['怎么改商品标题', '在编辑页改，改完后要重新审核。'],
      ['怎么退', '在订单里申请，7天内都可以。'],
    ];
    expect(guessColumns(rows).headerRow).toBe(-1);
  });

  it('again when the agent says that the first row is none', () => {
    const rows = [['标题', '内容', '标签'], cells];
    expect(isComplete(guessColumnsBelow(rows, -1))).toBe(true);
  });
});

describe('a row that no article can be made of is left out and named', () => {
  const headings = ['标题', '内容', '标签', '平台', '截止日期', '店铺', '口语版'];
  it.each([
    [['', '内容'], 'no-title'],
    [[' \u200b', '内容'], 'no-title'],
    [['标题甲', '  '], 'no-body'],
    [['长'.repeat(201), '内容'], 'title-too-long'],
    [['标题甲', '内容', '签'.repeat(51)], 'bad-tags'],
    [['标题甲', '内容', Array.from({ length: 31 }, (_, index) => `签${index}`).join('、')], 'bad-tags'],
    [['标题甲', '内容', '', '某某网'], 'bad-console'],
    [['标题甲', '内容', '', '', '2026年2月30日'], 'bad-date'],
    [['标题甲', '内容', '', '', '', '店'.repeat(101)], 'scope-too-long'],
    [['标题甲', '内容', '', '', '', '', '话'.repeat(4_001)], 'spoken-too-long'],
  ])('%.20j', (row, kind) => {
    const rows = [headings, headings.map((_, column) => row[column] ?? '')];
    const mapping = guessColumns(rows);
    expect(applyMapping({ name: '', rows }, mapping)).toEqual({ drafts: [], problems: [{ place: 2, kind }] });
  });
});

it('scope, dates and marks are read as shops write them', () => {
  const rows = [
    ['标题', '内容', '平台', '店铺', '商品', '生效日期', '截止日期', '内部'],
    ['甲', '一', '抖音小店', '暖暖', '羊绒围巾', '2026/11/1', '2026年11月30日', '是'],
    ['乙', '二', '全部', '', '', '', '长期', '否'],
  ];
  const { drafts } = applyMapping({ name: '', rows }, guessColumns(rows));
  expect(drafts.map(({ fields }) => fields)).toMatchObject([
    {
      scope: { console: 'douyin', shop: '暖暖', product: '羊绒围巾' },
      validFrom: new Date(2026, 10, 1).getTime(),
      validUntil: new Date(2026, 11, 1).getTime() - 1,
      isInternal: true,
    },
    { scope: undefined, validFrom: undefined, validUntil: undefined, isInternal: false },
  ]);
});
