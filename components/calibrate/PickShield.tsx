import type { MouseEvent, WheelEvent } from 'react';
import type { GuideIntents } from '@/utils/conversation/calibration/guide-view';

interface PickShieldProps {
  intents: Pick<GuideIntents, 'hover' | 'pickOutlined' | 'scrollAt'>;
}

const keepFocus = (event: MouseEvent<HTMLElement>) => event.preventDefault();

/**
 * Lies over the page while the agent points: what is clicked is our shield, so that nothing on the page is pressed by it.
 * The keyboard has the same in the card.
 */
export function PickShield({ intents }: PickShieldProps) {
  const follow = (event: MouseEvent<HTMLElement>) => {
    if (event.isTrusted) intents.hover(event.clientX, event.clientY);
  };
  const pick = (event: MouseEvent<HTMLElement>) => {
    event.preventDefault();
    if (!event.isTrusted) return;
    intents.hover(event.clientX, event.clientY);
    intents.pickOutlined();
  };
  const scroll = (event: WheelEvent<HTMLElement>) => {
    if (event.isTrusted) intents.scrollAt(event.clientX, event.clientY, event.deltaX, event.deltaY);
  };
  return (
    <div
      className="shield"
      aria-hidden="true"
      onMouseMove={follow}
      onMouseDown={keepFocus}
      onContextMenu={keepFocus}
      onClick={pick}
      onWheel={scroll}
    />
  );
}
