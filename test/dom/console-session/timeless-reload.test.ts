import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { holdDismissals } from '@/entrypoints/calibrated.content/hold-dismissals';
import { createCalibratedAdapter } from '@/utils/consoles/calibrated/adapter';
import type { Calibration } from '@/utils/consoles/calibrated/schema';
import { readGuardHolder } from '@/utils/consoles/shared/guard-holder';
import { calmSituation, type Situation } from '@/utils/response-timer/situation';
import { noon } from '../../support/conversation-events';
import type { ContractMessage, ContractPage, ContractRow } from '../consoles/adapter-contract';
import { pinduoduoCalibration, plainshopCalibration } from '../consoles/calibrated/calibrations';
import { drawPlainshop } from '../consoles/calibrated/plainshop-page';
import { createPinduoduoHarness } from '../consoles/pinduoduo-harness';
import { query } from '../consoles/pinduoduo-page';
import { startPlainshopSession } from './start-plainshop-session';

/** Neither messages nor rows of PlainShop tell a time: what stands there at a first look may be of any age. */
describe('messages that were there before we looked', () => {
  let controller: AbortController;
  const passTime = (ms: number) => vi.advanceTimersByTimeAsync(ms);

  const start = async (calibration: Calibration = plainshopCalibration, dismissed: Situation['dismissed'] = []) => {
    controller = new AbortController();
    const { link, session } = startPlainshopSession(
      createCalibratedAdapter(calibration),
      controller.signal,
      (adapter, plain) => holdDismissals(adapter, plain, { now: () => Date.now() }),
    );
    if (dismissed.length > 0) link.deliver({ type: 'situation', situation: { ...calmSituation, dismissed } });
    await passTime(3000);
    return {
      dismissAll: () => {
        for (const { conversation } of session.readView().queue) session.intents.dismissWait(conversation);
        return link.sent.flatMap((it) => (it.type === 'dismiss-wait' ? [it] : []));
      },
      readWaits: () =>
        session.readView().queue.map(({ conversation, timer }) => ({
          customer: conversation.customer,
          startedAt: timer.startedAt ?? 0,
          certainty: timer.certainty,
        })),
      listReplies: () => link.sent.flatMap((it) => (it.type === 'reply-seen' ? [it.text] : [])),
    };
  };
  const draw = (open: string, rows: ContractRow[], messages: ContractMessage[]) =>
    drawPlainshop({ rows, messages, open, status: 'online' });
  const row = (customer: string, group: ContractRow['group'], isActive = false): ContractRow => ({
    customer,
    name: '',
    group,
    isActive,
  });
  const asked: ContractMessage[] = [
    { id: '1', author: 'agent', text: '您好' },
    { id: '2', author: 'customer', text: '我的被子呢' },
  ];
  const answered: ContractMessage[] = [...asked, { id: '3', author: 'agent', text: '马上给您查' }];
  const say = (bubble: string, text: string) =>
    query('._d6s1u').insertAdjacentHTML('beforeend', `<div class="${bubble}">${text}</div>`);

  beforeEach(() => vi.useFakeTimers({ now: noon }));
  afterEach(() => {
    controller.abort();
    document.body.replaceChildren();
    delete readGuardHolder().judge;
    vi.useRealTimers();
  });

  it('are no replies of now when the page was loaded again, and the wait is shown, not sure', async () => {
    draw('1001', [row('1001', 'waiting', true)], asked);
    const { readWaits, listReplies } = await start();
    expect(listReplies()).toEqual([]);
    expect(readWaits()).toMatchObject([{ certainty: 'unsure' }]);
    await passTime(60_000);
    say('_1kd8s _9fj2m', '马上给您查');
    await passTime(3000);
    expect(listReplies()).toEqual(['马上给您查']);
    expect(readWaits()).toEqual([]);
  });

  it('are none either where the last of them is the agent’s', async () => {
    draw('1001', [row('1001', 'answered', true)], answered);
    const { readWaits, listReplies } = await start();
    expect([listReplies(), readWaits()]).toEqual([[], []]);
  });

  it('end no wait when they are loaded later, by scrolling up', async () => {
    const { draw: drawNumbered } = createPinduoduoHarness('cs', createCalibratedAdapter(pinduoduoCalibration));
    const page: ContractPage = {
      rows: [row('1001', 'waiting', true)],
      messages: asked,
      open: '1001',
      status: 'online',
    };
    drawNumbered(page);
    const { readWaits, listReplies } = await start(pinduoduoCalibration);
    expect(readWaits()).toHaveLength(1);
    const [begun] = readWaits();
    await passTime(5000);
    const older: ContractMessage[] = [
      { id: '0001', author: 'customer', text: '在吗' },
      { id: '0002', author: 'agent', text: '在的' },
    ];
    drawNumbered({ ...page, messages: [...older, ...asked] });
    await passTime(3000);
    expect(readWaits()).toEqual([begun]);
    expect(listReplies()).toEqual([]);
  });

  it('wait since the row has said so when the conversation is opened, whatever the page does with its mark first', async () => {
    draw('1001', [row('1001', 'answered', true), row('1002', 'waiting')], answered);
    const { readWaits, listReplies } = await start();
    await passTime(120_000);
    expect(readWaits().map(({ startedAt }) => startedAt - noon < 3000)).toEqual([true]);
    draw('1002', [row('1001', 'answered'), row('1002', 'answered', true)], []);
    await passTime(300);
    draw(
      '1002',
      [row('1001', 'answered'), row('1002', 'answered', true)],
      [
        { id: '7', author: 'agent', text: '欢迎光临' },
        { id: '8', author: 'customer', text: '有现货吗' },
      ],
    );
    await passTime(3000);
    expect(readWaits().map(({ startedAt, certainty }) => [startedAt - noon < 3000, certainty])).toEqual([
      [true, 'unsure'],
    ]);
    expect(listReplies()).toEqual([]);
  });

  describe('and were said to need no answer', () => {
    const rows = [row('1001', 'waiting', true), row('1002', 'waiting')];
    const thanked: ContractMessage[] = [...asked, { id: '3', author: 'customer', text: '谢谢' }];
    /** 不用回 for both, then the page is loaded again as `after` draws it. */
    const reload = async (after: () => void) => {
      draw('1001', rows, thanked);
      const before = await start();
      const told = before.dismissAll();
      expect(told).toHaveLength(2);
      expect(before.readWaits()).toEqual([]);
      // The numbers that go along tell no text, and the same words as before give the same.
      expect(JSON.stringify(told)).not.toMatch(/谢谢|被子/);
      controller.abort();
      document.body.replaceChildren();
      await passTime(1000);
      after();
      return await start(plainshopCalibration, told);
    };

    it('wait no more after a reload, in the open conversation as in the list', async () => {
      const { readWaits } = await reload(() => draw('1001', rows, thanked));
      expect(readWaits()).toEqual([]);
      say('_1kd8s', '还有一件事');
      await passTime(3000);
      expect(readWaits()).toHaveLength(1);
    });

    it.each<[string, ContractMessage[]]>([
      ['something else', [...thanked, { id: '4', author: 'customer', text: '等等，少了一件' }]],
      ['the same words once more', [...thanked, { id: '4', author: 'customer', text: '谢谢' }]],
    ])('wait, not sure, where the customer has said %s since', async (_, messages) => {
      const { readWaits } = await reload(() => draw('1001', rows, messages));
      expect(readWaits()).toMatchObject([{ customer: '王先生', certainty: 'unsure' }]);
    });

    it('wait again where two of one name stand there: nobody can say who is who', async () => {
      const { readWaits } = await reload(() => {
        draw('1001', rows, thanked);
        for (const name of document.querySelectorAll('._l8j0c ._h3l9d')) name.textContent = '王先生';
      });
      expect(readWaits()).toHaveLength(2);
    });
  });
});
