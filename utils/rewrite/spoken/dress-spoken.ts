import { hasNegation } from '@/utils/facts/polarity';
import { changeOutside } from '@/utils/rewrite/spoken/speak-sentences';
import { removeGlosses } from '@/utils/rewrite/spoken/speak-to-level';
import type { ShopVoice, SpeakOptions } from '@/utils/rewrite/types';

/** Sentences that add warmth and nothing else: no fact, no promise, no time. */
export const warmSentences = {
  steps: '卡在哪一步，您直接跟我说就好。',
  other: '有哪里想再问问，您直接跟我说就好。',
} as const;
const endEmoji = { glad: '😊', sorry: '🙏' } as const;
const anyEmoji = /\p{Extended_Pictographic}(?:\u200d\p{Extended_Pictographic}|[\ufe0f\u{1f3fb}-\u{1f3ff}])*/gu;
/** ©, ® and ™ count as pictographs and belong to names. */
const isMark = (emoji: string): boolean => /^[©®™]/u.test(emoji);
const findEmoji = (text: string): string[] => (text.match(anyEmoji) ?? []).filter((emoji) => !isMark(emoji));

/** Takes off what an earlier run with the same options put on, so that it is judged and shaped without it. */
export const undressSpoken = (text: string, { address, level, warmth, emoji }: SpeakOptions): string => {
  let bare = text.trim();
  if (address === '亲') bare = bare.replace(/^亲[，,]/, '');
  if (level === '小白') bare = removeGlosses(bare);
  if (emoji === 'few') {
    for (const mark of Object.values(endEmoji)) if (bare.endsWith(mark)) bare = bare.slice(0, -mark.length).trim();
  }
  if (warmth === 'warm') {
    for (const sentence of Object.values(warmSentences))
      if (bare.endsWith(sentence)) bare = bare.slice(0, -sentence.length).trim();
  }
  return bare;
};

/** 亲 in front, once. */
export const addAddress = (text: string, { address, voice }: SpeakOptions): string =>
  address === '亲' && text !== '' && !/^亲[，,！~]/.test(text) && !voice?.avoid.includes('亲') ? `亲，${text}` : text;

/** One warm sentence at the end. */
export const addWarmth = (text: string, { warmth }: SpeakOptions): string => {
  if (warmth !== 'warm' || text === '') return text;
  const hasLines = text.includes('\n');
  const sentence = /(?:^|\n)1\. /.test(text) ? warmSentences.steps : warmSentences.other;
  return `${text}${hasLines ? '\n' : /[。！？]$/.test(text) ? '' : '。'}${sentence}`;
};

/** `none`: no emoji is left. `few`: one at the end where there is none; a thankful one where something is refused. */
export const setEmoji = (text: string, { emoji }: SpeakOptions): string => {
  if (emoji === 'none') return text.replace(anyEmoji, (found) => (isMark(found) ? found : ''));
  if (emoji !== 'few' || text === '' || findEmoji(text).length > 0) return text;
  return `${text}${hasNegation(text) ? endEmoji.sorry : endEmoji.glad}`;
};

const particles = /^(?:亲|哦|噢|呢|啦|哈|呀|嘛|哟|呦|喔|～|~)+$/;

/** The shop's own words in place of others, outside quotes and links. */
export const useShopWords =
  ({ say, insteadOf }: ShopVoice['use'][number]) =>
  (text: string): string =>
    insteadOf === '' || say === ''
      ? text
      : changeOutside(text, (part) =>
          part
            .split(say)
            .map((piece) => piece.replaceAll(insteadOf, say))
            .join(say),
        );

/** Takes an unwanted particle or form of address out where it stands loose; other words carry meaning and stay. */
export const dropWord =
  (word: string) =>
  (text: string): string =>
    particles.test(word)
      ? changeOutside(text, (part) =>
          part
            .replace(new RegExp(`(?<=^|[。！？\\n])${word}[，,！~～]?`, 'g'), '')
            .replace(new RegExp(`${word}(?=[，。！？；\\n]|$)`, 'g'), ''),
        )
      : text;
