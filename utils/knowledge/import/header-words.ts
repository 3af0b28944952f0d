import type { ColumnUse } from './types';

/**
 * How shops head the columns of their 知识库 and 快捷短语 tables, folded as `foldHeader` does. The last part of a Chinese
 * heading says what it is: 问题分类 is a class, not a question.
 */
export const headerWords: readonly (readonly [ColumnUse, readonly string[]])[] = [
  [
    'title',
    ['标题', '標題', '问题', '問題', '问', '問', '问法', '问句', '知识点', '知識點', '主题', '主題', '条目', '條目'],
  ],
  ['title', ['title', 'question', 'questions', 'q', 'subject', 'topic', 'name', '知识标题', '标准问', '名称', '名稱']],
  [
    'body',
    [
      '内容',
      '內容',
      '內文',
      '正文',
      '答案',
      '答',
      '回复',
      '回覆',
      '回答',
      '答复',
      '答覆',
      '解答',
      '话术',
      '話術',
      '说明',
    ],
  ],
  [
    'body',
    ['說明', '描述', '文本', '全文', 'body', 'content', 'answer', 'answers', 'a', 'reply', 'text', 'description'],
  ],
  [
    'tags',
    [
      '标签',
      '標籤',
      '分类',
      '分類',
      '类别',
      '類別',
      '类目',
      '類目',
      '分组',
      '分組',
      '目录',
      '目錄',
      '关键词',
      '關鍵詞',
    ],
  ],
  [
    'tags',
    [
      'tags',
      'tag',
      'category',
      'categories',
      'group',
      'keywords',
      'keyword',
      'label',
      'labels',
      '类型',
      '場景',
      '场景',
    ],
  ],
  ['console', ['平台', '后台', '後台', '渠道', 'platform', 'console', 'channel']],
  ['shop', ['店铺', '店鋪', '店铺名称', '店鋪名稱', '店铺名', '店名', '门店', '商家', 'shop', 'store']],
  [
    'product',
    [
      '商品',
      '产品',
      '產品',
      '货号',
      '貨號',
      '款号',
      '款號',
      '商品名称',
      '商品標題',
      '商品标题',
      '产品名称',
      'product',
      'sku',
    ],
  ],
  [
    'validFrom',
    ['生效', '生效时间', '生效日期', '生效時間', '开始', '开始时间', '开始日期', '開始日期', 'validfrom', 'startdate'],
  ],
  [
    'validUntil',
    ['失效', '失效时间', '失效日期', '失效時間', '截止', '截止日期', '到期', '到期日期', '结束时间', '结束日期'],
  ],
  ['validUntil', ['結束日期', '有效期', '有效期至', 'validuntil', 'enddate', 'expires']],
  ['isInternal', ['内部', '內部', '仅内部', '是否内部', '內部專用', '仅供内部', 'internal', 'internalonly']],
  ['spoken', ['口语版', '口語版', '口语', '口語', '白话', '白話', 'spoken', 'spokenversion']],
  ['id', ['编号', '編號', '知识编号', 'id']],
  [
    'ignore',
    [
      '序号',
      '序號',
      '创建人',
      '修改人',
      '更新时间',
      '创建时间',
      '修改时间',
      '时间',
      '日期',
      '状态',
      '备注',
      '次数',
      '相似问',
    ],
  ],
  ['ignore', ['相似问法', '相似问题', '扩展问', 'no', 'status', 'author', 'createdat', 'updatedat', 'remark']],
];

/** A heading without case, width, blanks, marks and what stands in brackets. */
export const foldHeader = (cell: string): string =>
  cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[（(【[].*?[)）】\]]/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/\d+$/, '');
