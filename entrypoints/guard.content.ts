import { defineContentScript } from 'wxt/utils/define-content-script';
import { consoleMatches } from '@/utils/consoles/matches';
import { readGuardHolder } from '@/utils/consoles/shared/guard-holder';
import { installSendGuard } from '@/utils/consoles/shared/send-guard';

export default defineContentScript({
  matches: consoleMatches,
  runAt: 'document_start',
  allFrames: false,
  // The page would learn the extension's id from it, and with the id it can abort content scripts (reliability.md 0.1).
  noScriptStartedPostMessage: true,
  main() {
    installSendGuard(window, readGuardHolder());
  },
});
