/** Node and browsers read GBK and do not write it: the table is turned round. */
const createTable = (): Map<string, readonly [number, number]> => {
  const table = new Map<string, readonly [number, number]>();
  const decoder = new TextDecoder('gbk');
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const letter = decoder.decode(new Uint8Array([lead, trail]));
      if (letter.length === 1 && letter !== '\ufffd' && !table.has(letter)) table.set(letter, [lead, trail]);
    }
  return table;
};

/** A text as old Excel and WPS save a CSV in China. */
export const encodeGbk = (text: string): Uint8Array => {
  const table = createTable();
  const bytes: number[] = [];
  for (const letter of text) {
    const code = letter.charCodeAt(0);
    if (code < 0x80) bytes.push(code);
    else bytes.push(...(table.get(letter) ?? [0x3f]));
  }
  return new Uint8Array(bytes);
};
