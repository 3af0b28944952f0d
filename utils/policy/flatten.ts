/** Replaced as a whole, so they are set and locked as a whole. */
const wholeFields = /(^|\.)check\.(custom|severities)$/;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const readId = (value: unknown): string | undefined =>
  isRecord(value) && typeof value.id === 'string' ? value.id : undefined;

/**
 * The fields of a policy or of a part of one, by dotted path. Clocks stand under their id; any other list is one field,
 * and so are the levels of single rules. What is undefined is left out.
 */
export const flattenFields = (value: unknown, path = ''): Map<string, unknown> => {
  const below = wholeFields.test(path) ? undefined : listBelow(value);
  if (!below) return value === undefined ? new Map() : new Map([[path, value]]);
  return new Map(below.flatMap(([name, inner]) => [...flattenFields(inner, path ? `${path}.${name}` : name)]));
};

const listBelow = (value: unknown): [name: string, value: unknown][] | undefined => {
  if (isRecord(value)) return Object.entries(value);
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const items: [string | undefined, unknown][] = value.map((item) => [readId(item), withoutId(item)]);
  return items.every((item): item is [string, unknown] => item[0] !== undefined) ? items : undefined;
};

const withoutId = (item: unknown): unknown => {
  if (!isRecord(item)) return item;
  const { id: _id, ...rest } = item;
  return rest;
};
