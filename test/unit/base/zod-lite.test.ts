import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { consoleCatalogues } from '@/utils/i18n/console-catalogue';
import { packCatalogue } from '@/utils/i18n/packed-catalogue';

/** What content scripts read messages with: their modules, once over zod/mini and once over our part of it. */
const loadModules = async () => ({
  consolePort: await import('@/utils/messaging/console-port'),
  profile: await import('@/utils/messaging/profile'),
  situation: await import('@/utils/messaging/situation'),
  conversationKey: await import('@/utils/messaging/conversation-key-schema'),
  ruleProgram: await import('@/utils/phrase-check/rule-program'),
  policyInForce: await import('@/utils/messaging/policy-in-force'),
  calibrationPort: await import('@/utils/messaging/calibration-port'),
  calibratePort: await import('@/utils/messaging/calibrate-port'),
});
type Modules = Awaited<ReturnType<typeof loadModules>>;

interface Definition {
  type: string;
  shape?: Record<string, Schema>;
  element?: Schema;
  innerType?: Schema;
  valueType?: Schema;
  entries?: Record<string, string>;
  values?: unknown[];
  options?: Schema[];
}
interface Schema {
  _zod?: { def: Definition };
  safeParse(value: unknown): { success: boolean; data?: unknown };
}
const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && 'safeParse' in value;

const words = packCatalogue(consoleCatalogues['zh-CN']);

/** Values that a schema of zod's may well take. */
const valuesOf = (schema: Schema): fc.Arbitrary<unknown> => {
  const def = schema._zod?.def;
  if (!def) throw new Error('not a schema of zod');
  switch (def.type) {
    case 'object': {
      const fields = Object.entries(def.shape ?? {});
      const optional = new Set(fields.filter(([, it]) => it._zod?.def.type === 'optional').map(([name]) => name));
      return fc.record(Object.fromEntries(fields.map(([name, it]) => [name, valuesOf(it)])), {
        requiredKeys: fields.map(([name]) => name).filter((name) => !optional.has(name)),
      });
    }
    case 'string':
      return fc.oneof(fc.string({ maxLength: 6 }), fc.constant('2026-11-22'));
    case 'number':
      return fc.oneof(fc.integer({ min: 0, max: 1440 }), fc.constantFrom(0, 1, 0.5, -1, 86_401, 1e12));
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}));
    case 'literal':
      return fc.constantFrom(...(def.values ?? []));
    case 'array':
      return def.element ? fc.array(valuesOf(def.element), { maxLength: 3 }) : fc.constant([]);
    case 'optional':
      return def.innerType ? fc.option(valuesOf(def.innerType), { nil: undefined }) : fc.constant(undefined);
    case 'record':
      return def.valueType ? fc.dictionary(fc.string(), valuesOf(def.valueType), { maxKeys: 3 }) : fc.constant({});
    case 'union':
      return fc.oneof(...(def.options ?? []).map(valuesOf));
    case 'custom':
      return fc.constant(words);
    default:
      throw new Error(`no values for ${def.type}: add it here and to zod-lite.ts`);
  }
};

interface Mutation {
  steps: number[];
  how: 'drop' | 'replace' | 'add';
  value: unknown;
}
const mutations: fc.Arbitrary<Mutation> = fc.record({
  steps: fc.array(fc.nat(), { maxLength: 5 }),
  how: fc.constantFrom('drop', 'replace', 'add'),
  value: fc.oneof(
    fc.constantFrom<unknown>(undefined, null, Number.NaN, Number.POSITIVE_INFINITY, '', '1', -1, [], {}, true, words),
    fc.anything({ maxDepth: 2, withDate: true, withMap: true, withSparseArray: true }),
  ),
});

/** Changes one place somewhere inside a value. */
const mutate = (value: unknown, { steps, how, value: other }: Mutation): unknown => {
  const [step, ...rest] = steps;
  if (step === undefined || typeof value !== 'object' || value === null) return how === 'replace' ? other : value;
  const names = Object.keys(value);
  const name = names[step % Math.max(1, names.length)];
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...value };
  if (how === 'add') Reflect.set(copy, 'surplus', other);
  else if (name !== undefined && rest.length === 0 && how === 'drop') Reflect.deleteProperty(copy, name);
  else if (name !== undefined)
    Reflect.set(copy, name, mutate(Reflect.get(value, name), { steps: rest, how, value: other }));
  return copy;
};

const listSchemas = (modules: Modules) =>
  Object.entries(modules).flatMap(([module, exported]) =>
    Object.entries(exported).flatMap(([name, schema]: [string, unknown]) =>
      isSchema(schema) ? [{ path: `${module}.${name}`, schema }] : [],
    ),
  );

describe('the part of zod that content scripts carry', () => {
  let real: Modules;
  let lite: Modules;
  beforeAll(async () => {
    real = await loadModules();
    vi.resetModules();
    vi.doMock('zod/mini', () => import('@/utils/base/zod-lite'));
    lite = await loadModules();
    vi.doUnmock('zod/mini');
  });

  it('is what the second set of modules is built with', () => {
    expect(listSchemas(real).map(({ path }) => path)).toEqual(listSchemas(lite).map(({ path }) => path));
    expect(listSchemas(real).length).toBeGreaterThan(8);
    expect(listSchemas(lite).some(({ schema }) => schema._zod)).toBe(false);
  });

  it('takes and refuses the same values as zod, with the same data', () => {
    const ours = new Map(listSchemas(lite).map(({ path, schema }) => [path, schema]));
    const verdicts = { taken: 0, refused: 0 };
    for (const { path, schema } of listSchemas(real)) {
      const counterpart = ours.get(path);
      fc.assert(
        fc.property(valuesOf(schema), fc.array(mutations, { maxLength: 2 }), (value, changes) => {
          const input = changes.reduce(mutate, value);
          const expected = schema.safeParse(input);
          const got = counterpart?.safeParse(input);
          verdicts[expected.success ? 'taken' : 'refused'] += 1;
          expect(got?.success).toBe(expected.success);
          if (expected.success) expect(got?.data).toStrictEqual(expected.data);
        }),
        { numRuns: 300 },
      );
    }
    expect(verdicts.taken).toBeGreaterThan(500);
    expect(verdicts.refused).toBeGreaterThan(500);
  });

  it('reads every message to a console page as zod does', () => {
    const body = (type: string, name: string, schema: Schema) =>
      valuesOf(schema).map((value) => ({ type, [name]: value }));
    const progress = [...real.consolePort.rewriteProgress].map(valuesOf);
    const messages = fc.oneof(
      body('profile', 'profile', real.profile.consoleProfileSchema),
      body('situation', 'situation', real.situation.situationSchema),
      body('point', 'conversation', real.conversationKey.conversationKeySchema),
      fc.constantFrom({ type: 'tick' }, { type: 'heartbeat' }, { type: 'nonsense' }, undefined, 'tick'),
      valuesOf(real.ruleProgram.ruleProgramSchema).map((program) => ({ type: 'rules', rulesId: 'x', program })),
      ...progress,
    );
    fc.assert(
      fc.property(messages, fc.array(mutations, { maxLength: 2 }), (message, changes) => {
        const input = changes.reduce(mutate, message);
        expect(lite.consolePort.parseToConsole(input)).toStrictEqual(real.consolePort.parseToConsole(input));
      }),
      { numRuns: 2000 },
    );
  });
});
