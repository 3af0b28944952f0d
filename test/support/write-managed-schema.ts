/** Writes public/managed_schema.json from the policy's own schema: `npx tsx test/support/write-managed-schema.ts`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createManagedSchema } from './managed-schema.ts';

const path = fileURLToPath(new URL('../../public/managed_schema.json', import.meta.url));
writeFileSync(path, `${JSON.stringify(createManagedSchema(), null, 2)}\n`);
