export const common = {
  productName: '暖回',
  close: '关闭',
  cancel: '取消',
  save: '保存',
  copy: '复制',
  copied: '已复制',
  undo: '撤销',
  consoles: {
    pinduoduo: '拼多多',
    douyin: '抖店飞鸽',
    jd: '京东咚咚',
    taobao: '淘宝/天猫',
    kuaishou: '快手小店',
    xiaohongshu: '小红书',
    wechat: '微信小店',
    vipshop: '唯品会',
    practice: '练习后台',
  },
  /** In the browser's context menu; %s is the selected text. */
  speakSelection: '说人话：“%s”',
  keepAsArticle: '收进知识库',
  keepAsPhrase: '存为快捷语',
};
