import '@/utils/styles/tokens.css';
import '@/components/shared/page/page.css';
import '@/components/practice/practice.css';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { mountOverlay } from '@/components/overlay/mount-overlay';
import { mountPanels } from '@/components/overlay/mount-panels';
import { arePanelsMounted, findMoodReader } from '@/components/overlay/panel-holder';
import { supportedConsoles } from '@/components/popup/supported-consoles';
import { type PracticeIo, PracticePage } from '@/components/practice/PracticePage';
import type { CoachJudges } from '@/components/practice/practice-coach';
import { practiceKnowledge } from '@/components/practice/practice-script';
import { PageRoot } from '@/components/shared/page/PageRoot';
import { systemClock } from '@/utils/base/clock';
import { consoleLogger } from '@/utils/base/logger';
import { fail, succeed } from '@/utils/base/result';
import { startConsoleSession } from '@/utils/console-session/start-console-session';
import { practiceAdapter } from '@/utils/consoles/practice/adapter';
import { readGuardHolder } from '@/utils/consoles/shared/guard-holder';
import { installSendGuard } from '@/utils/consoles/shared/send-guard';
import { createSamplePack } from '@/utils/knowledge/sample-pack';
import { createConsoleLink } from '@/utils/messaging/console-link';
import { createSettingsIo } from '@/utils/messaging/page-settings';
import { phraseLink } from '@/utils/messaging/phrase-link';
import { checkDraft } from '@/utils/phrase-check/check-draft';
import { defaultRules } from '@/utils/phrase-check/default-rules';
import { verifyFacts } from '@/utils/rewrite/verify-facts';
import { createArticlesRepository } from '@/utils/storage/articles-repository';
import { createDatabase } from '@/utils/storage/database';

const judges: CoachJudges = {
  isHurtful: (text) => checkDraft(text, defaultRules).some(({ severity }) => severity !== 'hint'),
  isSpokenKnowledge: (text) => text.trim() !== practiceKnowledge && verifyFacts(practiceKnowledge, text).length === 0,
};

const createPracticeIo = (): PracticeIo => {
  const articles = createArticlesRepository(createDatabase(), consoleLogger);
  return {
    clock: systemClock,
    judges,
    openConsole: () => void browser.tabs.create({ url: supportedConsoles[0]?.url }),
    importSamplePack: async () => {
      try {
        return succeed(await articles.importSamplePack(createSamplePack(systemClock.now())));
      } catch {
        return fail('storage-failed');
      }
    },
  };
};

/** The same helpers as on a real console, over the practice adapter. The manifest's guard does not run on our own pages. */
const startHelpers = () => {
  const { signal } = new AbortController();
  const link = createConsoleLink({ signal, logger: consoleLogger, clock: systemClock });
  const session = startConsoleSession({
    adapter: practiceAdapter,
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
  mountPanels(phraseLink);
};

const start = (root: HTMLElement) => {
  installSendGuard(window, readGuardHolder());
  startHelpers();
  const io = createPracticeIo();
  createRoot(root).render(
    <PageRoot io={createSettingsIo()} browserLocale={browser.i18n.getUILanguage()} readTitle={(t) => t.practice.title}>
      {({ t }) => <PracticePage t={t} io={io} />}
    </PageRoot>,
  );
};

const root = document.getElementById('root');
if (root) start(root);
