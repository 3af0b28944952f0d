import { fail, type Result, succeed } from '@/utils/base/result';

type Bytes = Uint8Array<ArrayBuffer>;

/** A stream's bytes, as long as they are not more than `limit`; the rest is not produced. */
const collect = async (stream: ReadableStream<Bytes>, limit: number): Promise<Bytes | undefined> => {
  const parts: Bytes[] = [];
  let length = 0;
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      return undefined;
    }
    parts.push(value);
  }
};

const through = (bytes: Bytes, step: CompressionStream | DecompressionStream): ReadableStream<Bytes> =>
  new Blob([bytes]).stream().pipeThrough(step);

/** Gzip. Text of a knowledge base, with its history, shrinks to a fraction. */
export const squeeze = async (bytes: Bytes): Promise<Bytes> =>
  (await collect(through(bytes, new CompressionStream('gzip')), Number.POSITIVE_INFINITY)) ?? new Uint8Array();

/** The opposite of `squeeze`. `too-large`: it would be more than `limit` bytes; what comes after is not inflated. */
export const unsqueeze = async (bytes: Bytes, limit: number): Promise<Result<Bytes, 'too-large' | 'damaged'>> => {
  try {
    const whole = await collect(through(bytes, new DecompressionStream('gzip')), limit);
    return whole ? succeed(whole) : fail('too-large');
  } catch {
    return fail('damaged');
  }
};
