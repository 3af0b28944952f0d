import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import { useViewport } from '../hooks/use-viewport';
import { CalmCard } from './CalmCard';
import { CheckCard } from './CheckCard';
import { OverlayFrame } from './OverlayFrame';
import { RewritePanel } from './RewritePanel';
import type { OverlayIntents, OverlayView } from './types';

interface PanelsProps {
  t: ConsoleCatalogue;
  view: OverlayView;
  intents: OverlayIntents;
}

/** What opens in front of the agent: the check card, the spoken version, the help with an upset customer. View in, intents out. */
export function Panels({ t, view, intents }: PanelsProps) {
  const viewport = useViewport();
  const surface = { t, intents, viewport, composerBox: view.composer?.box };
  return (
    <OverlayFrame intents={intents}>
      {view.rewrite && <RewritePanel {...surface} view={view.rewrite} />}
      {view.card && <CheckCard {...surface} card={view.card} />}
      {view.upset?.isOpen && !view.card && <CalmCard {...surface} upset={view.upset} />}
    </OverlayFrame>
  );
}
