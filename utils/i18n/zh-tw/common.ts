import type { common as base } from '../zh-cn/common';

export const common: typeof base = {
  productName: '暖回',
  close: '關閉',
  cancel: '取消',
  save: '儲存',
  copy: '複製',
  copied: '已複製',
  undo: '復原',
  consoles: {
    pinduoduo: '拼多多',
    douyin: '抖店飛鴿',
    jd: '京東咚咚',
    taobao: '淘寶/天貓',
    kuaishou: '快手小店',
    xiaohongshu: '小紅書',
    wechat: '微信小店',
    '1688': '1688',
    vipshop: '唯品會',
    other: '其他後台',
    practice: '練習後台',
  },
  /** In the browser's context menu; %s is the selected text. */
  speakSelection: '說人話：「%s」',
  keepAsArticle: '收進知識庫',
  keepAsPhrase: '存為快捷語',
};
