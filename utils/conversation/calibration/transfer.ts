import { fail, type Result, succeed } from '@/utils/base/result';
import { type Calibration, calibrationSchema } from './schema';

export type ImportProblem = 'not-json' | 'other-file' | 'newer-version' | 'damaged' | 'incomplete';

/** A calibration as text to hand on; the same calibration always gives the same text. */
export const exportCalibration = (calibration: Calibration): string => `${JSON.stringify(calibration, undefined, 2)}\n`;

/**
 * Reads a calibration that somebody handed on. Fails with 'not-json', 'other-file' (JSON, but no calibration),
 * 'newer-version', 'damaged' (a field is missing or of the wrong kind) or 'incomplete' (nothing could be read with it:
 * composer, message list and messages are the least).
 */
export const importCalibration = (text: string): Result<Calibration, ImportProblem> => {
  const data = parseJson(text);
  if (!data.ok) return data;
  const head = readHead(data.value);
  if (!head) return fail('other-file');
  if (typeof head.version === 'number' && head.version > 1) return fail('newer-version');
  const parsed = calibrationSchema.safeParse(data.value);
  if (!parsed.success) return fail('damaged');
  return isUsable(parsed.data) ? succeed(parsed.data) : fail('incomplete');
};

/**
 * Whether there is enough to read a conversation and to fill its draft. One that ships may name its messages as missing:
 * it says so on the page, and the rest works.
 */
export const isUsable = ({ parts, source, missing = [] }: Calibration): boolean =>
  (['composer', 'messageList', 'messageItem'] as const).every(
    (name) =>
      (parts[name]?.locators.length ?? 0) > 0 ||
      (source === 'shipped' && name !== 'composer' && missing.includes(name)),
  );

const parseJson = (text: string): Result<unknown, 'not-json'> => {
  try {
    const data: unknown = JSON.parse(text);
    return succeed(data);
  } catch {
    return fail('not-json'); // the reason says it all; the parser's message would quote the file
  }
};

const readHead = (data: unknown): { version: unknown } | undefined =>
  typeof data === 'object' && data !== null && 'format' in data && data.format === 'warmreply-calibration'
    ? { version: 'version' in data ? data.version : undefined }
    : undefined;
