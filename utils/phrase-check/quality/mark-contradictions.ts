import type { Inspection } from './types';

/** A number of the inserted text that is gone, and another with the same unit in its place. */
export const markContradictions = ({ draft, inserted, readMarks, mark }: Inspection): void => {
  const [quantity, notUnit = /$^/, currency = /$^/] = readMarks('contradiction');
  if (!quantity || !isKept(draft, inserted)) return;
  const list = (text: string) =>
    [...text.matchAll(quantity)].map(({ index, 0: written }) => {
      const unit = written.replace(notUnit, '').replace(currency, '元');
      // In one writing, to be compared: 12.0元 is 12元, 3至5天 is 3-5天.
      return { index, written, unit, value: written.match(/\d+(\.\d+)?/g)?.map(Number) + unit };
    });
  const before = list(inserted);
  const after = list(draft);
  const isIn = (value: string, quantities: typeof before) => quantities.some((it) => it.value === value);
  for (const { index, written, unit, value } of after) {
    const lost = before.find((it) => it.unit === unit && !isIn(it.value, after));
    if (lost && !isIn(value, before)) mark('contradiction', index, written, lost.written);
  }
};

/** Whether most of the words that were put in still stand: else the agent writes something of their own. */
const isKept = (draft: string, inserted: string): boolean => {
  const parts = inserted.split(/\P{L}+/u).filter((part) => part);
  return parts.filter((part) => draft.includes(part)).length * 2 >= parts.length;
};
