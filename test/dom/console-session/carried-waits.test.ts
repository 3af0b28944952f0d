import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCalibratedAdapter } from '@/utils/consoles/calibrated/adapter';
import { type CarriedWait, carryWaits } from '@/utils/consoles/calibrated/carry-waits';
import { readGuardHolder } from '@/utils/consoles/shared/guard-holder';
import { noon } from '../../support/conversation-events';
import { plainshopCalibration } from '../consoles/calibrated/calibrations';
import { drawPlainshop } from '../consoles/calibrated/plainshop-page';
import { query } from '../consoles/pinduoduo-page';
import { startPlainshopSession } from './start-plainshop-session';

/** Neither messages nor rows tell a time here. */
describe('a session that starts anew on the same page', () => {
  let controller: AbortController;
  const passTime = (ms: number) => vi.advanceTimersByTimeAsync(ms);

  const startSession = (waits: readonly CarriedWait[]) => {
    controller = new AbortController();
    const { link, session } = startPlainshopSession(
      carryWaits(createCalibratedAdapter(plainshopCalibration), waits),
      controller.signal,
    );
    const readWaits = () =>
      session
        .readView()
        .queue.map(({ conversation, name, timer }) => ({ conversation, name, startedAt: timer.startedAt }));
    return { link, readWaits };
  };
  const restart = async () => {
    const { readWaits } = startSession([]);
    await passTime(120_000);
    const waits = readWaits();
    controller.abort();
    const next = startSession(waits.map(({ conversation, startedAt = 0 }) => ({ conversation, startedAt })));
    await passTime(3000);
    return { ...next, before: waits };
  };

  beforeEach(() => {
    vi.useFakeTimers({ now: noon });
    drawPlainshop({
      rows: [
        { customer: '1001', name: '', group: 'waiting', isActive: true },
        { customer: '1002', name: '', group: 'waiting' },
      ],
      messages: [
        { id: '1', author: 'agent', text: '您好' },
        { id: '2', author: 'customer', text: '我的被子呢' },
      ],
      open: '1001',
      status: 'online',
    });
  });
  afterEach(() => {
    controller.abort();
    document.body.replaceChildren();
    delete readGuardHolder().judge;
    vi.useRealTimers();
  });

  it('goes on with every wait from where it began, of the open customer and of the others', async () => {
    const { before, readWaits } = await restart();
    expect(before).toHaveLength(2);
    for (const { startedAt = 0 } of before) expect(startedAt - noon).toBeLessThan(3000);
    expect(readWaits()).toEqual(before);
  });

  it('ends a carried wait with the reply, and the next one begins anew', async () => {
    const { link, readWaits } = await restart();
    const say = (bubble: string, text: string) =>
      query('._d6s1u').insertAdjacentHTML('beforeend', `<div class="${bubble}">${text}</div>`);
    for (const mark of document.querySelectorAll('._l8j0c > button b')) mark.remove();
    say('_1kd8s _9fj2m', '马上给您查');
    await passTime(3000);
    expect(readWaits()).toEqual([]);
    const replies = link.sent.flatMap((it) => (it.type === 'reply-seen' ? [it] : []));
    expect(replies.map(({ text }) => text)).toEqual(['马上给您查']);
    expect(replies[0]?.wait?.waitedMs).toBeGreaterThan(120_000);
    const repliedAt = Date.now();
    say('_1kd8s', '好的，多久能到');
    await passTime(3000);
    expect(readWaits().map(({ startedAt = 0 }) => startedAt >= repliedAt)).toEqual([true]);
  });
});
