import { matchLanguage } from './languages';

/** The few words a content script carries itself: for a page whose background does not answer. */
const sentences = {
  'zh-CN': '暖回还没准备好：消息未检查、等待未计时。请刷新页面。',
  'zh-TW': '暖回還沒準備好：訊息未檢查、等待未計時。請重新整理頁面。',
  en: 'WarmReply is not ready: messages are not checked and waits are not timed. Please reload the page.',
};

/** What to say without a catalogue, in the language of the browser. */
export const describeWordless = (locale: string): string => sentences[matchLanguage(locale)];
