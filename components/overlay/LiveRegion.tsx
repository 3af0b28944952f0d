import { useEffect, useRef, useState } from 'react';
import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import { findAnnouncements, readSituation, type Situation } from './announcements';
import type { OverlayView } from './types';

interface LiveRegionProps {
  t: ConsoleCatalogue;
  view: OverlayView;
  now: number;
}

const throttleMs = 5_000;
const nothing: Situation = {
  heldFault: undefined,
  overdueCount: 0,
  latePromises: 0,
  banners: [],
  isRewriteReady: false,
};

/** The overlay's one live region. Rows tick silently; only changes that matter are said, and at most every 5 s. */
export function LiveRegion({ t, view, now }: LiveRegionProps) {
  const before = useRef(nothing);
  const waiting = useRef<string[]>([]);
  const toldUpset = useRef(new Set<string>());
  const spokenAt = useRef(Number.NEGATIVE_INFINITY);
  const [message, setMessage] = useState('');

  useEffect(() => {
    const after = readSituation(t, view, now);
    const found = findAnnouncements(t, before.current, after);
    before.current = after;
    waiting.current.push(...found.map(({ text }) => text));
    const { upset } = view;
    // Once per conversation: who is upset stays so for a while.
    if (upset && !toldUpset.current.has(upset.id)) {
      toldUpset.current.add(upset.id);
      waiting.current.push(t.upset.announce(t.upset.kinds[upset.kind]));
    }
    const isFree = now - spokenAt.current >= throttleMs || found.some(({ isUrgent }) => isUrgent);
    if (waiting.current.length === 0 || !isFree) return;
    const text = waiting.current.join(' ');
    waiting.current = [];
    spokenAt.current = now;
    // The same words twice would not be a change to a screen reader.
    setMessage((last) => (last === text ? `${text}\u00a0` : text));
  }, [t, view, now]);

  return (
    <div className="live" role="status" aria-live="polite">
      {message}
    </div>
  );
}
