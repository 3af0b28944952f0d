import { startConsoleSession } from '@/utils/console-session/start-console-session';
import { getCompiledRules } from '@/utils/phrase-check/compile-patterns';
import { defaultRules } from '@/utils/phrase-check/default-rules';
import { readMood } from '@/utils/phrase-check/read-mood';
import { writeRuleProgram } from '@/utils/phrase-check/rule-program';
import { noon } from './conversation-events';
import { createFakeConsole, createFakeLink, createProfile } from './fake-console';

const program = writeRuleProgram(getCompiledRules(defaultRules), defaultRules);

interface Surroundings {
  canShowCard?: () => boolean;
  copyText?: (text: string) => Promise<void>;
}

/** A console session over a page, a background and a clock that the test moves. */
export const startFakeSession = ({ canShowCard = () => true, copyText }: Surroundings = {}) => {
  const console = createFakeConsole();
  const link = createFakeLink();
  const abort = new AbortController();
  const copied: string[] = [];
  let now = noon;
  const session = startConsoleSession({
    adapter: console.adapter,
    root: document,
    link: link.link,
    clock: { now: () => now },
    signal: abort.signal,
    copyText: copyText ?? (async (text) => void copied.push(text)),
    canShowCard,
    findMoodReader: () => (canShowCard() ? readMood : undefined),
  });
  return {
    console,
    link,
    session,
    copied,
    abort,
    passTime: (ms: number) => (now += ms),
    giveRules: (change: Parameters<typeof createProfile>[0] = {}) => {
      link.deliver({ type: 'profile', profile: createProfile(change) });
      link.deliver({ type: 'rules', rulesId: 'test', program });
    },
  };
};
