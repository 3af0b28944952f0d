/**
 * Answers that may not count as answers, and closing words. Data in a few bytes: this is read on every console page.
 * Sources: shared/consoles.md C1 (Douyin 敷衍: 哦 ？ 呵呵 1), B2 (稍等, 等一下, 我看下), issue 3 (closing thanks).
 */

/** Written once each: repeats (嗯嗯嗯, 111, hehe) are folded before looking them up. */
export const perfunctoryWords = '哦 噢 喔 嗯 恩 唔 呵 哈 嘿 额 呃 啊 1 o oh en em he ha'.split(' ');

/** Nothing but these words, and one that puts off among them. */
const holding =
  /^(?=.*[稍等马立查看核确])(?:[亲好请我们先去来帮给为您你稍等候后一会儿下查询看问哦哈呢呀啦噢的]|麻烦|这边|马上|立刻|现在|正在|核实|确认|处理|[回答]复)+$/;

/** Nothing but these words, and not only whom they are said to. 你好 opens a conversation, 好了 may say that something is done. */
const closing =
  /^(?![您你亲了啦哈呀哦噢客服小姐]*$)(?:(?![你您]好|好了)[多谢謝好的滴哒嘞嗯恩您你亲了啦哈呀哦噢拜]|感[谢謝]|ok(?:ay)?|收到|知道|明白|了解|清楚|辛苦|没事|不用|麻烦[您你]了|再见|bye|th(?:x|anks?|ankyou)|客服|小姐姐)+$/;

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
export const isHolding = (text: string): boolean => holding.test(fold(text));

/** 谢谢 / 好的收到 / OK 👌: closes the conversation and asks nothing. */
export const isClosingText = (text: string): boolean => {
  if (/[?？]/.test(text)) return false;
  const words = fold(text);
  return words === '' ? /👌|🙏|👍|🌹/.test(text) : closing.test(words);
};
