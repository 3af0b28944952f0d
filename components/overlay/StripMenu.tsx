import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import { hasFocusInside } from '../hooks/has-focus-inside';
import { ActionButton } from './ActionButton';
import type { OverlayIntents, OverlayView } from './types';

interface StripMenuProps {
  t: ConsoleCatalogue;
  id: string;
  view: OverlayView;
  now: number;
  intents: OverlayIntents;
  onClose(): void;
}

/** Seldom used things, one level deep. It unfolds inside the strip, so that it can never stick out of the viewport. */
export function StripMenu({ t, id, view, now, intents, onClose }: StripMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // Opened by key: go in. Opened by pointer: the caret stays in the console's composer.
    if (hasFocusInside(menu.current?.parentElement ?? null)) menu.current?.querySelector('button')?.focus();
  }, []);

  const { strip } = t.overlay;
  const items = [
    ...(view.team.allSnoozedUntil > now
      ? []
      : [{ name: strip.snoozeAll(view.snoozeMinutes), run: () => intents.snooze(undefined, true) }]),
    ...(view.team.coverUntil > now ? [] : [{ name: strip.coverMe, run: () => intents.cover(true) }]),
    { name: strip.openBoard, run: () => intents.openBoard() },
    { name: strip.openSidePanel, run: () => intents.openSidePanel() },
    { name: strip.hideHour, run: () => intents.hideStrip('hour') },
    { name: strip.hideToday, run: () => intents.hideStrip('today') },
    { name: strip.hideSite, run: () => intents.hideStrip('site') },
  ];
  const moveFocus = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const from = event.target instanceof HTMLButtonElement ? buttons.indexOf(event.target) : -1;
    buttons.at((from + step) % buttons.length)?.focus();
  };

  return (
    <div
      ref={menu}
      id={id}
      className="strip-menu"
      role="menu"
      aria-label={strip.menu}
      tabIndex={-1}
      onKeyDown={moveFocus}
    >
      {items.map(({ name, run }) => (
        <ActionButton
          key={name}
          role="menuitem"
          className="menu-item"
          onAction={() => {
            onClose();
            run();
          }}
        >
          {name}
        </ActionButton>
      ))}
    </div>
  );
}
