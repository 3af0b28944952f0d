/** Zero-width and direction marks: they could hide words from the reader, or turn them round (reliability.md 3.9). */
const invisible = /[\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Joins the parts of one emoji, and hides anywhere else. */
const looseJoiner = /(?<!\p{Extended_Pictographic}\ufe0f?)\u200d|\u200d(?!\p{Extended_Pictographic})/gu;
/** Controls but tab and line feed. */
const controls = /[^\P{Cc}\t\n]/gu;

/** A foreign text as it is kept: line feeds only, nothing invisible, no blanks around. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(invisible, '')
    .replace(looseJoiner, '')
    .replace(controls, '')
    .trim();

/** As `cleanText`, on one line. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ');
