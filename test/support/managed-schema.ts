import { z } from 'zod';
import { defaultRules } from '@/utils/phrase-check/default-rules';
import { policyPatchSchema } from '@/utils/policy/policy-patch';
import { policyFileFormat } from '@/utils/storage/policy-file';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What Chrome's policy schemas know of JSON Schema: type, properties, items, enum, and bounds of integers. No
 * `additionalProperties` and no `$schema` (reliability.md 2.4); whatever it does not know, our own parser still checks.
 */
const toChromeSchema = (schema: Json): Json => {
  const { type, properties, items, enum: choices, const: constant, minimum, maximum } = schema;
  // A policy of an older version must reach our migrations, so a constant is only told by its type.
  if (constant !== undefined) return { type: typeof constant === 'number' ? 'integer' : type };
  if (choices !== undefined) return { type, enum: choices };
  const known = isObject(properties) ? properties : listRuleProperties(schema);
  if (known) {
    const inner = Object.entries(known).map(([name, value]) => [name, toChromeSchema(isObject(value) ? value : {})]);
    return { type: 'object', properties: Object.fromEntries(inner) };
  }
  if (isObject(items)) return { type: 'array', items: toChromeSchema(items) };
  const isBounded = type === 'integer' && Number(minimum) >= -(2 ** 31) && Number(maximum) < 2 ** 31;
  return isBounded ? { type, minimum, maximum } : { type };
};

/** Chrome drops what a schema does not name, so what is set per rule is told for each rule that ships. */
const listRuleProperties = ({ additionalProperties }: Json): Json | undefined =>
  isObject(additionalProperties) && Object.keys(additionalProperties).length > 0
    ? Object.fromEntries(defaultRules.rules.map(({ id }) => [id, additionalProperties]))
    : undefined;

/** The content of public/managed_schema.json: an administrator may paste a policy file as it is. */
export const createManagedSchema = (): Json => {
  const file = z.object({ format: z.literal(policyFileFormat), policy: policyPatchSchema });
  return toChromeSchema(z.toJSONSchema(file, { io: 'input' }));
};
