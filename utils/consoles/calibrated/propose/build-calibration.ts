import { type CalibratedParts, type Calibration, type PartName, partNames } from '../schema';
import type { CalibrationProposal } from './types';

export type CalibrationHead = Pick<
  Calibration,
  'console' | 'name' | 'host' | 'pathPrefix' | 'source' | 'confidence' | 'createdAt'
>;

/** Which of the candidates the agent took, per part; the first where nothing is said, none for 'none'. */
export type CalibrationChoices = Partial<Record<PartName, number | 'none'>>;

/** Makes a calibration of a proposal and what the agent chose from it. */
export const buildCalibration = (
  head: CalibrationHead,
  { parts, authors, rowId, messageId, frame }: CalibrationProposal,
  choices: CalibrationChoices = {},
): Calibration => {
  const chosen: CalibratedParts = {};
  for (const name of partNames) {
    const choice = choices[name] ?? 0;
    const candidate = choice === 'none' ? undefined : parts[name]?.[choice];
    if (candidate) chosen[name] = candidate.part;
  }
  return {
    format: 'warmreply-calibration',
    version: 1,
    ...head,
    ...(frame.length > 0 && { frame }),
    parts: chosen,
    authors: authors.marks,
    ...(rowId && { rowId }),
    ...(messageId && { messageId }),
  };
};
