import type { diagnosis as base } from '../zh-cn/diagnosis';

export const diagnosis: typeof base = {
  title: '匯出診斷',
  note: '頁面改版、暖回看不懂了，就匯出一份診斷交給主管或開發者。裡面只有頁面的骨架：標籤、結構、認得的名稱，沒有聊天內容，沒有顧客的姓名和號碼。',
  write: '寫一份診斷',
  writeAgain: '重新寫一份',
  writing: '正在看頁面',
  shown: '會交出去的就是下面這些，一個字不多。它只在這裡顯示，暖回不會把它傳到任何地方。',
  label: '診斷全文',
  size: (kilobytes) => `共 ${kilobytes} KB`,
  copy: '複製',
  copied: '診斷已複製',
  copyFailed: '無法複製，請存成檔案',
  save: '存成檔案',
  fileName: (day) => `暖回診斷-${day}.txt`,
  problems: {
    'no-console': '還沒有打開客服後台。打開有問題的聊天頁，再回來寫。',
    'not-readable': '讀不到那個頁面，它可能剛關掉。重新整理聊天頁再試。',
  },
  open: '頁面看不懂了？匯出診斷',
  withdrawn: (message) => `已停用：${message}`,
  listTitle: '停用清單',
  listNote: '頁面改版後某個版本會讀錯，就用清單把它停掉。清單只能停用，不能做別的；暖回從不自己下載清單。',
  listExport: '匯出清單',
  listImport: '匯入清單',
  listEmpty: '清單是空的，沒有停用任何版本。',
  entry: (console, message) => `${console}：${message}`,
};
