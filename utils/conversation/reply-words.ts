/**
 * Answers that may not count as answers, and closing words. Data in a few bytes: this is read on every console page.
 * Sources: shared/consoles.md C1 (Douyin 敷衍: 哦 ？ 呵呵 1), B2 (稍等, 等一下, 我看下), issue 3 (closing thanks).
 */

/** Written once each: repeats (嗯嗯嗯, 111, hehe) are folded before looking them up. */
export const perfunctoryWords = '哦 噢 喔 嗯 恩 唔 呵 哈 嘿 额 呃 啊 1 o oh en em he ha'.split(' ');

/** A text that says nothing else than these puts the customer off … */
const holdingOnly =
  /^(?:[亲好请我们先去来帮给为您你稍等候后一会儿下查询看问哦哈呢呀啦噢的]|麻烦|这边|马上|立刻|现在|正在|核实|确认|处理|[回答]复)+$/;
/** … when one of these is among them. */
const holdingKey = /稍|等|马上|立刻|查|看|核实|确认/;

const closingOnly =
  /^(?:(?!你好|您好|好了)[多谢謝好的滴哒嘞嗯恩您你亲了啦哈呀哦噢拜]|感[谢謝]|ok(?:ay)?|收到|知道|明白|了解|清楚|辛苦|没事|不用|麻烦[您你]了|再见|bye|th(?:x|anks?|ankyou)|客服|小姐姐)+$/;
const closingKey = /[谢謝好嗯恩拜]|ok|收到|知道|明白|了解|清楚|辛苦|没事|不用|麻烦|再见|bye|th/;
const closingEmoji = /👌|🙏|👍|🌹/;

/** Letters and digits only, half width, lower case: 「ＯＫ！[微笑]」 → ok. */
const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\[[^\]]*\]|[^\p{L}\p{N}]/gu, '');

/** 哦 / 嗯嗯 / 1 / ？ / a single emoji: an answer that answers nothing. Empty text (an image) is none. */
export const isPerfunctory = (text: string): boolean => {
  const word = fold(text).replace(/(.+?)\1+/g, '$1');
  return word === '' ? text.trim() !== '' : perfunctoryWords.includes(word);
};

/** 稍等 / 好的，马上帮您查一下: puts off and says nothing else. */
export const isHolding = (text: string): boolean => {
  const words = fold(text);
  return holdingOnly.test(words) && holdingKey.test(words);
};

/** 谢谢 / 好的收到 / OK 👌: closes the conversation and asks nothing. */
export const isClosingText = (text: string): boolean => {
  if (/[?？]/.test(text)) return false;
  const words = fold(text);
  return words === '' ? closingEmoji.test(text) : closingOnly.test(words) && closingKey.test(words);
};
