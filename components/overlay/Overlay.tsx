import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import { useViewport } from '../hooks/use-viewport';
import { ComposerChip } from './ComposerChip';
import { Dock } from './Dock';
import { LiveRegion } from './LiveRegion';
import { OverlayFrame } from './OverlayFrame';
import { RowMarks } from './RowMarks';
import { SelectionBubble } from './SelectionBubble';
import type { OverlayIntents, OverlayView } from './types';

interface OverlayProps {
  t: ConsoleCatalogue;
  view: OverlayView;
  intents: OverlayIntents;
  /** ms since 1970; the only thing that changes every second. */
  now: number;
}

/**
 * Everything the extension shows on a console page, drawn inside one shadow root. View in, intents out: it never reads
 * or writes the page. `view.isVisible` hides strip and marks; a banner always shows. Panels.tsx has the rest.
 */
export function Overlay({ t, view, intents, now }: OverlayProps) {
  const viewport = useViewport();
  const surface = { t, intents, viewport };
  return (
    <OverlayFrame label={t.overlay.label} intents={intents}>
      {view.isVisible && <RowMarks t={t} marks={view.marks} from={view.markFrom} now={now} />}
      <Dock {...surface} view={view} now={now} />
      {view.composer && (
        <ComposerChip
          {...surface}
          composer={view.composer}
          upset={view.upset}
          suggestionsEnabled={view.suggestionsEnabled}
        />
      )}
      {view.selection && view.suggestionsEnabled && <SelectionBubble {...surface} box={view.selection.box} />}
      <LiveRegion t={t} view={view} now={now} />
    </OverlayFrame>
  );
}
