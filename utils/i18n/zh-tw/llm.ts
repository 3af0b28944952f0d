import type { llm as base } from '../zh-cn/llm';

export const llm: typeof base = {
  presets: {
    deepseek: 'DeepSeek',
    qwen: '通義千問（阿里雲百煉）',
    moonshot: 'Moonshot（Kimi）',
    zhipu: '智譜 GLM',
    volcengine: '火山方舟（豆包）',
    ollama: 'Ollama（本機）',
    custom: '其他相容介面',
  },
  problems: {
    'no-endpoint': '尚未設定語言模型，可以先用本機口語版；要使用模型，請到設定填寫。',
    'no-permission':
      '沒有存取這個介面的權限：請到設定重新儲存，並在瀏覽器的視窗按「允許」。若使用本機 Ollama，請將環境變數 OLLAMA_ORIGINS 設為 chrome-extension://*，再重新啟動 Ollama。',
    'bad-key': '金鑰不正確、已失效，或尚未開通這個模型，請到設定檢查。',
    'no-balance': '帳戶餘額或額度已用完，請儲值後再試。',
    'not-found': '介面網址或模型名稱不正確，請到設定核對。',
    'bad-request': '服務不接受這次要求，請到設定核對模型名稱。',
    'rate-limited': '要求太頻繁，服務請我們稍等，請晚點再試。',
    'server-error': '模型服務發生錯誤，請晚點再試，先用本機口語版。',
    network: '無法連上模型服務，請檢查網路；在設定按「測試連線」可以查看原因。',
    redirected: '這個網址會轉到別處，為了安全沒有繼續傳送。請填寫最終的介面網址。',
    'first-byte-timeout': '等了很久沒有回應，可以再試一次，或改用較快的模型。',
    'idle-timeout': '寫到一半就沒有動靜，這一版不完整，請再試一次。',
    'total-timeout': '寫得太慢，已經停止，可以再試一次，或改用較快的模型。',
    cut: '內容傳到一半中斷，這一版不完整，請再試一次。',
    'too-long': '內容太長，請只選需要的部分再試。',
    filtered: '內容被模型服務的審查攔下，請換個說法，或用本機口語版。',
    'bad-reply': '模型的回答無法使用，請再試一次，或用本機口語版。',
    busy: '同時在寫的版本有點多，請等前面的完成再試。',
    paused: '這個服務剛才連續出錯，先暫停一分鐘，這段時間請用本機口語版。',
    'masking-failed': '送出前的保護沒做完（遮住個人資料、記下外送紀錄），所以沒有送出，請用本機口語版。',
    'placeholder-broken': '模型遺漏或改動了電話、地址這類資料，這一版無法使用，請再試一次。',
    'facts-changed': '模型給的說法有事實對不上，沒有採用，可以再試一次。',
    'promise-invented': '模型給的說法多了原話沒有的承諾，沒有採用，可以再試一次。',
    'still-hurts': '模型給的說法沒通過送出前檢查，沒有採用，可以再試一次。',
    'no-article': '知識庫裡沒有合適的條目。',
    'worker-lost': '擴充功能剛剛重新啟動，請再試一次。',
    cancelled: '已取消。',
  },
  staysLocal:
    '「全部留在本機」開著，什麼都不離開這台電腦，先用本機口語版；要用語言模型，請到設定的「隱私與外送」關掉它。',
  builtIn: '瀏覽器內建模型',
  builtInNotReady:
    '瀏覽器內建的模型現在無法使用：可能還沒下載好，也可能這台電腦跑不動。先用本機口語版；請到設定裡測試一下。',
  describeRetryAfter: (seconds) => `約 ${seconds} 秒後可以再試。`,
};
