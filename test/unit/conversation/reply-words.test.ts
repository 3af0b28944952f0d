import { describe, expect, it } from 'vitest';
import { isClosingText, isHolding, isPerfunctory, perfunctoryWords } from '@/utils/conversation/reply-words';

describe('an answer that answers nothing', () => {
  it.each(perfunctoryWords)('%s, in any width, case, repeat or dress', (word) => {
    const wide = word.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
    for (const text of [word, word.toUpperCase(), wide, word.repeat(4), `${word}。`, ` ${word} ~`, `${word}[微笑]`]) {
      expect([text, isPerfunctory(text)]).toEqual([text, true]);
    }
  });

  it('lists each word once and in its shortest form', () => {
    expect(new Set(perfunctoryWords).size).toBe(perfunctoryWords.length);
    expect(perfunctoryWords.filter((word) => /(.+?)\1/.test(word) || word !== word.trim() || word === '')).toEqual([]);
  });

  it.each(['？', '???', '。', '……', '😄', '👍🏻', '[微笑]', '[OK][OK]', '1️⃣', '呵呵呵', 'Hehe', 'ｏ'])('%s', (text) =>
    expect(isPerfunctory(text)).toBe(true),
  );

  it.each(['', '  ', '好的', '有货', '12', '1件', '嗯，今天发', '在的', 'ok', '哈哈好的', 'S码'])(
    'not %j: it says something, or nothing was written',
    (text) => expect(isPerfunctory(text)).toBe(false),
  );
});

describe('an answer that only puts off', () => {
  it.each([
    '稍等',
    '请稍等',
    '亲，请您稍等一下哦～',
    '稍后',
    '等下',
    '等一下哈',
    '我看下',
    '我帮您看一下',
    '马上帮您查',
    '好的，马上帮您查一下',
    '您好，正在为您查询，请稍候',
    '帮您核实一下',
    '核实后回复您',
    '这边马上处理',
  ])('%s', (text) => expect(isHolding(text)).toBe(true));

  it.each([
    '',
    '好的',
    '亲，您好',
    '给您处理好了',
    '请稍等，您的快递明天到',
    '查到了，今天发货',
    '看您的身高选L码',
    '等快递到了再拆',
  ])('not %j', (text) => expect(isHolding(text)).toBe(false));
});

describe('closing thanks', () => {
  it.each([
    '谢谢',
    '谢谢您',
    '谢谢你啦！',
    '好的谢谢',
    '好的',
    '好滴',
    '好嘞',
    '好',
    '嗯嗯',
    '嗯嗯好的',
    '收到',
    '收到了，谢谢',
    '知道了',
    '明白了谢谢',
    '了解',
    'ok',
    'OK的',
    'ＯＫ',
    'okay',
    '辛苦了',
    '没事了',
    '不用了谢谢',
    '麻烦您了',
    '再见',
    '拜拜',
    'thank you',
    'Thanks!',
    'bye',
    '谢谢客服小姐姐',
    '謝謝',
    '感谢',
    '好的😊',
    '谢谢[玫瑰]',
    '👌',
    '🙏🙏',
    '👍🏻',
  ])('%s', (text) => expect(isClosingText(text)).toBe(true));

  it.each([
    '',
    '好的吗',
    '好的?',
    '好的？',
    '谢谢？',
    '好的那什么时候发',
    '好的，那运费呢',
    '好吧',
    '好了吗',
    '好了',
    '你好',
    '您好',
    '客服',
    '亲',
    '哦',
    '不好',
    '不知道',
    '没收到',
    '不明白',
    '想了解一下',
    '明天',
    '好慢',
    '多谢，顺便问下有赠品不',
    '谢谢，帮我改下地址',
    '可以',
    '行',
    '麻烦您改下地址',
    '拜托',
    '1',
    '😡',
    '[微笑]',
    '？',
  ])('never %j', (text) => expect(isClosingText(text)).toBe(false));
});
