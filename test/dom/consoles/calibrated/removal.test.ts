import { afterEach, describe, expect, it } from 'vitest';
import { createCalibratedAdapter } from '@/utils/consoles/calibrated/adapter';
import type { Calibration } from '@/utils/consoles/calibrated/schema';
import type { ConsolePart } from '@/utils/consoles/types';
import { query } from '../pinduoduo-page';
import { type RemovalTrial, startRemovalTrial } from '../removal-trial';
import { plainshopCalibration } from './calibrations';
import { drawPlainshop } from './plainshop-page';

/** What is told once one selector of the calibration finds nothing; undefined: another way leads there. */
const lost: Record<string, ConsolePart | undefined> = {
  'shop 0': undefined,
  'composer 0': 'composer',
  'sendControl 0': 'send-button',
  'messageList 0': 'message-pane',
  'messageItem 0': 'message-pane',
  // The message itself is its text.
  'messageText 0': undefined,
  'conversationList 0': 'conversation-list',
  'conversationRow 0': 'conversation-list',
  'activeRow 0': undefined,
  'rowName 0': 'customer-id',
  'rowPreview 0': 'conversation-list',
  'rowUnread 0': 'conversation-list',
  'openName 0': undefined,
  'author 0': 'message-author',
  'author 1': 'message-author',
  'author 2': 'message-author',
  'author 3': 'message-author',
};

const listSelectors = ({ parts, authors }: Calibration): string[] => [
  ...Object.entries(parts).flatMap(([name, part]) => part?.locators.map((_, at) => `${name} ${at}`) ?? []),
  ...authors.rules.map((_, at) => `author ${at}`),
];

/** As when a release of the page has renamed what this selector leans on: it finds nothing, all else is as it was. */
const takeAway = ({ parts, authors }: Calibration, selector: string): void => {
  const [name, at] = selector.split(' ');
  const part = Object.entries(parts).find(([key]) => key === name)?.[1];
  const locator = part?.locators[Number(at)];
  const rule = authors.rules[Number(at)];
  if (locator) locator.css = '.renamed-by-a-release';
  else if (rule) rule.has = '.renamed-by-a-release';
};

describe('a selector of the PlainShop calibration that finds nothing any more', () => {
  let trial: RemovalTrial;
  afterEach(() => trial.end());

  it('is tried, each one of them', async () => {
    trial = await startRemovalTrial(createCalibratedAdapter(plainshopCalibration));
    expect(listSelectors(plainshopCalibration).sort()).toEqual(Object.keys(lost).sort());
  });

  it.each(Object.entries(lost))('%s: %s', async (selector, part) => {
    const calibration = structuredClone(plainshopCalibration);
    drawPlainshop({
      rows: [
        { customer: '1001', name: '', group: 'answered', isActive: true },
        { customer: '1002', name: '', group: 'waiting' },
        { customer: '1003', name: '', group: 'answered' },
      ],
      messages: [
        { id: '1', author: 'customer', text: '在吗' },
        { id: '2', author: 'robot', text: '亲，请问有什么可以帮您' },
        { id: '3', author: 'agent', text: '在的' },
        { id: '4', author: 'system', text: '顾客进入会话' },
        { id: '5', author: 'customer', text: '什么时候发货' },
      ],
      open: '1001',
      status: 'online',
    });
    trial = await startRemovalTrial(createCalibratedAdapter(calibration));
    expect(trial.problems).toEqual([]);
    const before = trial.readWaits();
    expect(before.map(({ said }) => said.length)).toEqual([5, 0, 0]);
    takeAway(calibration, selector);
    const drawn = document.body.innerHTML;
    await trial.passTime(5000);
    expect(trial.problems).toEqual(part ? [{ kind: 'missing-part', part }] : []);
    expect(trial.readWaits()).toEqual(before);
    expect(document.body.innerHTML).toBe(drawn);
    if (part) return;
    query('._d6s1u').insertAdjacentHTML('beforeend', '<div class="_1kd8s">今天能发吗</div>');
    await trial.passTime(3000);
    expect(trial.readWaits()[0]?.said.at(-1)).toBe('customer: 今天能发吗');
  });
});
