import type { common as base } from '../zh-cn/common';

export const common: typeof base = {
  productName: 'WarmReply',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  copy: 'Copy',
  copied: 'Copied',
  undo: 'Undo',
  consoles: {
    pinduoduo: 'Pinduoduo',
    douyin: 'Douyin Feige',
    jd: 'JD Dongdong',
    taobao: 'Taobao/Tmall',
    kuaishou: 'Kuaishou',
    xiaohongshu: 'Xiaohongshu',
    wechat: 'WeChat shop',
    '1688': '1688',
    vipshop: 'Vipshop',
    other: 'other console',
    practice: 'Practice console',
  },
  /** In the browser's context menu; %s is the selected text. */
  speakSelection: 'Put “%s” into plain words',
  keepAsArticle: 'Keep in the knowledge base',
  keepAsPhrase: 'Save as a phrase',
};
