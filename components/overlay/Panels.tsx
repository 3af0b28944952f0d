import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import { useViewport } from '../hooks/use-viewport';
import { CalmCard } from './CalmCard';
import { CheckCard } from './CheckCard';
import { ComposerChip } from './ComposerChip';
import { isPanelOpen } from './is-panel-open';
import { LiveRegion } from './LiveRegion';
import { OverlayFrame } from './OverlayFrame';
import { PhrasePicker } from './PhrasePicker';
import type { Picker } from './picker';
import { RewritePanel } from './RewritePanel';
import { SelectionBubble } from './SelectionBubble';
import { SuggestionChip } from './SuggestionChip';
import type { Suggester } from './suggester';
import type { OverlayIntents, OverlayView } from './types';
import type { VersionDesk } from './version-desk';

interface PanelsProps {
  t: ConsoleCatalogue;
  view: OverlayView;
  intents: OverlayIntents;
  /** ms since 1970. */
  now: number;
  /** None on pages of our own. */
  picker?: Picker | undefined;
  /** None on pages of our own. */
  versions?: VersionDesk | undefined;
  /** None on pages of our own. */
  suggester?: Suggester | undefined;
}

/**
 * What opens in front of the agent: the check card, the spoken version, the help with an upset customer, the phrases; the
 * chip and the bubble that open them; the line that tells of a ready reply; and what is said aloud. View in, intents out.
 */
export function Panels({ t, view, intents, now, picker, versions, suggester }: PanelsProps) {
  const viewport = useViewport();
  const picking = picker?.readView();
  const ready = suggester?.readView();
  // Side by side they would cover each other's buttons; the version is there again when the card is closed.
  const isCardOpen = view.card !== undefined || view.upset?.isOpen === true;
  const surface = { t, intents, viewport, composerBox: view.composer?.box };
  return (
    <OverlayFrame intents={intents}>
      {view.composer && (
        <ComposerChip
          {...surface}
          composer={view.composer}
          upset={view.upset}
          suggestionsEnabled={view.suggestionsEnabled}
        />
      )}
      {view.selection && view.suggestionsEnabled && <SelectionBubble {...surface} box={view.selection.box} />}
      {view.rewrite && !isCardOpen && <RewritePanel {...surface} view={view.rewrite} desk={versions} />}
      {view.card && <CheckCard {...surface} card={view.card} />}
      {view.upset?.isOpen && !view.card && <CalmCard {...surface} upset={view.upset} />}
      {picker && picking && (
        <PhrasePicker t={t} view={picking} picker={picker} composerBox={view.composer?.box} viewport={viewport} />
      )}
      {suggester && ready && view.composer && !isPanelOpen(view, picker) && (
        <SuggestionChip {...surface} view={ready} suggester={suggester} composerBox={view.composer.box} />
      )}
      <LiveRegion t={t} view={view} now={now} />
      {suggester && (
        <div className="live" aria-live="polite">
          {ready && !ready.inserted && t.suggestion.offer(ready.title)}
        </div>
      )}
    </OverlayFrame>
  );
}
