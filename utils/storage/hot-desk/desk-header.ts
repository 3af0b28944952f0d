import { fail, type Result, succeed } from '@/utils/base/result';

/*
 * A .warmreply file, all numbers big-endian:
 *   0  16  magic; its CR LF shows a transfer that changed line ends
 *  16   1  version of this layout
 *  17   1  key derivation: 1 = PBKDF2-SHA-256
 *  18   1  cipher: 1 = AES-256-GCM
 *  19   1  0, kept free
 *  20   4  iterations
 *  24  16  salt
 *  40  12  nonce
 *  52   …  cipher text with its tag
 *  end 32  SHA-256 of everything before: tells a damaged file from a wrong passphrase. In every later version too.
 * Bytes 0 to 51 are authenticated together with the cipher text.
 */
const magic = new TextEncoder().encode('warmreply-desk\r\n');
const versionAt = 16;
const iterationsAt = 20;
const saltAt = 24;
const nonceAt = 40;
export const headerLength = 52;
export const digestLength = 32;
export const tagLength = 16;

export const saltLength = nonceAt - saltAt;
export const nonceLength = headerLength - nonceAt;

const deskVersion = 1;
/** Below: no file of ours. Above: a file that would keep this computer busy for minutes. */
const minIterations = 210_000;
const maxIterations = 10_000_000;

export interface DeskHeader {
  iterations: number;
  salt: Uint8Array<ArrayBuffer>;
  nonce: Uint8Array<ArrayBuffer>;
}

export const writeHeader = ({ iterations, salt, nonce }: DeskHeader): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(headerLength);
  bytes.set(magic);
  bytes.set([deskVersion, 1, 1, 0], versionAt);
  new DataView(bytes.buffer).setUint32(iterationsAt, iterations);
  bytes.set(salt, saltAt);
  bytes.set(nonce, nonceAt);
  return bytes;
};

/** Whether a file begins as ours do. */
export const hasMagic = (bytes: Uint8Array): boolean => magic.every((byte, index) => bytes[index] === byte);

/** Reads the header of a file that is known to be whole. 'damaged': a value that this layout never has. */
export const readHeader = (bytes: Uint8Array<ArrayBuffer>): Result<DeskHeader, 'newer-version' | 'damaged'> => {
  const [version = 0, derivation, cipher, free] = bytes.subarray(versionAt, iterationsAt);
  if (version > deskVersion) return fail('newer-version');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const iterations = view.getUint32(iterationsAt);
  const isKnown = version === deskVersion && derivation === 1 && cipher === 1 && free === 0;
  if (!isKnown || iterations < minIterations || iterations > maxIterations) return fail('damaged');
  return succeed({
    iterations,
    salt: bytes.slice(saltAt, saltAt + saltLength),
    nonce: bytes.slice(nonceAt, nonceAt + nonceLength),
  });
};
