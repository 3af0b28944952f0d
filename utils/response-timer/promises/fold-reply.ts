import { traditionalPairs } from '@/utils/text/traditional-pairs';

let simplified: Map<string, string> | undefined;

const readSimplified = (): Map<string, string> => {
  if (simplified) return simplified;
  const characters = [...traditionalPairs];
  simplified = new Map(
    characters.flatMap((one, index) => (index % 2 === 0 ? [[one, characters[index + 1] ?? one] as const] : [])),
  );
  return simplified;
};

/** A sent message as promises are read from: full width → half width, traditional → simplified, without blanks and emoji. */
export const foldReply = (text: string): string => {
  const pairs = readSimplified();
  return [...text.normalize('NFKC')]
    .map((one) => pairs.get(one) ?? one)
    .join('')
    .toLowerCase()
    .replace(/\p{Extended_Pictographic}|\uFE0F|\u200B|\u200C|\u200D/gu, ',')
    .replace(/[^\S\n]+/g, '');
};
