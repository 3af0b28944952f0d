/**
 * Version 3 knows the shop's own rules: phrases, allowed expressions, single rules. A policy of version 2, often only a
 * part of one, says nothing about them: whoever takes it over keeps what is there (settings-2-to-3.ts for a stored one).
 */
export const migratePolicy2To3 = (value: Readonly<Record<string, unknown>>): Record<string, unknown> => ({ ...value });
