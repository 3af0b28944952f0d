import type { KeyboardEvent, MouseEvent } from 'react';
import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import { isComposingKey } from '../hooks/is-composing-key';
import { useViewport } from '../hooks/use-viewport';
import { CheckCard } from './CheckCard';
import { ComposerChip } from './ComposerChip';
import { Dock } from './Dock';
import { LiveRegion } from './LiveRegion';
import { RewritePanel } from './RewritePanel';
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

/** Pressing a button with the pointer must not take the caret out of the console's composer. */
const keepCaret = (event: MouseEvent<HTMLElement>) => {
  if (event.target instanceof Element && event.target.closest('button')) event.preventDefault();
};

/**
 * Everything the extension shows on a console page, drawn inside one shadow root. View in, intents out: it never reads
 * or writes the page. `view.isVisible` hides strip and marks; a held send, a banner or a panel always shows.
 */
export function Overlay({ t, view, intents, now }: OverlayProps) {
  const viewport = useViewport();
  const composerBox = view.composer?.box;
  const surface = { t, intents, viewport };
  /** What no surface used for itself leads back to the composer. */
  const leaveOnEscape = ({ key, nativeEvent }: KeyboardEvent<HTMLElement>) => {
    if (key === 'Escape' && !nativeEvent.defaultPrevented && !isComposingKey(nativeEvent)) intents.returnToDraft();
  };
  return (
    <section className="overlay" aria-label={t.overlay.label} onMouseDown={keepCaret} onKeyDown={leaveOnEscape}>
      {view.isVisible && <RowMarks t={t} marks={view.marks} from={view.markFrom} now={now} />}
      <Dock {...surface} view={view} now={now} />
      {view.composer && (
        <ComposerChip {...surface} composer={view.composer} suggestionsEnabled={view.suggestionsEnabled} />
      )}
      {view.selection && view.suggestionsEnabled && <SelectionBubble {...surface} box={view.selection.box} />}
      {view.rewrite && <RewritePanel {...surface} view={view.rewrite} composerBox={composerBox} />}
      {view.card && <CheckCard {...surface} card={view.card} composerBox={composerBox} />}
      <LiveRegion t={t} view={view} now={now} />
    </section>
  );
}
