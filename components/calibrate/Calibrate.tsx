import { useViewport } from '../hooks/use-viewport';
import { GuideCard } from './GuideCard';
import { GuideLive } from './GuideLive';
import { Outlines } from './Outlines';
import { PickShield } from './PickShield';
import type { CalibrateProps } from './types';

/** The whole overlay: frames on the page, the shield while the agent points, and the card above both. */
export function Calibrate({ t, view, intents }: CalibrateProps) {
  const viewport = useViewport();
  return (
    <section className="overlay" aria-label={t.label}>
      <Outlines t={t} view={view} />
      {view.picking && <PickShield intents={intents} />}
      <GuideCard t={t} view={view} intents={intents} viewport={viewport} />
      <GuideLive t={t} view={view} />
    </section>
  );
}
