import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import { useViewport } from '../hooks/use-viewport';
import { Dock } from './Dock';
import { OverlayFrame } from './OverlayFrame';
import { RowMarks } from './RowMarks';
import type { OverlayIntents, OverlayView } from './types';

interface OverlayProps {
  t: ConsoleCatalogue;
  view: OverlayView;
  intents: OverlayIntents;
  /** ms since 1970; the only thing that changes every second. */
  now: number;
}

/**
 * What stands on a console page without being asked for, drawn inside one shadow root. View in, intents out: it never reads
 * or writes the page. `view.isVisible` hides strip and marks; a banner always shows. Panels.tsx has the rest, and what opens it.
 */
export function Overlay({ t, view, intents, now }: OverlayProps) {
  const viewport = useViewport();
  return (
    <OverlayFrame label={t.overlay.label} isPaused={view.isPaused} intents={intents}>
      {view.isVisible && <RowMarks t={t} marks={view.marks} from={view.markFrom} now={now} />}
      <Dock t={t} intents={intents} viewport={viewport} view={view} now={now} />
    </OverlayFrame>
  );
}
