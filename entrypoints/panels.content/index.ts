import { defineContentScript } from 'wxt/utils/define-content-script';
import { mountPanels } from '@/components/overlay/mount-panels';
import { phraseLink } from '@/utils/messaging/phrase-link';
import { suggestionLink } from '@/utils/messaging/suggestion-link';
import { versionLink } from '@/utils/messaging/version-link';

/** Composition root of the panels: the background puts this script into a console page when its first panel is opened. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: () => mountPanels(phraseLink, versionLink, suggestionLink),
});
