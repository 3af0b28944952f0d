import { beforeEach, describe, expect, it } from 'vitest';
import { defaultPolicy } from '@/utils/policy/policy';
import { key } from '../../support/conversation-events';
import { createProfile } from '../../support/fake-console';
import { startFakeSession } from '../../support/start-fake-session';

describe('what inspectors score, in a session', () => {
  let page: ReturnType<typeof startFakeSession>;
  beforeEach(() => {
    page = startFakeSession();
    page.console.open(key('a'), 'S***n');
    page.giveRules();
    return () => page.abort.abort();
  });
  const setPolicy = (check: Partial<typeof defaultPolicy.check>) =>
    page.link.deliver({ type: 'profile', profile: createProfile({ check: { ...defaultPolicy.check, ...check } }) });
  const marked = () => page.session.readView().composer?.findings.map(({ text }) => text);
  const fill = async (text: string) => {
    page.link.deliver({ type: 'fill', requestId: 'r', conversation: key('a'), text });
    await expect.poll(() => page.link.sent.some((it) => it.type === 'fill-result')).toBe(true);
  };

  it('shows it as a hint that does not hold the send', () => {
    page.console.type('电话13900001111');
    expect(marked()).toEqual(['13900001111']);
    expect(page.console.send()).toBe('send');
  });

  it('holds the send where the policy holds hints', () => {
    setPolicy({ holdFrom: 'hint' });
    page.console.type('电话13900001111');
    expect(page.console.send()).toBe('hold');
  });

  it('is silent when the category is off or the agent called it a false alarm', () => {
    page.console.type('电话13900001111');
    const [finding] = page.session.readView().composer?.findings ?? [];
    if (finding) page.session.intents.markFalseAlarm(finding);
    expect(marked()).toEqual([]);
    page.console.type('电话13900002222');
    setPolicy({ categoriesOff: ['quality'] });
    expect(marked()).toEqual([]);
  });

  it('puts the right characters in the place of the wrong ones alone', async () => {
    page.console.type('亲，因该明天到');
    const [finding] = page.session.readView().composer?.findings ?? [];
    const { useAlternative: takeAlternative } = page.session.intents;
    if (finding) await takeAlternative(finding, '应该');
    expect(page.console.readDraft().text).toBe('亲，应该明天到');
  });

  it('compares with what the side panel put in, until that draft is gone or another customer is open', async () => {
    await fill('签收后7天内可以换货，吊牌别剪');
    page.console.type('签收后8天内可以换货，吊牌别剪');
    expect(marked()).toEqual(['8天']);
    page.console.open(key('b'), 'X***k');
    page.console.type('签收后8天内可以换货，吊牌别剪');
    expect(marked()).toEqual([]);
    page.console.open(key('a'), 'S***n');
    page.console.type('');
    page.console.type('签收后8天内可以换货，吊牌别剪');
    expect(marked()).toEqual([]);
  });
});
