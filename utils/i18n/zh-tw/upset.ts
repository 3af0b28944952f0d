import { nameSteps } from '../calming-replies';
import type { upset as base } from '../zh-cn/upset';

export const upset: typeof base = {
  kinds: {
    'complaint-threat': '顧客說要投訴',
    'review-threat': '顧客說要給差評',
    anger: '顧客生氣了',
    urging: '顧客一直在催',
  },
  hint: '點按看怎麼回（Alt+J）',
  cardLabel: '先安撫，再解決',
  insists: ['答過一次，顧客還不滿意', '再三解釋過了，建議請主管接手'],
  steps: nameSteps('先接住情緒，說現在做什麼', '顧客堅持時，客氣地再說一遍', '請主管接手'),
  copySummary: '複製給主管的摘要',
  askModel: '請語言模型寫摘要',
  writing: '語言模型正在寫…',
  fellBack: '語言模型沒寫成，先用範本。',
  copied: '已複製，貼給主管就行',
  notCopied: '沒能自動複製，請選取下面的文字複製',
  announce: (kind) => `${kind}，按 Alt+J 看怎麼回。`,
  summary: {
    head: (name, kind) => `【請主管接手】${name}，${kind}。`,
    wants: (words) => `訴求：「${words}」。`,
    waits: (time, minutes) => `${time} 起在等，已等 ${minutes} 分鐘。`,
    began: (time) => `這件事從 ${time} 說起，最後一則我們已經回過。`,
    answered: (time, words) => `我們最後答覆（${time}）：「${words}」。`,
    unanswered: '我們還沒有答覆過。',
    promised: (time) => `答應過 ${time} 前回覆。`,
    nothingPromised: '沒有答應過時間。',
    noWords: '沒有文字，請看聊天裡的圖片',
  },
};
