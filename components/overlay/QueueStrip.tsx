import { type HTMLAttributes, useId, useRef, useState } from 'react';
import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import type { QueueRow } from '@/utils/response-timer/types';
import { hasFocusInside } from '../hooks/has-focus-inside';
import { formatWait } from './format-wait';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import { stageIcons } from './icon-paths';
import { QueueList } from './QueueList';
import { StripMenu } from './StripMenu';
import type { OverlayIntents } from './types';

interface QueueStripProps {
  t: ConsoleCatalogue;
  queue: readonly QueueRow[];
  now: number;
  intents: OverlayIntents;
  isCollapsed: boolean;
  suggestionsEnabled: boolean;
  handleProps: HTMLAttributes<HTMLButtonElement>;
  onCollapse(isCollapsed: boolean): void;
}

/** Who waits, most urgent first; folded, or with nobody waiting, it is a pill. */
export function QueueStrip(props: QueueStripProps) {
  const { t, queue, now, intents, isCollapsed, suggestionsEnabled, handleProps, onCollapse } = props;
  const { strip } = t.overlay;
  const [isMenuOpen, setMenuOpen] = useState(false);
  const header = useRef<HTMLElement>(null);
  const menuId = useId();
  const closeMenu = () => {
    setMenuOpen(false);
    if (hasFocusInside(header.current?.parentElement ?? null)) {
      header.current?.querySelector<HTMLElement>('[aria-haspopup]')?.focus();
    }
  };

  const first = queue[0];
  const stage = first?.timer.stage ?? 'idle';
  const isFolded = isCollapsed || !first;
  return (
    <section className={`strip ${isFolded ? 'is-folded' : ''}`} aria-label={strip.label}>
      <header ref={header} className="strip-header" data-stage={isFolded ? stage : undefined}>
        <button type="button" className="grip" aria-label={strip.move} title={strip.move} {...handleProps}>
          <Icon name="grip" />
        </button>
        {isFolded && <Icon name={stageIcons[stage]} />}
        <span className="strip-title">{first ? strip.waiting(queue.length) : strip.calm}</span>
        {isFolded && first && <span className="queue-time">{formatWait(t, first.timer, now, 'short')}</span>}
        <IconButton
          icon={suggestionsEnabled ? 'bulb' : 'bulbOff'}
          label={suggestionsEnabled ? strip.suggestionsOn : strip.suggestionsOff}
          aria-pressed={suggestionsEnabled}
          onAction={() => intents.setSuggestions(!suggestionsEnabled)}
        />
        <IconButton
          icon="more"
          label={strip.menu}
          aria-haspopup="menu"
          aria-expanded={isMenuOpen}
          aria-controls={isMenuOpen ? menuId : undefined}
          onAction={() => setMenuOpen(!isMenuOpen)}
        />
        {first && (
          <IconButton
            icon={isCollapsed ? 'expand' : 'collapse'}
            label={isCollapsed ? strip.expand : strip.collapse}
            aria-expanded={!isCollapsed}
            data-entry
            onAction={() => onCollapse(!isCollapsed)}
          />
        )}
      </header>
      {isMenuOpen && <StripMenu t={t} id={menuId} intents={intents} onClose={closeMenu} />}
      {!isFolded && <QueueList t={t} queue={queue} now={now} intents={intents} />}
    </section>
  );
}
