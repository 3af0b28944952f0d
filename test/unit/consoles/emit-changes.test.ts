import { beforeEach, describe, expect, it } from 'vitest';
import { type ChangeEmitter, createChangeEmitter } from '@/utils/consoles/shared/emit-changes';
import type { RowReading } from '@/utils/consoles/shared/page-reader';
import type { ConsoleEvent, PageCountdown } from '@/utils/conversation/types';
import { key, noon } from '../../support/conversation-events';

let now = noon;
let events: ConsoleEvent[] = [];
let changes: ChangeEmitter;

const readRow = (row: Partial<RowReading> = {}): RowReading => ({
  conversation: key('a'),
  name: 'S***n',
  group: 'waiting',
  isActive: false,
  lastAuthor: undefined,
  preview: '在吗',
  countdown: { kind: 'none' },
  certainty: 'sure',
  element: {} as Element,
  ...row,
});

const tellAt = (afterMs: number, row: Partial<RowReading>): ConsoleEvent[] => {
  now = noon + afterMs;
  events = [];
  changes.takeRows([readRow(row)]);
  return events;
};
const left = (seconds: number): { countdown: PageCountdown } => ({ countdown: { kind: 'remaining', seconds } });

beforeEach(() => {
  events = [];
  changes = createChangeEmitter({ emit: (event) => events.push(event), now: () => now });
});

describe('what an adapter tells of a row', () => {
  it('is that its last line is another one, and nothing when it stays', () => {
    expect(tellAt(0, {})).toMatchObject([{ type: 'row-seen', name: 'S***n' }]);
    expect(events[0]).not.toHaveProperty('hasNewPreview');
    expect(tellAt(1_000, {})).toEqual([]);
    expect(tellAt(2_000, { preview: '还在吗' })).toMatchObject([{ type: 'row-seen', hasNewPreview: true }]);
  });

  it('is a deadline once, not each second that it counts down', () => {
    expect(tellAt(0, left(120)).map(({ type }) => type)).toEqual(['row-seen', 'countdown-seen']);
    expect(tellAt(1_000, left(119))).toEqual([]);
    expect(tellAt(30_900, left(90))).toEqual([]);
  });

  it('is the earlier deadline when a reading comes sooner after it was drawn', () => {
    // Drawn at 0, read 900 ms later: the deadline seems 900 ms further away than it is.
    tellAt(900, left(120));
    expect(tellAt(1_050, left(119))).toMatchObject([{ type: 'countdown-seen', at: noon + 1_050 }]);
    expect(tellAt(2_900, left(118))).toEqual([]);
  });

  it('is a correction by the page, however it goes', () => {
    tellAt(0, left(120));
    expect(tellAt(10_000, left(150))).toMatchObject([{ countdown: { seconds: 150 } }]);
    expect(tellAt(11_000, { countdown: { kind: 'none' } })).toMatchObject([{ countdown: { kind: 'none' } }]);
  });
});
