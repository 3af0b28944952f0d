import { defineContentScript } from 'wxt/utils/define-content-script';
import { mountOverlay } from '@/components/overlay/mount-overlay';
import { arePanelsMounted, findMoodReader } from '@/components/overlay/panel-holder';
import { systemClock } from '@/utils/base/clock';
import { consoleLogger } from '@/utils/base/logger';
import { startConsoleSession } from '@/utils/console-session/start-console-session';
import { consoleMatches } from '@/utils/consoles/matches';
import { findAdapter } from '@/utils/consoles/registry';
import { createConsoleLink } from '@/utils/messaging/console-link';

const startedKey = Symbol.for('warmreply.console-started');

/** Composition root of a console page: adapter, session and overlay. The send guard is already there (guard.content). */
export default defineContentScript({
  matches: consoleMatches,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main() {
    const adapter = findAdapter(new URL(location.href));
    // Injected at install into a tab that the manifest has served meanwhile: once is enough.
    if (!adapter || Reflect.has(globalThis, startedKey)) return;
    Reflect.set(globalThis, startedKey, true);
    // Not WXT's ctx: a page can abort that with one forged event (reliability.md 0.1). A page's session ends with the page.
    const { signal } = new AbortController();
    const link = createConsoleLink({ signal, logger: consoleLogger, clock: systemClock });
    const session = startConsoleSession({
      adapter,
      root: document,
      link,
      clock: systemClock,
      signal,
      copyText: (text) => navigator.clipboard.writeText(text),
      canShowCard: arePanelsMounted,
      findMoodReader,
    });
    session.subscribe(link.checkAlive);
    mountOverlay({ root: document, source: session, signal });
  },
});
