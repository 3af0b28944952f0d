import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectDesk, maxDeskBytes, openDesk, sealDesk } from '@/utils/storage/hot-desk/desk-codec';
import { digestLength, headerLength } from '@/utils/storage/hot-desk/desk-header';

type Bytes = Uint8Array<ArrayBuffer>;

const { subtle } = crypto;
const getRandomValues = crypto.getRandomValues.bind(crypto);
const realCrypto = { subtle, getRandomValues };
/** The real ciphers with one round instead of many: these tests open hundreds of files. */
const webCrypto = {
  subtle: {
    importKey: subtle.importKey.bind(subtle),
    encrypt: subtle.encrypt.bind(subtle),
    decrypt: subtle.decrypt.bind(subtle),
    digest: subtle.digest.bind(subtle),
    deriveKey: (algorithm: Pbkdf2Params, ...rest: [CryptoKey, AesKeyGenParams, boolean, KeyUsage[]]) =>
      subtle.deriveKey({ ...algorithm, iterations: 1 }, ...rest),
  },
  getRandomValues,
};
const passphrase = '茉莉花茶 lamp 3';
const words = new TextEncoder().encode('签收后7天内可以退，邮费我们出。');

const seal = async (content: Bytes = words, secret = passphrase): Promise<Bytes> => {
  const sealed = await sealDesk(content, secret, webCrypto);
  if (!sealed.ok) throw new Error(sealed.reason);
  return sealed.value;
};
const change = (file: Bytes, at: number, value: number): Bytes =>
  file.map((byte, index) => (index === at ? value : byte));
/** As somebody would who knows the format: the check sum fits again. */
const forge = async (file: Bytes, at: number, value: number): Promise<Bytes> => {
  const forged = change(file, at, value);
  forged.set(
    new Uint8Array(await subtle.digest('SHA-256', forged.slice(0, -digestLength))),
    file.length - digestLength,
  );
  return forged;
};

describe('a moving file', () => {
  it('gives back exactly what went in, whatever it was, to whoever knows the passphrase', async () => {
    const contents = fc.uint8Array({ maxLength: 4_000 }).map((bytes) => new Uint8Array(bytes));
    await fc.assert(
      fc.asyncProperty(
        contents,
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
        async (content, secret) => {
          expect(await openDesk(await seal(content, secret), secret, webCrypto)).toEqual({ ok: true, value: content });
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is never the same twice, and holds nothing readable', async () => {
    const [one, other] = [await seal(), await seal()];
    expect(one).not.toEqual(other);
    expect(new TextDecoder().decode(one)).not.toContain('签收');
  });

  it('opens with full-width letters too, since a Chinese keyboard may have typed either', async () => {
    expect((await openDesk(await seal(words, 'lamp2026'), 'ｌａｍｐ２０２６', webCrypto)).ok).toBe(true);
  });

  it('stays closed for another passphrase', async () => {
    const file = await seal();
    for (const wrong of ['', `${passphrase} `, passphrase.toUpperCase()])
      expect(await openDesk(file, wrong, webCrypto)).toEqual({ ok: false, reason: 'wrong-passphrase' });
  });

  it('is stretched with 600,000 rounds, as it says itself', async () => {
    const sealed = await sealDesk(words, passphrase, realCrypto);
    const file = sealed.ok ? sealed.value : new Uint8Array();
    expect(new DataView(file.buffer).getUint32(20)).toBe(600_000);
    expect(await openDesk(file, passphrase, realCrypto)).toEqual({ ok: true, value: words });
    const asOneRound = await openDesk(file, passphrase, webCrypto);
    expect(asOneRound.ok).toBe(false);
  });

  it('is refused as damaged when any byte is not as it was, and as somebody else’s without its beginning', async () => {
    const file = await seal();
    for (let at = 0; at < file.length; at++) {
      const reason = at < 16 ? 'not-ours' : 'damaged';
      expect(await inspectDesk(change(file, at, (file[at] ?? 0) ^ 1), subtle), `byte ${at}`).toEqual({
        ok: false,
        reason,
      });
    }
  });

  it('does not open when any byte of its header was forged together with the check sum', async () => {
    const file = await seal();
    const expected = (at: number) => {
      if (at < 16) return 'not-ours';
      if (at === 20) return 'damaged'; // 17 million rounds
      return at < 20 ? 'damaged' : 'wrong-passphrase';
    };
    for (let at = 0; at < headerLength; at++) {
      const forged = await forge(file, at, (file[at] ?? 0) ^ 1);
      expect(await openDesk(forged, passphrase, webCrypto), `byte ${at}`).toEqual({ ok: false, reason: expected(at) });
    }
  });

  it('does not open when its text was forged', async () => {
    const file = await seal();
    const forged = await forge(file, headerLength, (file[headerLength] ?? 0) ^ 1);
    expect(await openDesk(forged, passphrase, webCrypto)).toEqual({ ok: false, reason: 'wrong-passphrase' });
  });

  it('of a later version asks for an update, not for another passphrase', async () => {
    expect(await inspectDesk(await forge(await seal(), 16, 2), subtle)).toEqual({ ok: false, reason: 'newer-version' });
  });

  it('cut short anywhere is damaged', async () => {
    const file = await seal();
    for (const length of [16, 40, headerLength, headerLength + 20, file.length - 1])
      expect(await inspectDesk(file.slice(0, length), subtle), `${length}`).toEqual({ ok: false, reason: 'damaged' });
  });

  it.each(['', 'PK\u0003\u0004', '{"format":"warmreply-settings"}', 'warmreply-desk\n'])(
    'is told from another kind of file: %j',
    async (text) => {
      expect(await inspectDesk(new TextEncoder().encode(text), subtle)).toEqual({ ok: false, reason: 'not-ours' });
    },
  );

  it('is bounded, going out and coming in', async () => {
    const large = new Uint8Array(maxDeskBytes + 1);
    expect(await inspectDesk(large, subtle)).toEqual({ ok: false, reason: 'too-large' });
    expect(await sealDesk(large, passphrase, webCrypto)).toEqual({ ok: false, reason: 'too-large' });
  });
});
