/**
 * Replaces full-width forms and look-alike signs one for one, so that offsets in the result are offsets in the text.
 */
export const foldSource = (text: string): string =>
  text
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[￥]/g, '¥')
    .replace(/℃/g, '度')
    .replace(/双(?=倍|人[^，。]{0,2}[餐票券套间床])/g, '两')
    .replace(/[～〜]/g, '~')
    .replace(/[—–－]/g, '-')
    .replace(/\u3000/g, ' ');
