import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import { useViewport } from '../hooks/use-viewport';
import { CalmCard } from './CalmCard';
import { CheckCard } from './CheckCard';
import { OverlayFrame } from './OverlayFrame';
import { PhrasePicker } from './PhrasePicker';
import type { Picker } from './picker';
import { RewritePanel } from './RewritePanel';
import type { OverlayIntents, OverlayView } from './types';

interface PanelsProps {
  t: ConsoleCatalogue;
  view: OverlayView;
  intents: OverlayIntents;
  /** None on pages of our own. */
  picker?: Picker | undefined;
}

/**
 * What opens in front of the agent: the check card, the spoken version, the help with an upset customer, the phrases. View
 * in, intents out.
 */
export function Panels({ t, view, intents, picker }: PanelsProps) {
  const viewport = useViewport();
  const picking = picker?.readView();
  const surface = { t, intents, viewport, composerBox: view.composer?.box };
  return (
    <OverlayFrame intents={intents}>
      {view.rewrite && <RewritePanel {...surface} view={view.rewrite} />}
      {view.card && <CheckCard {...surface} card={view.card} />}
      {view.upset?.isOpen && !view.card && <CalmCard {...surface} upset={view.upset} />}
      {picker && picking && (
        <PhrasePicker t={t} view={picking} picker={picker} composerBox={view.composer?.box} viewport={viewport} />
      )}
    </OverlayFrame>
  );
}
