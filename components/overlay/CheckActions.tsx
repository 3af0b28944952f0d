import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import type { Finding } from '@/utils/phrase-check/types';
import { ActionButton } from './ActionButton';
import type { CheckCardView, OverlayIntents } from './types';

interface CheckActionsProps {
  t: ConsoleCatalogue;
  card: CheckCardView;
  finding: Finding;
  intents: OverlayIntents;
  onSendAsIs(): void;
}

/** Left what concerns the rule, right what concerns the message; the safe way is the strong button. */
export function CheckActions({ t, card, finding, intents, onSendAsIs }: CheckActionsProps) {
  const { check } = t;
  const isHeld = card.mode === 'held';
  return (
    <footer className="actions">
      <ActionButton className="button is-quiet is-first" onAction={() => intents.markFalseAlarm(finding)}>
        {check.falseAlarm}
      </ActionButton>
      {isHeld && (
        <ActionButton className="button is-quiet" data-action="send-as-is" onAction={onSendAsIs}>
          {check.sendAsIs}
        </ActionButton>
      )}
      <ActionButton
        className="button is-primary"
        data-entry={finding.alternatives.length === 0 ? '' : undefined}
        onAction={() => intents.editFinding(finding)}
      >
        {isHeld ? check.editThenSend : check.goToWords}
      </ActionButton>
    </footer>
  );
}
