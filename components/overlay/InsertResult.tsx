import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import { ActionButton } from './ActionButton';
import { Icon } from './Icon';
import type { RewritePanelView } from './types';

interface InsertResultProps {
  t: ConsoleCatalogue;
  inserted: RewritePanelView['inserted'];
  onUndo(): void;
}

/** What became of the last insert, with the way back. */
export function InsertResult({ t, inserted, onUndo }: InsertResultProps) {
  if (!inserted) return null;
  const { rewrite } = t;
  return (
    <footer className="insert-result" data-ok={inserted.ok}>
      <Icon name={inserted.ok ? 'check' : 'warning'} />
      <span>{inserted.ok ? rewrite.inserted : (rewrite.fillProblems[inserted.reason] ?? rewrite.fillFailed)}</span>
      {inserted.ok && (
        <ActionButton className="button is-small" onAction={onUndo}>
          {rewrite.undo}
        </ActionButton>
      )}
    </footer>
  );
}
