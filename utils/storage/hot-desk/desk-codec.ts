import { fail, type Result, succeed } from '@/utils/base/result';
import {
  digestLength,
  hasMagic,
  headerLength,
  nonceLength,
  readHeader,
  saltLength,
  tagLength,
  writeHeader,
} from './desk-header';

/** reliability.md 3.6: 0.235 s where it was measured, twice as many rounds as for a PIN, since the file travels. */
const deskIterations = 600_000;
export const maxDeskBytes = 50 * 1024 * 1024;

/** The part of WebCrypto that a file needs; `globalThis.crypto` is one. */
export interface DeskCrypto extends Pick<Crypto, 'getRandomValues'> {
  subtle: DeskSubtle;
}
type DeskSubtle = Pick<SubtleCrypto, 'importKey' | 'deriveKey' | 'encrypt' | 'decrypt' | 'digest'>;

/**
 * `not-ours`: another kind of file. `damaged`: cut short or changed on its way. `wrong-passphrase`: the file is whole and
 * cannot be opened with this passphrase; somebody who forged it together with its check sum looks the same.
 */
export type DeskFileProblem = 'not-ours' | 'newer-version' | 'damaged' | 'too-large' | 'wrong-passphrase';

type Bytes = Uint8Array<ArrayBuffer>;

const joinBytes = (parts: readonly Bytes[]): Bytes => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** Full-width and half-width letters are the same key on a Chinese keyboard: NFKC makes them the same passphrase. */
const deriveKey = async (subtle: DeskSubtle, passphrase: string, salt: Bytes, iterations: number) => {
  const bytes = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  const stretch = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return subtle.deriveKey(stretch, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
};

const digest = async (subtle: DeskSubtle, bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await subtle.digest('SHA-256', bytes));

/** Locks content into a file under a passphrase: salt and nonce are new each time. */
export const sealDesk = async (
  content: Bytes,
  passphrase: string,
  { subtle, getRandomValues }: DeskCrypto,
): Promise<Result<Bytes, 'too-large'>> => {
  if (content.length > maxDeskBytes - headerLength - tagLength - digestLength) return fail('too-large');
  const salt = getRandomValues(new Uint8Array(saltLength));
  const nonce = getRandomValues(new Uint8Array(nonceLength));
  const header = writeHeader({ iterations: deskIterations, salt, nonce });
  const key = await deriveKey(subtle, passphrase, salt, deskIterations);
  const cipher = await subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: header }, key, content);
  const body = joinBytes([header, new Uint8Array(cipher)]);
  return succeed(joinBytes([body, await digest(subtle, body)]));
};

/** Whether this is a whole file of ours, before a passphrase is asked for. */
export const inspectDesk = async (
  file: Bytes,
  subtle: DeskSubtle,
): Promise<Result<true, Exclude<DeskFileProblem, 'wrong-passphrase'>>> => {
  if (file.length > maxDeskBytes) return fail('too-large');
  if (!hasMagic(file)) return fail('not-ours');
  if (file.length < headerLength + tagLength + digestLength) return fail('damaged');
  const sum = await digest(subtle, file.slice(0, -digestLength));
  if (!sum.every((byte, index) => byte === file[file.length - digestLength + index])) return fail('damaged');
  const header = readHeader(file);
  return header.ok ? succeed(true) : header;
};

/** The content of a file; nothing of it is given out unless all of it is authentic. */
export const openDesk = async (
  file: Bytes,
  passphrase: string,
  { subtle }: Pick<DeskCrypto, 'subtle'>,
): Promise<Result<Bytes, DeskFileProblem>> => {
  const inspected = await inspectDesk(file, subtle);
  if (!inspected.ok) return inspected;
  const header = readHeader(file);
  if (!header.ok) return header;
  const { salt, nonce, iterations } = header.value;
  const key = await deriveKey(subtle, passphrase, salt, iterations);
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: file.slice(0, headerLength) };
  try {
    const content = await subtle.decrypt(algorithm, key, file.slice(headerLength, -digestLength));
    return succeed(new Uint8Array(content));
  } catch {
    return fail('wrong-passphrase'); // the file is whole, so the tag fails by the key
  }
};
