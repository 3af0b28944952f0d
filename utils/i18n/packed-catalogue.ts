/**
 * A catalogue as data. Content scripts are compiled on every page load, so they carry no language at all: the background
 * sends the words of the one in use (11 KB gzip less per page load). A sentence with values travels as a template, which
 * is why such a sentence may only put its values in: no plurals, no conditions (a test calls each one).
 */
export type Packed<Words> = Words extends string
  ? string
  : Words extends (...values: never[]) => string
    ? { template: string }
    : { [Key in keyof Words]: Packed<Words[Key]> };

type Values = readonly (string | number)[];

const markValue = (index: number): string => `\u27e6${index}\u27e7`;
const valueMark = /\u27e6(\d)\u27e7/g;

/** Makes data of a catalogue. */
export const packCatalogue = <Words>(words: Words): Packed<Words> => packAny(words) as Packed<Words>;

const packAny = (words: unknown): unknown => {
  if (typeof words === 'function') {
    return { template: String(words(...Array.from({ length: words.length }, (_, index) => markValue(index)))) };
  }
  if (Array.isArray(words)) return words.map(packAny);
  if (typeof words === 'object' && words !== null) {
    return Object.fromEntries(Object.entries(words).map(([name, inner]) => [name, packAny(inner)]));
  }
  return words;
};

/** The catalogue again, as it was before packing. */
export const unpackCatalogue = <Words>(packed: Packed<Words>): Words => unpackAny(packed) as Words;

const unpackAny = (packed: unknown): unknown => {
  if (Array.isArray(packed)) return packed.map(unpackAny);
  if (typeof packed !== 'object' || packed === null) return packed;
  const template = readTemplate(packed);
  if (template !== undefined) return (...values: Values) => fillTemplate(template, values);
  return Object.fromEntries(Object.entries(packed).map(([name, inner]) => [name, unpackAny(inner)]));
};

const readTemplate = (packed: object): string | undefined => {
  const template: unknown = Reflect.get(packed, 'template');
  return typeof template === 'string' ? template : undefined;
};

const fillTemplate = (template: string, values: Values): string =>
  template.replace(valueMark, (_, index) => String(values[Number(index)] ?? ''));

/** Does this value have the form of packed words? For the receiving side of a message. */
export const isPacked = (value: unknown): boolean => {
  if (typeof value === 'string') return true;
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).every(isPacked);
};
