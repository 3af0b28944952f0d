import { createHash } from 'node:crypto';
import { accessSync, constants, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Debian's Chromium reads what an administrator sets for every user of the machine. */
const policyFolder = '/etc/chromium/policies/managed';

/** An unpacked extension's id: the hash of its path, in letters from a to p. */
const findExtensionId = (path: string): string =>
  [...createHash('sha256').update(path).digest('hex').slice(0, 32)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
    .join('');

export interface ManagedExtension {
  /** A copy of the build in a folder, and so with an id, of its own: no other test sees its policy. */
  extensionPath: string;
  remove(): void;
}

/** Sets `policy` for a copy of the build as a fleet's administrator would. Needs root, as the administrator does. */
export const createManagedExtension = (build: string, policy: unknown): ManagedExtension => {
  try {
    mkdirSync(policyFolder, { recursive: true });
    accessSync(policyFolder, constants.W_OK);
  } catch (cause) {
    throw new Error(`${policyFolder} cannot be written: run this test as root, as CI does.`, { cause });
  }
  const extensionPath = mkdtempSync(join(tmpdir(), 'warmreply-managed-'));
  cpSync(build, extensionPath, { recursive: true });
  const id = findExtensionId(extensionPath);
  const policyFile = join(policyFolder, `warmreply-test-${id}.json`);
  writeFileSync(policyFile, JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } }));
  return {
    extensionPath,
    remove: () => {
      rmSync(policyFile, { force: true });
      rmSync(extensionPath, { recursive: true, force: true });
    },
  };
};
