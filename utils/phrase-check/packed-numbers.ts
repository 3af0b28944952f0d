/** Numbers of 16 bits in base64: as data they are a third of their digits, and nothing is checked one by one on the way. */
export const packNumbers = (numbers: Uint16Array): string => {
  const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  let text = '';
  for (let at = 0; at < bytes.length; at += chunk) text += String.fromCharCode(...bytes.subarray(at, at + chunk));
  return btoa(text);
};

/** String.fromCharCode takes no more at once in every browser. */
const chunk = 0x8000;

/** The numbers again. Throws on text that is not base64; half a number at its end is left out. */
export const unpackNumbers = (base64: string): Uint16Array => {
  const text = atob(base64);
  const numbers = new Uint16Array(text.length >>> 1);
  for (let at = 0; at < numbers.length; at++) {
    numbers[at] = text.charCodeAt(at * 2) | (text.charCodeAt(at * 2 + 1) << 8);
  }
  return numbers;
};
