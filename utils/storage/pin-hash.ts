import * as z from 'zod/mini';

/** Half again as much as the 210,000 that the policy asks for: about 0.15 s on an office computer. */
const iterations = 310_000;
const hashBits = 256;

const bytesSchema = z.array(z.int().check(z.minimum(0), z.maximum(255)));

/** As stored: plain numbers, because `storage.local` keeps JSON. */
export const pinHashSchema = z.object({
  salt: bytesSchema.check(z.length(16)),
  hash: bytesSchema.check(z.length(hashBits / 8)),
  iterations: z.int().check(z.minimum(210_000), z.maximum(10_000_000)),
});
export type PinHash = z.infer<typeof pinHashSchema>;

const stretch = async (pin: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<number[]> => {
  const material = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveBits']);
  const parameters = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return [...new Uint8Array(await crypto.subtle.deriveBits(parameters, material, hashBits))];
};

/** What is kept of a PIN: PBKDF2-SHA-256 with a salt of its own. */
export const derivePin = async (pin: string): Promise<PinHash> => {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return { salt: [...salt], hash: await stretch(pin, salt, iterations), iterations };
};

/** Whether this is the PIN behind the hash; takes the same time wherever they differ. */
export const isSamePin = async (pin: string, kept: PinHash): Promise<boolean> => {
  const hash = await stretch(pin, new Uint8Array(kept.salt), kept.iterations);
  return hash.reduce((difference, byte, index) => difference | (byte ^ (kept.hash[index] ?? -1)), 0) === 0;
};
