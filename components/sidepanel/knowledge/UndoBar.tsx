import { useEffect, useId, useRef } from 'react';
import { Icon } from '@/components/shared/page/Icon';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';

interface UndoBarProps {
  t: PageCatalogue;
  title: string;
  onUndo(): void;
  onClose(): void;
}

/** Says what was deleted, and gives it back for as long as the list is open. */
export const UndoBar = ({ t, title, onUndo, onClose }: UndoBarProps) => {
  const words = t.knowledge.editor;
  const id = useId();
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => undo.current?.focus(), []);
  return (
    <div className="undo-bar">
      <span className="undo-words" id={id}>
        {words.removed(title)}
      </span>
      <button type="button" className="button button-small" aria-describedby={id} ref={undo} onClick={onUndo}>
        {words.undo}
      </button>
      <button type="button" className="icon-button" aria-label={t.common.close} onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
};
