import { createRoot } from 'react-dom/client';
import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import { Panels } from './Panels';
import { readPanelHolder } from './panel-holder';
import { createPicker, type PhraseLink } from './picker';
import { attachPickerKeys } from './picker-keys';
import type { OverlayView } from './types';

/**
 * Puts the panels beside the overlay, in the same shadow root. Does nothing where they stand already or no overlay does.
 * With a way to the phrases their picker answers to its keys.
 */
export const mountPanels = (phraseLink?: PhraseLink): void => {
  const holder = readPanelHolder();
  const { overlay } = holder;
  if (!overlay || holder.drawPanels) return;
  const { root, shadow, source, signal, schedule } = overlay;
  const container = root.createElement('div');
  shadow.append(container);
  const reactRoot = createRoot(container);
  const draw = (t: ConsoleCatalogue, view: OverlayView) =>
    reactRoot.render(<Panels t={t} view={view} intents={source.intents} picker={picker} />);
  /** In the same event: the next letter that the agent types belongs in the picker's field. */
  const drawAtOnce = () => {
    const t = source.readWords();
    if (t && !signal.aborted) draw(t, source.readView());
  };
  const picker = phraseLink && createPicker({ root, source, link: phraseLink, onChanged: drawAtOnce });
  if (picker) attachPickerKeys({ root, signal, readView: source.readView, picker });
  holder.drawPanels = draw;
  schedule();
  signal.addEventListener('abort', () => reactRoot.unmount());
};
