import { startConsoleSession } from '@/utils/console-session/start-console-session';
import type { SessionLink, SessionParts } from '@/utils/console-session/types';
import type { ConsoleAdapter } from '@/utils/consoles/types';
import { createFakeLink, createProfile } from '../../support/fake-console';

/** A session over the PlainShop page that the test has drawn, with the test's own timers as clock. */
export const startPlainshopSession = (
  adapter: ConsoleAdapter,
  signal: AbortSignal,
  connect: (adapter: ConsoleAdapter, link: SessionLink) => Pick<SessionParts, 'adapter' | 'link'> = (
    adapter,
    link,
  ) => ({
    adapter,
    link,
  }),
) => {
  const link = createFakeLink();
  const session = startConsoleSession({
    ...connect(adapter, link.link),
    root: document,
    clock: { now: () => Date.now() },
    signal,
    copyText: async () => undefined,
    canShowCard: () => true,
    findMoodReader: () => undefined,
  });
  link.deliver({ type: 'profile', profile: createProfile({ console: 'vipshop' }) });
  return { link, session };
};
