import { beforeEach, describe, expect, it } from 'vitest';
import { startConsoleSession } from '@/utils/console-session/start-console-session';
import { getCompiledRules } from '@/utils/phrase-check/compile-patterns';
import { defaultRules } from '@/utils/phrase-check/default-rules';
import { writeRuleProgram } from '@/utils/phrase-check/rule-program';
import { defaultPolicy } from '@/utils/policy/policy';
import { key, noon } from '../../support/conversation-events';
import { createFakeConsole, createFakeLink, createProfile } from '../../support/fake-console';

const program = writeRuleProgram(getCompiledRules(defaultRules), defaultRules.model);

describe('what inspectors score, in a session', () => {
  let console: ReturnType<typeof createFakeConsole>;
  let link: ReturnType<typeof createFakeLink>;
  let session: ReturnType<typeof startConsoleSession>;
  beforeEach(() => {
    const abort = new AbortController();
    console = createFakeConsole();
    link = createFakeLink();
    session = startConsoleSession({
      adapter: console.adapter,
      root: document,
      link: link.link,
      clock: { now: () => noon },
      signal: abort.signal,
      copyText: async () => undefined,
    });
    console.open(key('a'), 'S***n');
    setPolicy({});
    link.deliver({ type: 'rules', rulesId: 'test', program });
    return () => abort.abort();
  });
  const setPolicy = (check: Partial<typeof defaultPolicy.check>) =>
    link.deliver({ type: 'profile', profile: createProfile({ check: { ...defaultPolicy.check, ...check } }) });
  const marked = () => session.readView().composer?.findings.map(({ text }) => text);
  const fill = async (text: string) => {
    link.deliver({ type: 'fill', requestId: 'r', conversation: key('a'), text });
    await expect.poll(() => link.sent.some((it) => it.type === 'fill-result')).toBe(true);
  };

  it('shows it as a hint that does not hold the send', () => {
    console.type('电话13900001111');
    expect(marked()).toEqual(['13900001111']);
    expect(console.send()).toBe('send');
  });

  it('holds the send where the policy holds hints', () => {
    setPolicy({ holdFrom: 'hint' });
    console.type('电话13900001111');
    expect(console.send()).toBe('hold');
  });

  it('is silent when the category is off or the agent called it a false alarm', () => {
    console.type('电话13900001111');
    const [finding] = session.readView().composer?.findings ?? [];
    if (finding) session.intents.markFalseAlarm(finding);
    expect(marked()).toEqual([]);
    console.type('电话13900002222');
    setPolicy({ categoriesOff: ['quality'] });
    expect(marked()).toEqual([]);
  });

  it('puts the right characters in the place of the wrong ones alone', async () => {
    console.type('亲，因该明天到');
    const [finding] = session.readView().composer?.findings ?? [];
    const { useAlternative: takeAlternative } = session.intents;
    if (finding) await takeAlternative(finding, '应该');
    expect(console.readDraft().text).toBe('亲，应该明天到');
  });

  it('compares with what the side panel put in, until that draft is gone or another customer is open', async () => {
    await fill('签收后7天内可以换货，吊牌别剪');
    console.type('签收后8天内可以换货，吊牌别剪');
    expect(marked()).toEqual(['8天']);
    console.open(key('b'), 'X***k');
    console.type('签收后8天内可以换货，吊牌别剪');
    expect(marked()).toEqual([]);
    console.open(key('a'), 'S***n');
    console.type('');
    console.type('签收后8天内可以换货，吊牌别剪');
    expect(marked()).toEqual([]);
  });
});
