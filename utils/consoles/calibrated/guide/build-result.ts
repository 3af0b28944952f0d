import { buildCalibration, type CalibrationHead } from '../propose/build-calibration';
import type { Candidate } from '../propose/types';
import { readRowName } from '../read-rows';
import type { CalibratedPart, Calibration, PartName } from '../schema';
import type { Candidates, Choices } from './candidates';
import type { GuideState } from './guide-state';
import { guideParts, partsOfStep, relearntParts } from './steps';

interface ResultParts {
  head: CalibrationHead;
  candidates: Candidates;
  state: Pick<GuideState, 'choices' | 'redone'>;
  existing: Calibration | undefined;
}

/** The calibration as the agent has it now: all of it, or an earlier one with the parts that were shown anew. */
export const buildResult = ({ head, candidates, state, existing }: ResultParts): Calibration => {
  const { choices, redone } = state;
  const authors = candidates.chooseAuthors(choices);
  const proposal = candidates.readProposal();
  const built = withoutNames(
    buildCalibration(head, {
      ...proposal,
      parts: collectChosen(candidates, choices),
      ...(authors && { authors }),
    }),
    candidates.findRows(choices),
  );
  return existing && redone !== 'all' ? replaceSteps(existing, built, redone) : built;
};

const collectChosen = (candidates: Candidates, choices: Choices): Partial<Record<PartName, Candidate[]>> => {
  const chosen: Partial<Record<PartName, Candidate[]>> = {};
  for (const part of guideParts) {
    const candidate = part === 'authors' ? undefined : candidates.choose(part, choices);
    if (!candidate || part === 'authors') continue;
    chosen[part] = [candidate];
    if (candidate.list) chosen[part === 'messageItem' ? 'messageList' : 'conversationList'] = [candidate.list];
  }
  return chosen;
};

/** A page may write a customer's name into an attribute (`aria-label="王先生"`): a way by it fits nobody else and tells who it was. */
const withoutNames = (calibration: Calibration, rows: readonly Element[]): Calibration => {
  const names = rows.map((row) => readRowName(row, calibration)).filter((name) => name.length > 1);
  const clean = (part: CalibratedPart): CalibratedPart => ({
    ...part,
    locators: part.locators.filter(({ css }) => !names.some((name) => css.includes(name))),
  });
  const parts = Object.fromEntries(
    Object.entries(calibration.parts).flatMap(([name, part]) => (part ? [[name, clean(part)]] : [])),
  );
  return { ...calibration, parts };
};

const replaceSteps = (
  existing: Calibration,
  built: Calibration,
  redone: Exclude<GuideState['redone'], 'all'>,
): Calibration => {
  const anew = redone.flatMap((step) => relearntParts[step]);
  const isLeftOut = listLeftOut(built, redone);
  const parts = Object.fromEntries(
    Object.entries({ ...existing.parts, ...pick(built.parts, anew) }).filter(([name]) => !isLeftOut(name)),
  );
  const hasMessages = redone.includes('messages');
  const { rowId: _rowId, messageId: _messageId, missing: _missing, ...kept } = existing;
  const rowId = redone.includes('rows') ? built.rowId : existing.rowId;
  const messageId = hasMessages ? built.messageId : existing.messageId;
  const missing = existing.missing?.filter((name) =>
    name === 'authors' ? !hasMessages && !redone.includes('authors') : !anew.includes(name),
  );
  return {
    ...kept,
    source: built.source,
    confidence: built.confidence,
    createdAt: built.createdAt,
    parts,
    authors: hasMessages || redone.includes('authors') ? built.authors : existing.authors,
    ...(rowId && { rowId }),
    ...(messageId && { messageId }),
    ...(missing && missing.length > 0 && { missing }),
  };
};

/**
 * What the agent was asked about and said no to. A part that only hangs on what was shown anew stays as it was where nothing
 * better is found: no unread mark now is no reason to forget how one looks.
 */
const listLeftOut = (built: Calibration, redone: Exclude<GuideState['redone'], 'all'>): ((name: string) => boolean) => {
  const asked = redone.flatMap((step): readonly string[] =>
    step === 'rows' && !built.parts.conversationRow ? relearntParts.rows : partsOfStep[step],
  );
  const found: readonly string[] = Object.keys(built.parts);
  return (name) => asked.includes(name) && !found.includes(name);
};

const pick = (parts: Calibration['parts'], names: readonly PartName[]): Calibration['parts'] =>
  Object.fromEntries(Object.entries(parts).filter(([name]) => names.some((it) => it === name)));
