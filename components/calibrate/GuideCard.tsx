import { type KeyboardEvent, type MouseEvent, useLayoutEffect, useRef } from 'react';
import { isComposingKey } from '../hooks/is-composing-key';
import { useElementSize } from '../hooks/use-element-size';
import type { Size } from '../hooks/use-viewport';
import { IconButton } from '../overlay/IconButton';
import type { Place } from '../overlay/place';
import { handleGuideKey } from './guide-keys';
import { LiveCheck } from './LiveCheck';
import { PickBar } from './PickBar';
import { chooseCardPlace, listAvoided } from './place-card';
import { RedoMenu } from './RedoMenu';
import { SavedNote } from './SavedNote';
import { StepBody } from './StepBody';
import type { CalibrateProps } from './types';

/** A press on a button leaves the focus where it is; the field for the name takes it. */
const keepFocus = (event: MouseEvent<HTMLElement>) => {
  if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
};

const usualSize: Size = { width: 372, height: 260 };

/** Moves the focus to what Enter should do now. */
export const focusPrimary = (root: ParentNode | null): void =>
  root?.querySelector<HTMLElement>('[data-primary]')?.focus({ preventScroll: true });

/** The question of the step, its answers, and all keys. */
export function GuideCard({ t, view, intents, viewport }: CalibrateProps & { viewport: Size }) {
  const { ref: card, size } = useElementSize(usualSize);
  const lastPlace = useRef<Place | undefined>(undefined);
  const { step, picking, saving, check, position, total } = view;
  const isSaved = saving === 'saved';
  const mode = `${step} ${picking ? `pick ${picking.author ?? ''}` : ''} ${saving === 'busy' ? 'open' : saving}`;
  const focusedFor = useRef('');
  useLayoutEffect(() => {
    if (focusedFor.current === mode) return;
    focusedFor.current = mode;
    focusPrimary(card.current);
  });

  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    if (!event.isTrusted || isComposingKey(event.nativeEvent)) return;
    if (handleGuideKey(event.key, event.target, view, intents, card.current)) event.preventDefault();
  };
  const place = chooseCardPlace(size, viewport, listAvoided(view), lastPlace.current);
  lastPlace.current = place;
  const title = isSaved ? t.saved.title : step === 'menu' ? t.redoTitle : t.steps[step].title;

  const renderBody = () => {
    if (isSaved) return <SavedNote t={t} view={view} intents={intents} />;
    if (step === 'menu') return <RedoMenu t={t} view={view} intents={intents} />;
    if (picking) return <PickBar t={t} picking={picking} intents={intents} />;
    if (check) return <LiveCheck t={t} view={view} check={check} intents={intents} />;
    return <StepBody t={t} view={view} intents={intents} />;
  };
  return (
    <div
      ref={card}
      className="panel guide"
      role="dialog"
      aria-label={`${t.label}: ${title}`}
      data-surface="guide"
      data-step={isSaved ? 'saved' : step}
      style={{ left: place.left, top: place.top, maxHeight: viewport.height - 16 }}
      onKeyDown={handleKey}
      onMouseDown={keepFocus}
    >
      <header className="panel-header">
        <h2>{title}</h2>
        <span className="guide-progress">{position > 0 && !isSaved && `${position}/${total}`}</span>
        <IconButton icon="close" label={t.close} data-close="" onAction={intents.close} />
      </header>
      {renderBody()}
    </div>
  );
}
