import { Inflate } from 'fflate';
import { ImportRefusal } from './import-problem';
import { importLimits } from './limits';

interface ArchiveEntry {
  name: string;
  method: number;
  packedBytes: number;
  inflatedBytes: number;
  headerAt: number;
}

/** The files of a zip archive that were asked for, by name. Only what is read is inflated. */
export interface Archive {
  has(name: string): boolean;
  /** Throws an ImportRefusal when it grows past the limits. */
  read(name: string): Uint8Array;
}

const endSignature = 0x06054b50;
const directorySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const maxComment = 65_535;
/** Sizes of 4 GB and more have their place elsewhere (zip64): far over our limits. */
const zip64 = 0xffffffff;
const isArchiveName = /\.(zip|xlsx|xlsm|docx|pptx|rar|7z|gz|tgz|bz2|xz|jar)$/i;
const isOutside = /^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)|\p{Cc}/iu;

/**
 * Opens a zip archive with every size checked before and while inflating, and no names that lead elsewhere.
 * Throws an ImportRefusal: 'damaged-archive', 'locked-archive', 'archive-too-large' or 'unsafe-archive'.
 */
export const openArchive = (bytes: Uint8Array): Archive => {
  const entries = new Map<string, ArchiveEntry>();
  for (const entry of readDirectory(bytes)) {
    if (isOutside.test(entry.name) || isArchiveName.test(entry.name) || entries.has(entry.name))
      throw new ImportRefusal('unsafe-archive');
    entries.set(entry.name, entry);
  }
  const sum = (pick: (entry: ArchiveEntry) => number) =>
    [...entries.values()].reduce((total, it) => total + pick(it), 0);
  // Entries that share their bytes make a small file inflate to anything.
  if (sum((entry) => entry.packedBytes) > bytes.length) throw new ImportRefusal('unsafe-archive');
  const declaredBytes = sum((entry) => entry.inflatedBytes);
  if (declaredBytes > importLimits.inflatedBytes) throw new ImportRefusal('archive-too-large');
  holdRatio(declaredBytes, bytes.length);
  let inflatedBytes = 0;
  const count = (length: number): void => {
    inflatedBytes += length;
    if (inflatedBytes > importLimits.inflatedBytes) throw new ImportRefusal('archive-too-large');
    holdRatio(inflatedBytes, bytes.length);
  };
  return {
    has: (name) => entries.has(name),
    read: (name) => {
      const entry = entries.get(name);
      if (!entry) throw new ImportRefusal('damaged-archive');
      return inflateEntry(bytes, entry, count);
    },
  };
};

const holdRatio = (inflated: number, packed: number): void => {
  if (inflated > importLimits.ratioFromBytes && inflated > packed * importLimits.inflateRatio)
    throw new ImportRefusal('archive-too-large');
};

const viewBytes = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const findEnd = (view: DataView): number => {
  const last = view.byteLength - endLength;
  for (let at = last; at >= 0 && at >= last - maxComment; at -= 1)
    if (view.getUint32(at, true) === endSignature) return at;
  throw new ImportRefusal('damaged-archive');
};

const readDirectory = (bytes: Uint8Array): ArchiveEntry[] => {
  const view = viewBytes(bytes);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > importLimits.archiveEntries) throw new ImportRefusal('archive-too-large');
  const entries: ArchiveEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== directorySignature) throw new ImportRefusal('damaged-archive');
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new ImportRefusal('locked-archive');
    const entry = {
      name,
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      inflatedBytes: view.getUint32(at + 24, true),
      headerAt: view.getUint32(at + 42, true),
    };
    if ([entry.packedBytes, entry.inflatedBytes, entry.headerAt].includes(zip64))
      throw new ImportRefusal('archive-too-large');
    entries.push(entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
};

const findPacked = (bytes: Uint8Array, { headerAt, packedBytes }: ArchiveEntry): Uint8Array => {
  const view = viewBytes(bytes);
  if (headerAt + 30 > bytes.length || view.getUint32(headerAt, true) !== localSignature)
    throw new ImportRefusal('damaged-archive');
  const start = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  if (start + packedBytes > bytes.length) throw new ImportRefusal('damaged-archive');
  return bytes.subarray(start, start + packedBytes);
};

/** Small steps: one of them can inflate to a thousand times its size before it is counted. */
const stepBytes = 4_096;

const inflateEntry = (bytes: Uint8Array, entry: ArchiveEntry, count: (length: number) => void): Uint8Array => {
  const packed = findPacked(bytes, entry);
  if (entry.method === 0) {
    count(packed.length);
    return packed;
  }
  if (entry.method !== 8) throw new ImportRefusal('damaged-archive');
  const parts: Uint8Array[] = [];
  const inflate = new Inflate((part) => {
    count(part.length);
    parts.push(part);
  });
  try {
    for (let at = 0; at < packed.length; at += stepBytes)
      inflate.push(packed.subarray(at, at + stepBytes), at + stepBytes >= packed.length);
  } catch (error) {
    if (error instanceof ImportRefusal) throw error;
    throw new ImportRefusal('damaged-archive'); // fflate's own words mean nothing to the reader
  }
  return joinParts(parts);
};

const joinParts = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};
