import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createManagedSchema } from '../../support/managed-schema';

it('tells administrators exactly the policy that the extension reads', () => {
  const shipped: unknown = JSON.parse(readFileSync('public/managed_schema.json', 'utf8'));
  expect(shipped, 'renew it: npx tsx test/support/write-managed-schema.ts').toEqual(createManagedSchema());
});

it('holds nothing that makes Chrome refuse the extension', () => {
  const text = readFileSync('public/managed_schema.json', 'utf8');
  expect(text).not.toMatch(/additionalProperties|\$schema|\$ref|\$defs|anyOf|propertyNames|pattern/);
  expect(JSON.parse(text)).toMatchObject({ type: 'object', properties: { policy: { type: 'object' } } });
});
