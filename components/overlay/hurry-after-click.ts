import { systemClock } from '@/utils/base/clock';
import type { MountedOverlay } from './panel-holder';

/** What was ready when the agent asked for it has come by then; what a model still writes may take its turns. */
const answerMs = 1_000;

/**
 * What the agent's own click in one of our surfaces brings is drawn in the next frame. The pace of frame-scheduler.ts is
 * there for what the page does: after each drawing it would let an answer wait that has long come.
 */
export const hurryAfterClick = ({
  shadow,
  source,
  signal,
  schedule,
}: Pick<MountedOverlay, 'shadow' | 'source' | 'signal' | 'schedule'>): void => {
  let until = Number.NEGATIVE_INFINITY;
  const note = ({ isTrusted }: Event) => {
    if (isTrusted) until = systemClock.now() + answerMs;
  };
  shadow.addEventListener('click', note, { capture: true, signal });
  source.subscribe(() => {
    if (!signal.aborted && systemClock.now() < until) schedule();
  });
};
