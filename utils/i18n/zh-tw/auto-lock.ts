import type { autoLock as base } from '../zh-cn/auto-lock';

/** Our pages hide what is personal while nobody is there. */
export const autoLock: typeof base = {
  label: '離開座位自動遮住',
  note: '一段時間沒有操作，側欄、彈窗和看板上的姓名和文字就遮住，點「繼續」馬上回來，寫了一半的不會丟。在聊天頁打字、回覆也算操作；聊天頁本身不歸我們遮。',
  never: '不遮',
  after: (minutes) => `${minutes} 分鐘沒操作`,
  title: '內容先遮住了',
  body: '有一陣子沒操作了。計時和提醒照常，寫了一半的都在。',
  resume: '繼續',
};
