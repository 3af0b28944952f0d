/** Numerals as shop texts write them: 350, 1,200, 1.5万, 三百五十, 三百五, 两千, 半. */

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  仨: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const scales: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

/** Regular expression source that matches one numeral. 百, 千 and 万 alone are units of other words (千克, 万一), never a numeral. */
export const numeralPattern =
  '\\d+万\\d(?!\\d)|(?:(?<!\\d)\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?(?:[百万亿]|千(?![克米瓦卡帕伏]))*|零(?=[元利息首费]|点[零一二三四五六七八九])(?:点[零一二三四五六七八九]+)?|[一二两俩三仨四五六七八九十][零〇一二两三四五六七八九十百千万亿]*(?:点[零一二三四五六七八九]+(?:(?=[折元块倍]|个?百分|厘米)|(?<=分之[零〇一二三四五六七八九十百点]{2,8})))?|半';

const readChinese = (text: string): number | undefined => {
  const [whole = '', fraction] = text.split('点');
  let total = 0;
  let section = 0;
  let pending: number | undefined;
  let lastScale = 1;
  for (const character of whole) {
    const digit = digits[character];
    if (digit !== undefined) {
      // 二零二五 reads digit by digit; after a zero the colloquial 三百五 = 350 does not apply.
      pending = pending === undefined || pending === 0 ? digit : pending * 10 + digit;
      if (digit === 0) lastScale = 10;
      continue;
    }
    const scale = scales[character];
    if (scale === undefined) return undefined;
    if (scale >= 1e4) {
      total = (total + section + (pending ?? 0)) * scale;
      section = 0;
    } else {
      section += (pending ?? 1) * scale;
    }
    pending = undefined;
    lastScale = scale;
  }
  const rest = (pending ?? 0) * (lastScale > 10 ? lastScale / 10 : 1);
  const sum = total + section + rest;
  return fraction === undefined ? sum : Number(`${sum}.${[...fraction].map((d) => digits[d] ?? 0).join('')}`);
};

/** Reads one numeral (ASCII digits, Chinese digits, 半, with 万 or 亿). `undefined` when the text is not one. */
export const readNumeral = (text: string): number | undefined => {
  if (text === '半') return 0.5;
  const tenths = /^(\d+)万(\d)$/.exec(text);
  if (tenths) return Number(tenths[1]) * 1e4 + Number(tenths[2]) * 1e3;
  const arabic = /^([\d,]+(?:\.\d+)?)([百千万亿]*)$/.exec(text);
  if (!arabic) return text === '' ? undefined : readChinese(text);
  let value = Number((arabic[1] ?? '').replaceAll(',', ''));
  for (const scale of arabic[2] ?? '') value *= scales[scale] ?? 1;
  return value;
};
