import { traditionalPairs } from '@/utils/text/traditional-pairs';

/** Words that every question has. */
const fillers =
  /请问|麻烦|在吗|在不在|有人吗|你好|您好|亲爱的|一下|是不是|有没有|能不能|可不可以|可以吗|可以|好的|谢谢|怎么办|怎么样|怎么回事|怎么|为什么|为啥|咋回事|咋弄|咋办|咋整|啥|咋|什么|我想|我要|想问|问题|那个|这个|你们|我们|吗|呢|啊|吧|呀|哦|嘛|了|的|我|你|您|亲|啵/g;

/** Reads texts and questions as search compares them. */
export interface Normaliser {
  /** Lower case, half width, simplified; letters, digits and Han only, everything else becomes a gap. */
  normalise(text: string): string;
  /** A normalised question with gaps, as long as they were, for what says nothing of its subject. */
  stripFillers(normal: string): string;
}

export const createNormaliser = (): Normaliser => {
  const simplified = new Uint16Array(0x1_0000);
  for (let at = 0; at + 1 < traditionalPairs.length; at += 2) {
    simplified[traditionalPairs.charCodeAt(at)] = traditionalPairs.charCodeAt(at + 1);
  }
  const simplify = (text: string): string => {
    let plain = '';
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = simplified[text.charCodeAt(at)] ?? 0;
      if (unit === 0) continue;
      plain += text.slice(from, at) + String.fromCharCode(unit);
      from = at + 1;
    }
    return from === 0 ? text : plain + text.slice(from);
  };
  return {
    normalise: (text) =>
      simplify(text.normalize('NFKC').toLowerCase())
        .replace(/[^\p{Script=Han}a-z0-9]+/gu, ' ')
        .trim(),
    stripFillers: (normal) => normal.replace(fillers, (filler) => ' '.repeat(filler.length)),
  };
};

export const isHanUnit = (unit: number): boolean => unit > 0x7f;
