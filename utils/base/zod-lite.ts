/**
 * The part of zod/mini that content scripts use, in 1 KB instead of 7: wxt.config.ts puts it in zod's place there, because
 * every console page compiles its script anew. No checks: bounds are held where a value is stored. Types stay zod's own; test/unit/base/zod-lite.test.ts holds both to the
 * same verdict and the same data for every message a page receives.
 */

type Test = (value: unknown) => boolean;
type Shape = Record<string, Schema>;

interface Schema {
  /** The value as it is let through, without keys that the schema does not name; `refused` for any other. */
  read(value: unknown): unknown;
  isOptional?: boolean;
  shape: Shape;
  safeParse(value: unknown): { success: true; data: unknown } | { success: false };
}

const refused: unique symbol = Symbol();

/* @__NO_SIDE_EFFECTS__ */
const create = (read: Schema['read'], more?: Partial<Schema>): Schema => ({
  shape: {},
  ...more,
  read,
  safeParse(value) {
    const data = read(value);
    return data === refused ? { success: false } : { success: true, data };
  },
});

/* @__NO_SIDE_EFFECTS__ */
export const custom = (test: Test): Schema => create((value) => (test(value) ? value : refused));

/* @__NO_SIDE_EFFECTS__ */
export const string = (): Schema => custom((value) => typeof value === 'string');

/* @__NO_SIDE_EFFECTS__ */
export const number = (): Schema => custom(Number.isFinite);

/* @__NO_SIDE_EFFECTS__ */
export const boolean = (): Schema => custom((value) => typeof value === 'boolean');

/* @__NO_SIDE_EFFECTS__ */
const oneOf = (values: readonly unknown[]): Schema => custom((value) => values.includes(value));

export { oneOf as enum };

/* @__NO_SIDE_EFFECTS__ */
export const literal = (only: unknown): Schema => custom((value) => value === only);

/* @__NO_SIDE_EFFECTS__ */
export const optional = (inner: Schema): Schema =>
  create((value) => (value === undefined ? value : inner.read(value)), { isOptional: true });

/* @__NO_SIDE_EFFECTS__ */
export const array = (item: Schema): Schema =>
  create((value) => {
    if (!Array.isArray(value)) return refused;
    // Array.from, unlike map, looks into holes.
    const read = Array.from(value, item.read);
    return read.includes(refused) ? refused : read;
  });

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/* @__NO_SIDE_EFFECTS__ */
export const object = (shape: Shape): Schema =>
  create(
    (value) => {
      if (!isRecord(value)) return refused;
      const read: Record<string, unknown> = {};
      for (const name in shape) {
        const field = shape[name];
        const isThere = name in value;
        const data = isThere || field?.isOptional ? field?.read(value[name]) : refused;
        if (data === refused) return refused;
        if (isThere) read[name] = data;
      }
      return read;
    },
    { shape },
  );

/* @__NO_SIDE_EFFECTS__ */
export const record = (_names: Schema, item: Schema): Schema =>
  create((value) => {
    if (!isRecord(value)) return refused;
    const read = Object.entries(value).map(([name, inner]) => [name, item.read(inner)] as const);
    return read.some(([, inner]) => inner === refused) ? refused : Object.fromEntries(read);
  });

/* @__NO_SIDE_EFFECTS__ */
export const union = (options: readonly Schema[]): Schema =>
  create((value) => {
    const read = options.map((it) => it.read(value)).filter((it) => it !== refused);
    return read.length > 0 ? read[0] : refused;
  });

/* @__NO_SIDE_EFFECTS__ */
export const discriminatedUnion = (_name: string, options: readonly Schema[]): Schema => union(options);

/* @__NO_SIDE_EFFECTS__ */
export const omit = ({ shape }: Schema, names: Record<string, true>): Schema =>
  object(Object.fromEntries(Object.entries(shape).filter(([name]) => !(name in names))));
