import { useState } from 'react';
import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import { useDraggable } from '../hooks/use-draggable';
import { useElementSize } from '../hooks/use-element-size';
import type { Size } from '../hooks/use-viewport';
import { Banners } from './Banners';
import { chooseFirstPlace, clampPlace } from './place';
import { QueueStrip } from './QueueStrip';
import type { OverlayBox, OverlayIntents, OverlayView } from './types';

interface DockProps {
  t: ConsoleCatalogue;
  view: OverlayView;
  intents: OverlayIntents;
  now: number;
  viewport: Size;
}

/** Before the first measurement: the strip with four rows. */
const expectedSize: Size = { width: 260, height: 190 };

const findAvoided = (view: OverlayView): OverlayBox[] => {
  const list = view.marks[0]?.box.clip;
  return [view.composer?.box, list].filter((box) => box !== undefined);
};

/** The one floating block: banners on top of the queue strip. It remembers its place and never leaves the viewport. */
export function Dock({ t, view, intents, now, viewport }: DockProps) {
  const { ref, size } = useElementSize(expectedSize);
  const [local, setLocal] = useState(view.stripPlace);
  const [known, setKnown] = useState(view.stripPlace);
  if (known !== view.stripPlace) {
    setKnown(view.stripPlace);
    setLocal(view.stripPlace);
  }
  const wanted = local ?? { ...chooseFirstPlace(expectedSize, viewport, findAvoided(view)), isCollapsed: false };
  const store = (place: typeof wanted) => {
    setLocal(place);
    intents.placeStrip(place);
  };
  const { place, isDragging, handleProps } = useDraggable({
    place: clampPlace(wanted, size, viewport),
    clamp: (next) => clampPlace(next, size, viewport),
    onPlace: (next) => store({ ...next, isCollapsed: wanted.isCollapsed }),
  });

  if (!view.isVisible && view.banners.length === 0) return null;
  return (
    <div ref={ref} className={`dock ${isDragging ? 'is-dragging' : ''}`} data-surface="dock" style={place}>
      <Banners t={t} banners={view.banners} intents={intents} />
      {view.isVisible && (
        <QueueStrip
          t={t}
          queue={view.queue}
          now={now}
          intents={intents}
          isCollapsed={wanted.isCollapsed}
          suggestionsEnabled={view.suggestionsEnabled}
          handleProps={handleProps}
          onCollapse={(isCollapsed) => store({ left: place.left, top: place.top, isCollapsed })}
        />
      )}
    </div>
  );
}
