import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import type { Size } from '../hooks/use-viewport';
import { ActionButton } from './ActionButton';
import { Icon } from './Icon';
import { clampPlace } from './place';
import type { OverlayBox, OverlayIntents } from './types';

const bubbleSize: Size = { width: 120, height: 28 };
const gapPx = 6;

/** Offers the spoken version of text that was selected in the page, above the selection. */
export function SelectionBubble(props: {
  t: ConsoleCatalogue;
  box: OverlayBox;
  intents: OverlayIntents;
  viewport: Size;
}) {
  const { t, box, intents, viewport } = props;
  const place = clampPlace({ left: box.left, top: box.top - bubbleSize.height - gapPx }, bubbleSize, viewport);
  return (
    <div className="bubble" data-surface="bubble" style={place}>
      <ActionButton className="chip-action" onAction={() => intents.rewriteSelection()}>
        <Icon name="speak" />
        {t.overlay.selection}
      </ActionButton>
    </div>
  );
}
