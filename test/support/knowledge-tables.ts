/** Tables as shops keep them: our own words, made row by row. */
const subjects = ['退货', '换货', '发货', '运费', '保修', '尺码', '发票', '物流', '优惠券', '赠品'];
const scenes = ['生鲜', '女装', '童鞋', '家电', '美妆', '数码', '零食', '床品', '箱包', '文具'];

export interface TableRow {
  title: string;
  body: string;
  category: string;
}

/** Rows that all differ, some with commas, quotes and line ends in their cells. */
export const createTableRows = (count: number): TableRow[] =>
  Array.from({ length: count }, (_, index) => {
    const subject = subjects[index % 10] ?? '';
    const scene = scenes[Math.floor(index / 10) % 10] ?? '';
    const days = (index % 29) + 1;
    const ending = index % 7 === 0 ? `\n如有疑问，请说“${subject}”，我们"马上"处理。` : '';
    return {
      title: `${scene}${subject}说明第${index + 1}条`,
      body: `${scene}类商品签收后${days}天内可以申请${subject}，运费不超过${(index % 15) + 5}元的由商家承担,超出部分由买家承担。${ending}`,
      category: subject,
    };
  });

const quote = (cell: string) => `"${cell.replace(/"/g, '""')}"`;

/** The table as CSV, with a serial number and an author that nobody needs. */
export const writeShopCsv = (rows: readonly TableRow[]): string =>
  [
    '序号,知识标题,答案内容,问题分类,创建人',
    ...rows.map(({ title, body, category }, index) =>
      [String(index + 1), title, body, category, '小王'].map(quote).join(','),
    ),
  ].join('\r\n');

export const listShopCells = (rows: readonly TableRow[]): string[][] => [
  ['序号', '知识标题', '答案内容', '问题分类', '创建人'],
  ...rows.map(({ title, body, category }, index) => [String(index + 1), title, body, category, '小王']),
];
