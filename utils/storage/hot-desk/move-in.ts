import { fail, type Result } from '@/utils/base/result';
import type { DeskRepository, DeskRows, DeskRowsProblem, RowsModes } from './desk-repository';

interface MoveInParts<Taken, Reason> {
  repository: Pick<DeskRepository, 'take'>;
  rows: DeskRows;
  modes: RowsModes;
  /** Stores the settings, all or none; rejects when nobody answered. Doing it twice is the same as once. */
  takeSettings(): Promise<Result<Taken, Reason>>;
}

/**
 * Takes a desk in, everything or nothing: phrases and articles in one transaction, then the settings; when these fail the
 * rows are put back as they were. `half-done`: even that failed, rows are in and settings are not.
 */
export const moveIn = async <Taken, Reason>({
  repository,
  rows,
  modes,
  takeSettings,
}: MoveInParts<Taken, Reason>): Promise<Result<Taken, Reason | DeskRowsProblem | 'half-done'>> => {
  const stored = await repository.take(rows, modes);
  if (!stored.ok) return stored;
  const takeBack = stored.value;
  try {
    // No answer may mean that the worker died after it had stored them: asked again, it tells.
    const taken = await takeSettings().catch(takeSettings);
    if (!taken.ok) await takeBack();
    return taken;
  } catch {
    try {
      await takeBack();
      return fail('storage-failed');
    } catch {
      return fail('half-done');
    }
  }
};
