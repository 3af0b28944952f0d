import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { key, noon } from '../../support/conversation-events';
import { startFakeSession } from '../../support/start-fake-session';

describe('the page’s countdowns against arithmetic', () => {
  let it_: ReturnType<typeof startFakeSession>;
  beforeEach(() => {
    it_ = startFakeSession();
  });
  afterEach(() => it_.abort.abort());

  const show = (customer: string, seconds: number, at = noon) =>
    it_.console.emit({
      type: 'countdown-seen',
      conversation: key(customer),
      countdown: { kind: 'remaining', seconds },
      at,
      source: 'row',
      certainty: 'sure',
    });
  const readBanners = () => it_.session.readView().banners;
  const wrong = [{ kind: 'blind', parts: ['countdown'], canShowAgain: false }];

  it('agree where nobody has more time than the platform gives', () => {
    it_.giveRules();
    show('a', 180);
    show('b', 5);
    expect(readBanners()).toEqual([]);
    expect(it_.session.readView().isPaused).toBe(false);
  });

  it('stop the timers, by name, where a wait has more time left than the whole limit', () => {
    it_.giveRules();
    show('a', 100);
    show('b', 50 * 60);
    expect(readBanners()).toEqual(wrong);
    expect(it_.session.readView().isPaused).toBe(true);
  });

  it('are compared as well when the limits arrive after the page was read', () => {
    show('a', 600);
    expect(readBanners()).toEqual([]);
    it_.giveRules();
    expect(readBanners()).toEqual(wrong);
  });

  it('run on as soon as the page corrects itself', () => {
    it_.giveRules();
    show('a', 600);
    expect(readBanners()).toEqual(wrong);
    show('a', 100);
    expect(readBanners()).toEqual([]);
    expect(it_.session.readView().isPaused).toBe(false);
  });
});

describe('a console that is switched off', () => {
  it('shows nothing of ours, also when the page is not understood', () => {
    const session = startFakeSession();
    session.giveRules({ isSiteEnabled: false });
    session.console.open(key('a'), 'S***n');
    session.console.type('我不能给您退');
    session.console.report({ kind: 'missing-part', part: 'conversation-list' });
    const view = session.session.readView();
    expect([view.isVisible, view.banners, view.composer, view.selection]).toEqual([false, [], undefined, undefined]);
    expect(session.console.send()).toBe('send');
    expect(session.session.readView().card).toBeUndefined();
    session.abort.abort();
  });
});
