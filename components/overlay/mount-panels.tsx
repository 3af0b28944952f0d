import { createRoot } from 'react-dom/client';
import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import { readMood } from '@/utils/phrase-check/read-mood';
import { hurryAfterClick } from './hurry-after-click';
import { isPanelOpen } from './is-panel-open';
import { Panels } from './Panels';
import { readPanelHolder } from './panel-holder';
import { createPicker, type PhraseLink } from './picker';
import { attachPickerKeys } from './picker-keys';
import { createSuggester, type SuggestionLink } from './suggester';
import { attachSuggestionKeys } from './suggestion-keys';
import type { OverlayView } from './types';
import { createVersionDesk, type VersionLink } from './version-desk';

/**
 * Puts the panels beside the overlay, in the same shadow root. Does nothing where they stand already or no overlay does.
 * With a way to the phrases their picker answers to its keys; with one to the versions, there are other wordings of each; with
 * one to the knowledge base, a reply stands ready.
 */
export const mountPanels = (
  phraseLink?: PhraseLink,
  versionLink?: VersionLink,
  suggestionLink?: SuggestionLink,
): void => {
  const holder = readPanelHolder();
  const { overlay } = holder;
  if (!overlay || holder.drawPanels) return;
  const { root, shadow, source, signal, schedule } = overlay;
  const container = root.createElement('div');
  shadow.append(container);
  const reactRoot = createRoot(container);
  const draw = (t: ConsoleCatalogue, view: OverlayView) => {
    suggester?.follow(view);
    versions?.follow(view.rewrite?.sourceText);
    const { intents } = source;
    const desks = { picker, versions, suggester };
    reactRoot.render(<Panels t={t} view={view} intents={intents} now={source.readNow()} {...desks} />);
  };
  /** In the same event: the next letter that the agent types belongs in the picker's field. */
  const drawAtOnce = () => {
    const t = source.readWords();
    if (t && !signal.aborted) draw(t, source.readView());
  };
  const picker = phraseLink && createPicker({ root, source, link: phraseLink, onChanged: drawAtOnce });
  if (picker) attachPickerKeys({ root, signal, readView: source.readView, picker });
  const versions = versionLink && createVersionDesk(source, versionLink, schedule);
  const suggester = suggestionLink && createSuggester({ source, link: suggestionLink, onChanged: schedule });
  if (suggester) {
    const isShown = () => !isPanelOpen(source.readView(), picker);
    attachSuggestionKeys({ root, signal, readView: source.readView, isShown, suggester });
  }
  hurryAfterClick(overlay);
  holder.drawPanels = draw;
  holder.readMood = readMood;
  schedule();
  signal.addEventListener('abort', () => reactRoot.unmount());
};
