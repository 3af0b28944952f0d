import * as z from 'zod/mini';
import { fail, type Result, succeed } from '@/utils/base/result';
import type { DocumentRow } from './documents';
import { createPlaces, hasShortPlaces, type Segment } from './segment';

/** Why a record is not used; the index is then built anew from the articles. */
export type LoadProblem = 'not-an-index' | 'older-version' | 'other-vocabulary' | 'damaged';

export interface IndexRecord {
  segment: Segment;
  documents: DocumentRow[];
  /** Of the vocabulary that the concepts in it come from. */
  fingerprint: number;
}

/** Grows with every change of what the bytes or the terms in them mean. */
export const recordVersion = 1;
const magic = 0x57524958;
const headWords = 8;
const unit = 8;

const headerSchema = z.object({
  ids: z.array(z.string()),
  labels: z.array(z.string()),
  keyCount: z.number(),
  postingCount: z.number(),
  labelCount: z.number(),
});

const roundUp = (bytes: number): number => Math.ceil(bytes / unit) * unit;

/**
 * Layout: 8 words (magic, version, vocabulary, checksum, bytes of the header, bytes in all, 0, 0), a header in JSON, then
 * typed arrays, each on a multiple of 8 bytes: loading makes views and copies nothing. Little endian, as every machine
 * that runs Chromium.
 */
export const writeRecord = ({ segment, documents, fingerprint }: IndexRecord): Uint8Array<ArrayBuffer> => {
  const labels = [...new Set(documents.flatMap((row) => row.labels))];
  const labelIds = new Map(labels.map((label, id) => [label, id]));
  const ids = documents.map(({ id }) => id);
  const labelled = documents.map((row) => row.labels.map((label) => labelIds.get(label) ?? 0));
  const labelStarts = new Uint32Array(documents.length + 1);
  labelled.forEach((row, place) => {
    labelStarts[place + 1] = (labelStarts[place] ?? 0) + row.length;
  });
  const counts = { keyCount: segment.keys.length, postingCount: segment.places.length };
  const header = new TextEncoder().encode(
    JSON.stringify({ ids, labels, ...counts, labelCount: labelStarts[documents.length] ?? 0 }),
  );
  const places = createPlaces(segment.places.length, documents.length);
  places.set(segment.places);
  const sections = [
    Float64Array.from(documents, (row) => row.validFrom),
    Float64Array.from(documents, (row) => row.validUntil),
    Uint32Array.from(documents, (row) => row.length),
    labelStarts,
    Uint32Array.from(labelled.flat()),
    segment.keys,
    segment.starts,
    places,
    segment.weights,
  ];
  const size = sections.reduce(
    (bytes, section) => bytes + roundUp(section.byteLength),
    headWords * 4 + roundUp(header.length),
  );
  const bytes = new Uint8Array(size);
  let offset = headWords * 4;
  for (const section of [header, ...sections]) {
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), offset);
    offset += roundUp(section.byteLength);
  }
  const words = new Uint32Array(bytes.buffer);
  words.set([magic, recordVersion, fingerprint, 0, header.length, size]);
  words[3] = sumWords(words);
  return bytes;
};

/** Reads what `writeRecord` wrote, from another vocabulary or version not at all. Never throws, whatever the bytes are. */
export const readRecord = (record: ArrayBuffer | Uint8Array, fingerprint: number): Result<IndexRecord, LoadProblem> => {
  const bytes = record instanceof ArrayBuffer ? new Uint8Array(record) : record;
  if (bytes.byteLength < headWords * 4 || bytes.byteLength % unit !== 0) return fail('not-an-index');
  const isAligned = bytes.byteOffset % unit === 0;
  const { buffer, byteOffset } = isAligned ? bytes : bytes.slice();
  const words = new Uint32Array(buffer, byteOffset, bytes.byteLength / 4);
  if (words[0] !== magic) return fail('not-an-index');
  if (words[1] !== recordVersion) return fail('older-version');
  if (words[5] !== bytes.byteLength || words[3] !== sumWords(words)) return fail('damaged');
  if (words[2] !== fingerprint) return fail('other-vocabulary');
  try {
    return readSections(buffer, byteOffset, words[4] ?? 0, fingerprint);
  } catch {
    // Sums agree but the inside does not: somebody wrote it who is not us.
    return fail('damaged');
  }
};

const readSections = (
  buffer: ArrayBufferLike,
  byteOffset: number,
  headerLength: number,
  fingerprint: number,
): Result<IndexRecord, LoadProblem> => {
  let offset = byteOffset + headWords * 4;
  const skip = (bytes: number): number => {
    const start = offset;
    offset += roundUp(bytes);
    return start;
  };
  const json = new TextDecoder().decode(new Uint8Array(buffer, skip(headerLength), headerLength));
  const header = headerSchema.safeParse(JSON.parse(json));
  if (!header.success) return fail('damaged');
  const { ids, labels, keyCount, postingCount, labelCount } = header.data;
  const count = ids.length;
  const validFrom = new Float64Array(buffer, skip(count * 8), count);
  const validUntil = new Float64Array(buffer, skip(count * 8), count);
  const lengths = new Uint32Array(buffer, skip(count * 4), count);
  const labelStarts = new Uint32Array(buffer, skip((count + 1) * 4), count + 1);
  const labelIds = new Uint32Array(buffer, skip(labelCount * 4), labelCount);
  const keys = new Uint32Array(buffer, skip(keyCount * 4), keyCount);
  const starts = new Uint32Array(buffer, skip((keyCount + 1) * 4), keyCount + 1);
  const places = hasShortPlaces(count)
    ? new Uint16Array(buffer, skip(postingCount * 2), postingCount)
    : new Uint32Array(buffer, skip(postingCount * 4), postingCount);
  const weights = new Uint8Array(buffer, skip(postingCount), postingCount);
  if (starts[keyCount] !== postingCount) return fail('damaged');
  const documents = ids.map((id, place): DocumentRow => {
    const ownLabels: string[] = [];
    for (let at = labelStarts[place] ?? 0; at < (labelStarts[place + 1] ?? 0); at++)
      ownLabels.push(labels[labelIds[at] ?? 0] ?? '');
    return {
      id,
      length: lengths[place] ?? 0,
      labels: ownLabels,
      validFrom: validFrom[place] ?? 0,
      validUntil: validUntil[place] ?? 0,
    };
  });
  return succeed({ segment: { keys, starts, places, weights }, documents, fingerprint });
};

/** Over all words but the sum itself. Every step can be undone, so that one changed word always changes the sum. */
const sumWords = (words: Uint32Array): number => {
  let sum = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) {
    if (at !== 3) sum = Math.imul(sum ^ (words[at] ?? 0), 0x01000193);
  }
  return sum >>> 0;
};
