import { useState } from 'react';
import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import type { Size } from '../hooks/use-viewport';
import { ActionButton } from './ActionButton';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import { severityIcons } from './icon-names';
import { countBySeverity } from './order-findings';
import type { ComposerView, OverlayIntents, UpsetView } from './types';

interface ComposerChipProps {
  t: ConsoleCatalogue;
  composer: ComposerView;
  upset: UpsetView | undefined;
  suggestionsEnabled: boolean;
  intents: OverlayIntents;
  viewport: Size;
}

const gapPx = 4;

/** Quiet counter above the composer's top right edge. With nothing to say it shrinks to a handle that unfolds on demand. */
export function ComposerChip({ t, composer, upset, suggestionsEnabled, intents, viewport }: ComposerChipProps) {
  const [isUnfolded, setUnfolded] = useState(false);
  const { box, findings, isDraftEmpty } = composer;
  const counts = countBySeverity(findings);
  const hasSomethingToSay = upset !== undefined || counts.length > 0 || (suggestionsEnabled && !isDraftEmpty);
  const isOpen = hasSomethingToSay || isUnfolded;
  const { composer: text, strip } = t.overlay;
  const style = {
    right: Math.max(gapPx, viewport.width - box.left - box.width),
    bottom: viewport.height - box.top + gapPx,
  };

  return (
    <section className={`chip ${isOpen ? '' : 'is-quiet'}`} data-surface="chip" aria-label={text.label} style={style}>
      {upset && (
        <ActionButton
          className="chip-action"
          data-upset={upset.strength}
          title={t.upset.hint}
          onAction={() => intents.openCalming()}
        >
          <Icon name="heart" />
          {t.upset.kinds[upset.kind]}
        </ActionButton>
      )}
      {counts.length > 0 && (
        <ActionButton
          className="chip-counts"
          aria-label={text.findings(findings.length)}
          title={text.findings(findings.length)}
          onAction={() => intents.openCard()}
        >
          {counts.map(({ severity, count }) => (
            <span key={severity} className="chip-count" data-severity={severity}>
              <Icon name={severityIcons[severity]} />
              {count}
            </span>
          ))}
        </ActionButton>
      )}
      {isOpen && (
        <>
          <ActionButton
            className="chip-action"
            title={text.speakPlainlyHint}
            isDisabled={isDraftEmpty}
            onAction={() => intents.rewriteDraft()}
          >
            <Icon name="speak" />
            {text.speakPlainly}
          </ActionButton>
          <IconButton
            icon={suggestionsEnabled ? 'bulb' : 'bulbOff'}
            label={suggestionsEnabled ? strip.suggestionsOn : strip.suggestionsOff}
            aria-pressed={suggestionsEnabled}
            onAction={() => intents.setSuggestions(!suggestionsEnabled)}
          />
        </>
      )}
      {!hasSomethingToSay && (
        <IconButton
          icon={isUnfolded ? 'close' : 'speak'}
          label={isUnfolded ? t.common.close : text.handle}
          aria-expanded={isUnfolded}
          onAction={() => setUnfolded(!isUnfolded)}
        />
      )}
    </section>
  );
}
