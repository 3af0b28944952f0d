import type { practice as base } from '../zh-cn/practice';

export const practice: typeof base = {
  title: '暖回 · 練習',
  heading: '一分鐘上手',
  intro: '這是擴充功能內建的練習後台，顧客都是假的，放心試。',
  coach: {
    label: '練習步驟',
    done: '（已完成）',
    replay: '再練一次',
    skip: '略過',
    steps: {
      wait: { title: '看等待', body: '每位顧客旁邊的小標記在數他等了多久，越急顏色越深。點開等最久的那位。' },
      speak: {
        title: '說人話',
        body: '開啟「L***n」，把知識庫原文放進輸入框，再點輸入框旁的「說人話」，插入口語版。',
      },
      check: {
        title: '送出前檢查',
        body: '開啟「橙*汽水」，打一句「我不能给您退」，按送出。看看會發生什麼，再換個說法送出去。',
      },
    },
  },
  next: {
    title: '可以上線了',
    pin: '點瀏覽器右上角的拼圖圖示，把暖回固定在工具列。',
    open: '開啟拼多多商家後台的聊天頁，暖回會自己出現。',
    openButton: '開啟拼多多',
    sample: '放入範例知識，在側邊欄試試「說人話」。',
    sampleButton: '放入範例',
  },
  console: {
    label: '練習後台',
    online: '上線中',
    list: '對話列表',
    messages: '聊天記錄',
    robot: '機器人',
    pick: '從左邊選一位顧客',
    composer: '回覆顧客',
    write: '寫回覆，按 Enter 送出',
    send: '送出',
    useKnowledge: '放進輸入框',
  },
};
