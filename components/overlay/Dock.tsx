import { useState } from 'react';
import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import { useDraggable } from '../hooks/use-draggable';
import { useElementSize } from '../hooks/use-element-size';
import type { Size } from '../hooks/use-viewport';
import { Banners } from './Banners';
import { chooseFirstPlace, fitDock, type Place } from './place';
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
const expectedSize: Size = { width: 264, height: 190 };

const findAvoided = (view: OverlayView): OverlayBox[] => {
  const list = view.marks[0]?.box.clip;
  return [view.composer?.box, list].filter((box) => box !== undefined);
};

/** The one floating block: banners on top of the queue strip. It remembers its place and never leaves the viewport. */
export function Dock({ t, view, intents, now, viewport }: DockProps) {
  const { ref, size } = useElementSize(expectedSize);
  const [local, setLocal] = useState(view.stripPlace);
  const stored = JSON.stringify(view.stripPlace);
  const [known, setKnown] = useState(stored);
  if (known !== stored) {
    setKnown(stored);
    setLocal(view.stripPlace);
  }
  const composer = view.composer?.box;
  const wanted = local ?? { ...chooseFirstPlace(expectedSize, viewport, findAvoided(view)), isCollapsed: false };
  const keepFree = (place: Place) => fitDock(place, size, viewport, composer);
  const store = ({ left, top }: Place, isCollapsed: boolean) => {
    const place = { left, top, isCollapsed };
    setLocal(place);
    intents.placeStrip(place);
  };
  const { place, isDragging, handleProps } = useDraggable({
    place: keepFree(wanted),
    clamp: keepFree,
    onPlace: (next) => store(next, wanted.isCollapsed),
  });
  const { left, top, maxHeight } = keepFree(place);
  const isOnLeft = left + size.width / 2 < viewport.width / 2;

  if (!view.isVisible && view.banners.length === 0) return null;
  return (
    <div
      ref={ref}
      className={`dock ${isDragging ? 'is-dragging' : ''} ${isOnLeft ? 'is-on-left' : ''}`}
      data-surface="dock"
      style={{ left, top, maxHeight }}
    >
      <Banners t={t} banners={view.banners} intents={intents} />
      {view.isVisible && (
        <QueueStrip
          t={t}
          view={view}
          now={now}
          intents={intents}
          isCollapsed={wanted.isCollapsed}
          handleProps={handleProps}
          onCollapse={(isCollapsed) => store(wanted, isCollapsed)}
        />
      )}
    </div>
  );
}
