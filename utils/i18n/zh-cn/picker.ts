export const picker = {
  label: '快捷语',
  search: '搜索快捷语',
  searchHint: '快捷键、拼音首字母或文字',
  loading: '正在取快捷语……',
  none: '还没有快捷语，在侧栏的“快捷语”里添加或导入。',
  nothingFound: '没有合适的快捷语',
  sentBefore: '发过，换一句更好',
  unreachable: '快捷语取不到，刷新页面再试。',
  keys: '↑↓ 选择　Enter 填入　Esc 关闭',
  count: (n: number) => `${n} 条`,
};
