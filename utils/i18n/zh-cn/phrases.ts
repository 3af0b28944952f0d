type ReadProblem =
  | 'empty'
  | 'no-text-column'
  | 'too-many'
  | 'too-large'
  | 'bad-json'
  | 'text-too-long'
  | 'unreadable-file';

/** With the number of the row, counted from 1. */
const problems: Record<ReadProblem, (n: number) => string> = {
  empty: () => '里面一条快捷语也没有。',
  'no-text-column': () => '没找到“内容”这一列，请在第一行写上：分组、标题、内容、快捷键。',
  'too-many': () => '条数太多，一次最多 3000 条。没有导入。',
  'too-large': () => '文件太大，没有导入。',
  'bad-json': () => '这个 JSON 文件不对，没有导入。',
  'text-too-long': (n) => `第 ${n} 行的内容太长，一条最多 2000 字。没有导入。`,
  'unreadable-file': () => '这个文件打不开，请另存为 CSV 或 XLSX 再试。没有导入。',
};

/** The phrases in the side panel. */
export const phrases = {
  loading: '正在打开快捷语……',
  unreadable: '快捷语打不开。请关掉其他暖回页面，再重新打开侧栏。',
  emptyTitle: '还没有快捷语',
  emptyBody: '常说的话存一次，以后在空输入框里打“/”，或随时按 Alt+/，就能找到并填入。填入后由您来发。',
  add: '新建',
  edit: '编辑',
  remove: '删除',
  sureRemove: '确认删除',
  describeEdit: (title: string) => `编辑：${title}`,
  describeRemove: (title: string) => `删除：${title}`,
  describeSureRemove: (title: string) => `确认删除：${title}`,
  describeCopy: (title: string) => `复制：${title}`,
  saved: (count: number) => `存好了 ${count} 条快捷语`,
  removed: (title: string) => `删除了“${title}”`,
  notSaved: '没能存下来，硬盘可能满了。请清理后再试。',
  uses: (count: number) => `用过 ${count} 次`,
  search: '搜索快捷语',
  searchHint: '快捷键、拼音首字母或文字',
  found: (count: number) => `找到 ${count} 条`,
  nothingFound: '没有合适的快捷语',
  noGroup: '未分组',
  groupHeading: (group: string, count: number) => `${group}（${count}）`,
  more: (count: number) => `还有 ${count} 条，搜一下就能找到。`,
  form: '快捷语',
  fields: { text: '内容', title: '标题（不填就用开头几个字）', group: '分组', shortcut: '快捷键' },
  variables: '插入变量',
  shortcutTaken: (title: string) => `这个快捷键已经给了“${title}”，换一个。`,
  hurts: '会伤人的话',
  describeFinding: (text: string, category: string) => `“${text}”：${category}`,
  sayInstead: (text: string) => `换个说法：${text}`,
  exportCsv: '导出 CSV',
  exportJson: '导出 JSON',
  csvName: '暖回快捷语.csv',
  jsonName: '暖回快捷语.json',
  import: {
    title: '导入',
    note: '从别的工具导出的快捷短语表都可以：CSV、XLSX、JSON，或从表格里复制过来。列名：分组、标题、内容、快捷键。',
    paste: '粘贴表格',
    pasteHint: '在 Excel 或 WPS 里选中几列复制，粘贴到这里；一行一句也可以。',
    look: '看看会导入什么',
    file: '选文件',
    preview: '将要导入',
    describePlan: (added: number, changed: number, same: number) =>
      `新增 ${added} 条，修改 ${changed} 条，${same} 条一样不动。`,
    hurting: (count: number) => `其中 ${count} 条有会伤人的话，导入后会在列表里标出来。`,
    describeAdded: (title: string, text: string) => `新增“${title}”：${text}`,
    describeChange: (title: string, before: string, after: string) => `修改“${title}”：${before} → ${after}`,
    apply: (count: number) => `导入 ${count} 条`,
    problems,
  },
};

/** A text that was chosen on a page, on its way into what is kept. */
export const capture = {
  article: '收进知识库',
  title: '标题',
  body: '正文',
  masked: (count: number) => `已隐去 ${count} 处个人信息，请再看一遍。`,
  duplicates: '已经有差不多的：',
  describeDuplicate: (title: string, percent: number) => `${title}（${percent}% 相同）`,
  kept: '收进知识库了',
};
