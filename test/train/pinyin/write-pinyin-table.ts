/**
 * `tsx test/train/pinyin/write-pinyin-table.ts`: writes utils/knowledge/pinyin-table.ts from `pinyin-pro` (MIT), which is
 * 145 KB gzip in a bundle; search needs the 6,763 common characters (GB 2312) without tones only.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pinyin } from 'pinyin-pro';

/** Characters whose second reading is common in a shop's words; of all others only the first one is kept. */
const severalReadings =
  '重长行还降着得地的都调度卡参差朝处传弹当倒分干更好号和会间角教校结解尽卷看空量露落没模难铺强切散色少省数提系相压要应脏扎粘折种转乐弄宿识薄率缩';

const listCommonCharacters = (): string[] => {
  const decoder = new TextDecoder('gbk');
  const characters: string[] = [];
  for (let row = 0xb0; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(new Uint8Array([row, cell]));
      if (/^\p{Script=Han}$/u.test(character)) characters.push(character);
    }
  return characters;
};

const listReadings = (character: string): string[] => {
  const all = pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true });
  // Sounds without a vowel (嗯 ng) would split ordinary syllables.
  const plain = [...new Set(all)].filter((reading) => /^[a-z]*[aeiouv][a-z]*$/.test(reading));
  return plain.slice(0, severalReadings.includes(character) ? 2 : 1);
};

const bySyllable = new Map<string, string>();
for (const character of listCommonCharacters())
  for (const reading of listReadings(character)) bySyllable.set(reading, (bySyllable.get(reading) ?? '') + character);

const lines = [...bySyllable].sort(([a], [b]) => (a < b ? -1 : 1)).map(([reading, characters]) => reading + characters);
const source = `/** Written by test/train/pinyin/write-pinyin-table.ts from pinyin-pro (MIT): each syllable and its characters. */
export const pinyinTable =
  '${lines.join('')}';
`;
writeFileSync(fileURLToPath(new URL('../../../utils/knowledge/pinyin-table.ts', import.meta.url)), source);
