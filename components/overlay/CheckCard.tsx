import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import { hasFocusInside } from '../hooks/has-focus-inside';
import { isComposingKey } from '../hooks/is-composing-key';
import { useFocusReturn } from '../hooks/use-focus-return';
import type { Size } from '../hooks/use-viewport';
import { Alternatives } from './Alternatives';
import { CardHeader } from './CardHeader';
import { CheckActions } from './CheckActions';
import { DraftQuote } from './DraftQuote';
import { Icon } from './Icon';
import { hangAbove } from './place';
import { ReasonForm } from './ReasonForm';
import type { CheckCardView, OverlayBox, OverlayIntents } from './types';
import { useFindingWalk } from './use-finding-walk';

interface CheckCardProps {
  t: ConsoleCatalogue;
  card: CheckCardView;
  composerBox: OverlayBox | undefined;
  intents: OverlayIntents;
  viewport: Size;
}

const wantedSize: Size = { width: 400, height: 400 };

/**
 * One finding at a time: the fault, the words, why, and what to say instead. It never takes the focus by itself:
 * the caret stays in the composer, and Alt+J or Tab lead here.
 */
export function CheckCard({ t, card, composerBox, intents, viewport }: CheckCardProps) {
  const root = useRef<HTMLElement>(null);
  useFocusReturn(root, intents.returnToDraft);
  const [wantsReason, setWantsReason] = useState(false);
  const shouldRefocus = useRef(false);
  useLayoutEffect(() => {
    if (shouldRefocus.current) root.current?.querySelector<HTMLElement>('[data-entry]')?.focus();
    shouldRefocus.current = false;
  });
  const { ordered, index, finding, go, walk } = useFindingWalk(card.findings, root);
  if (!finding) return null;

  const { useAlternative: takeAlternative } = intents;
  const needsReason = ordered.some(({ severity }) => severity === 'block');
  const isGivingReason = wantsReason && needsReason && !card.isArmed;
  /** The pressed button disappears: a keyboard inside the card stays inside. */
  const setGivingReason = (isOpen: boolean) => {
    shouldRefocus.current = hasFocusInside(root.current);
    setWantsReason(isOpen);
  };
  const category = t.check.categories[finding.category];
  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    if (!event.isTrusted || isComposingKey(event.nativeEvent)) return;
    if (event.key === 'Escape') {
      if (isGivingReason) setGivingReason(false);
      else intents.closeCard();
    } else if (isGivingReason || !walk(event)) return;
    event.preventDefault();
  };

  return (
    <section
      ref={root}
      className="card"
      role="dialog"
      aria-label={`${t.check.cardLabel}：${category.name}`}
      data-surface="card"
      data-mode={card.mode}
      data-severity={finding.severity}
      style={hangAbove(composerBox, 'right', wantedSize, viewport)}
      onKeyDown={handleKey}
    >
      <CardHeader t={t} finding={finding} index={index} total={ordered.length} onGo={go} onClose={intents.closeCard} />
      <div className="card-body">
        <DraftQuote draft={card.draft} finding={finding} />
        {!isGivingReason && <p className="why">{finding.reason || category.why}</p>}
        {isGivingReason ? (
          <ReasonForm t={t} onConfirm={intents.sendAsIs} onCancel={() => setGivingReason(false)} />
        ) : (
          <Alternatives
            t={t}
            card={card}
            finding={finding}
            onUse={(text) => takeAlternative(finding, text)}
            onRephrase={() => intents.rephrase(finding)}
          />
        )}
      </div>
      {card.isArmed && (
        <p className="armed">
          <Icon name="warning" />
          {t.check.armed}
        </p>
      )}
      {!card.isArmed && !isGivingReason && (
        <CheckActions
          t={t}
          card={card}
          finding={finding}
          intents={intents}
          onSendAsIs={() => (needsReason ? setGivingReason(true) : intents.sendAsIs())}
        />
      )}
    </section>
  );
}
