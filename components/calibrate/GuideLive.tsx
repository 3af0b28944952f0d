import { describeForReaders } from './describe-view';
import type { CalibrateProps } from './types';

/** Tells the step, the candidate and what is pointed at, politely. */
export const GuideLive = ({ t, view }: Pick<CalibrateProps, 't' | 'view'>) => (
  <div className="live" role="status" aria-live="polite">
    {describeForReaders(t, view)}
  </div>
);
