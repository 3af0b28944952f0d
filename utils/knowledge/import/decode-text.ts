import { ImportRefusal } from './import-problem';
import type { TextEncoding } from './types';

const decode = (bytes: Uint8Array, encoding: TextEncoding): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // not a text in this encoding
  }
};

/** Without a mark, UTF-16 shows by the zero bytes of its ASCII: line ends and commas, in every table. */
const guessUtf16 = (bytes: Uint8Array): TextEncoding | undefined => {
  const sample = bytes.subarray(0, 4_096);
  let even = 0;
  let odd = 0;
  for (let place = 0; place < sample.length; place += 1) {
    if (sample[place] !== 0) continue;
    if (place % 2 === 0) even += 1;
    else odd += 1;
  }
  if (even === odd || even + odd < 2) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
};

const chooseEncodings = (bytes: Uint8Array): readonly TextEncoding[] => {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  const utf16 = guessUtf16(bytes);
  // GBK accepts nearly any bytes, UTF-8 hardly any but its own: so UTF-8 is asked first.
  return utf16 ? [utf16] : ['utf-8', 'gb18030'];
};

/** Nothing in a text but tab, line ends and form feed; a picture or a program is full of others. */
const holdsControls = (text: string): boolean => /[^\P{Cc}\t\n\v\f\r\u0080-\u009f]/u.test(text.slice(0, 100_000));

/**
 * The text of a file in UTF-8, UTF-16 or GBK/GB18030, by its mark or by what its bytes can be.
 * Throws an ImportRefusal for what is no text, or a text in none of these.
 */
export const decodeText = (bytes: Uint8Array): { text: string; encoding: TextEncoding } => {
  for (const encoding of chooseEncodings(bytes)) {
    const text = decode(bytes, encoding);
    if (text === undefined) continue;
    if (holdsControls(text)) throw new ImportRefusal('not-text');
    return { text: text.replace(/^\ufeff/, ''), encoding };
  }
  throw new ImportRefusal('unknown-encoding');
};
