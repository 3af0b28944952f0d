import { type HTMLAttributes, useRef, useState } from 'react';
import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import { hasFocusInside } from '../hooks/has-focus-inside';
import { formatWait, readShownStage } from './format-wait';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import { stageIcons } from './icon-names';
import { QueueList, UndoLine } from './QueueList';
import { BudgetLine, StripLines } from './StripLines';
import { StripMenu } from './StripMenu';
import type { OverlayIntents, OverlayView } from './types';

interface QueueStripProps {
  t: ConsoleCatalogue;
  view: OverlayView;
  now: number;
  intents: OverlayIntents;
  isCollapsed: boolean;
  handleProps: HTMLAttributes<HTMLButtonElement>;
  onCollapse(isCollapsed: boolean): void;
}

/** One strip stands in its shadow root: its ids need no counter. */
const menuId = 'strip-menu';

/** Who waits, most urgent first; folded, or with nobody waiting, it is a pill. */
export function QueueStrip(props: QueueStripProps) {
  const { t, view, now, intents, isCollapsed, handleProps, onCollapse } = props;
  const { queue, suggestionsEnabled, team } = view;
  const { strip } = t.overlay;
  const [isMenuOpen, setMenuOpen] = useState(false);
  const header = useRef<HTMLElement>(null);
  const closeMenu = () => {
    setMenuOpen(false);
    if (hasFocusInside(header.current?.parentElement ?? null)) {
      header.current?.querySelector<HTMLElement>('[aria-haspopup]')?.focus();
    }
  };

  const first = queue[0];
  const stage = first ? readShownStage(first.timer.stage, view.markFrom) : 'idle';
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
      {isMenuOpen && <StripMenu t={t} id={menuId} view={view} now={now} intents={intents} onClose={closeMenu} />}
      {!isFolded && <QueueList t={t} view={view} now={now} intents={intents} />}
      {isFolded && view.undo && (
        <ul>
          <UndoLine t={t} undo={view.undo} intents={intents} />
        </ul>
      )}
      {!isCollapsed && <StripLines t={t} view={view} now={now} intents={intents} />}
      {!isFolded && team.budget && <BudgetLine t={t} budget={team.budget} intents={intents} />}
    </section>
  );
}
