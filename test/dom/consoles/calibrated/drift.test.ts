import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readGuardHolder } from '@/utils/consoles/shared/guard-holder';
import type { ConsoleProblem } from '@/utils/consoles/types';
import type { ConsoleEvent } from '@/utils/conversation/types';
import type { ContractHarness, ContractPage } from '../adapter-contract';
import { query } from '../pinduoduo-page';
import { create1688Harness, createKuaishouHarness, createWechatHarness } from './named-pages';

const page: ContractPage = {
  status: 'online',
  open: '1001',
  rows: [
    { customer: '1001', name: '', group: 'answered', isActive: true },
    { customer: '1002', name: '', group: 'waiting' },
  ],
  messages: [
    { id: '1', author: 'customer', text: '在吗' },
    { id: '2', author: 'agent', text: '在的' },
  ],
};
const uncalibrated: ConsoleProblem = { kind: 'missing-part', part: 'message-pane' };

describe('a mark that is there no more', () => {
  let events: ConsoleEvent[];
  let problems: ConsoleProblem[];
  let controller: AbortController;

  const start = async (harness: ContractHarness) => {
    harness.draw(page);
    harness.adapter.start({
      root: document,
      signal: controller.signal,
      now: () => Date.now(),
      emit: (event) => events.push(event),
      report: (problem) => problems.push(problem),
    });
    await vi.advanceTimersByTimeAsync(3000);
  };
  const passTime = () => vi.advanceTimersByTimeAsync(12_000);
  const readGroups = () =>
    events.flatMap((it) =>
      it.type === 'row-seen' && it.conversation.customer === '林小雨' ? [`${it.group} ${it.certainty}`] : [],
    );

  beforeEach(() => {
    vi.useFakeTimers({ now: 1_790_000_000_000 });
    events = [];
    problems = [];
    controller = new AbortController();
  });
  afterEach(() => {
    controller.abort();
    document.body.replaceChildren();
    delete readGuardHolder().judge;
    vi.useRealTimers();
  });

  it('means that the last one who waited was answered, where the page took it away', async () => {
    await start(create1688Harness());
    query('.unread-badge').remove();
    await passTime();
    expect(problems).toEqual([]);
    expect(readGroups()).toEqual(['waiting unsure', 'other sure']);
  });

  it('is lost where the row goes on saying the same, and she waits on', async () => {
    await start(create1688Harness());
    query('.unread-badge').className = 'renamed';
    await passTime();
    expect(problems).toEqual([{ kind: 'missing-part', part: 'conversation-list' }]);
    expect(readGroups()).toEqual(['waiting unsure']);
  });

  it('is not missed when it was a dot that said nothing', async () => {
    await start(create1688Harness());
    query('.unread-badge').textContent = '';
    await vi.advanceTimersByTimeAsync(3000);
    query('.unread-badge').remove();
    await passTime();
    expect(problems).toEqual([]);
  });

  it('is not missed in a row that every minute shows another time', async () => {
    await start(createKuaishouHarness());
    const times = [...document.querySelectorAll('.SessionBaseCard-topHeadTime')];
    for (const time of times) time.textContent = '12:41';
    await passTime();
    expect(problems).toEqual([uncalibrated]);
    expect(readGroups()).toEqual(['waiting unsure', 'other sure']);
  });

  it('is not missed when the agent has closed the conversation', async () => {
    const harness = createKuaishouHarness();
    await start(harness);
    query('[class*="colorHighLight"]').className = 'SessionBaseCard-Static card_colorLowLight_x2';
    harness.findComposer().parentElement?.remove();
    query('button').remove();
    await passTime();
    expect(problems).toEqual([uncalibrated]);
  });

  it('of who wrote is lost even where one sentence stands there alone', async () => {
    await start(createWechatHarness());
    query('.bg-user').classList.replace('bg-user', 'renamed');
    await passTime();
    expect(problems).toEqual([{ kind: 'missing-part', part: 'message-author' }]);
    expect(events.filter(({ type }) => type === 'message-seen')).toHaveLength(2);
  });

  it('of who wrote is not missed when the page writes another message into the bubble', async () => {
    await start(create1688Harness());
    const bubble = query('.self');
    bubble.className = 'message-item';
    bubble.textContent = '什么时候发货';
    await passTime();
    expect(problems).toEqual([]);
  });
});
