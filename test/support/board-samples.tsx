import type { ReactElement } from 'react';
import { BoardPage } from '@/components/board/BoardPage';
import { CoverPage } from '@/components/board/CoverPage';
import type { BoardIo, CoverIo } from '@/components/board/types';
import type { ConsoleId } from '@/utils/conversation/types';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { ReplyCount } from '@/utils/knowledge/reply-counts';
import { platformPresets } from '@/utils/policy/platform-presets';
import { defaultPolicy } from '@/utils/policy/policy';
import type { WaitRow } from '@/utils/response-timer/numbers/wait-row';
import { calmSituation, type QueueLine, type Situation } from '@/utils/response-timer/situation';
import { readDayAndHour } from '@/utils/response-timer/zone-time';

/** Sample states of the numbers page and of the queue in large, for the gallery and test/dom/pages/board.test.tsx. */

/** Tuesday 2026-11-24, 16:30 in Beijing. */
export const boardNow = Date.parse('2026-11-24T16:30:00+08:00');
const clock = { now: () => boardNow };
const minute = 60_000;
const day = 1440 * minute;

/** The same row of numbers every time, 0 to 1. */
const createRandom = () => {
  let seed = 7;
  return () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
};

export const sampleWait = (console: ConsoleId, startedAt: number, waitedMs: number, index: number): WaitRow => ({
  id: `${console}-${index}`,
  conversation: `${index}`.padStart(64, 'a'),
  console,
  shop: 'f'.repeat(64),
  startedAt,
  endedAt: startedAt + waitedMs,
  waitedMs,
  isFirst: index % 3 === 0,
  basis: 'arithmetic',
  clocks: platformPresets[console].rules.clocks.map(({ id, limitSeconds }) => ({
    id,
    limitMs: limitSeconds * 1000,
    wasLate: waitedMs >= limitSeconds * 1000,
  })),
  stage: 'calm',
  outcome: 'replied',
  ...readDayAndHour(startedAt, 'Asia/Shanghai'),
});

/** So many waits over the last days, most of them short; every `lateEvery`th is late. */
export const sampleWaits = (console: ConsoleId, count: number, days: number, lateEvery: number): WaitRow[] => {
  const random = createRandom();
  return Array.from({ length: count }, (_, index) => {
    const hour = 8 + Math.floor((random() + random()) * 7);
    const dayStart = Date.parse('2026-11-24T00:00:00+08:00') - (index % days) * day;
    const startedAt = dayStart + hour * 60 * minute + Math.floor(random() * 60) * minute;
    const waitedMs = index % lateEvery === 0 ? 190_000 + random() * 600_000 : 6_000 + random() * random() * 150_000;
    return sampleWait(console, Math.min(startedAt, boardNow - 20 * minute), waitedMs, index);
  });
};

export const createBoardIo = (rows: readonly WaitRow[] | undefined, replies: readonly ReplyCount[] = []): BoardIo => ({
  clock,
  watchWaits: ({ from }, listener) => {
    listener(rows?.filter(({ startedAt }) => startedAt >= from));
    return () => undefined;
  },
  watchReplyCounts: (fromDay, listener) => {
    listener(replies.filter(({ day: at }) => at >= fromDay));
    return () => undefined;
  },
  saveFile: () => undefined,
  openCover: () => undefined,
});

export const sampleCoverIo: CoverIo = {
  clock,
  cover: () => undefined,
  point: () => undefined,
  openNumbers: () => undefined,
};

const line = (name: string, waitedSeconds: number, change: Partial<QueueLine> = {}): QueueLine => {
  const since = boardNow - waitedSeconds * 1000;
  return {
    conversation: { console: 'pinduoduo', shop: '暖暖杂货铺', customer: name, identity: 'stable' },
    name,
    waitingSince: since,
    clocks: [
      {
        id: 'three-minutes',
        origin: 'platform',
        isAlarming: true,
        limitMs: 180_000,
        warnAt: since + 100_000,
        urgentAt: since + 150_000,
        dueAt: since + 180_000,
      },
    ],
    isOffHours: false,
    certainty: 'sure',
    isClosing: false,
    tabId: 7,
    snoozedUntil: 0,
    ...change,
  };
};

export const coverQueue: QueueLine[] = [
  line('S*******n', 215),
  line('小**鱼', 161),
  line('L*******i', 124, {
    conversation: { console: 'vipshop', shop: '暖暖旗舰店', customer: 'v', identity: 'stable' },
  }),
  line('王**', 20, { tabId: undefined, certainty: 'unsure' }),
  line('T****9', 9_000, { isOffHours: true }),
];

export const coverSituation: Situation = {
  ...calmSituation,
  coverUntil: boardNow + 8.5 * minute,
  promises: [
    {
      conversation: coverQueue[1]?.conversation ?? line('x', 1).conversation,
      name: '小**鱼',
      madeAt: boardNow - 20 * minute,
      dueAt: boardNow - 4 * minute,
    },
  ],
  presence: [{ console: 'vipshop', kind: 'logged-out', since: boardNow - 2 * minute, waiting: 3 }],
};

const rules = defaultPolicy.response;
const cover = (t: PageCatalogue, change: { isConnected?: boolean; queue?: QueueLine[]; situation?: Situation }) => (
  <CoverPage
    t={t}
    io={sampleCoverIo}
    queue={change.queue ?? coverQueue}
    situation={change.situation ?? coverSituation}
    isConnected={change.isConnected ?? true}
    coverMinutes={10}
  />
);

interface BoardSample {
  width: number;
  height: number;
  /** Clicked, one after the other, before the picture is taken. */
  clicks?: string[];
  render(t: PageCatalogue): ReactElement;
}

const mixed = [...sampleWaits('pinduoduo', 900, 40, 41), ...sampleWaits('douyin', 300, 12, 19)];

export const boardSamples: Record<string, BoardSample> = {
  'board-today': {
    width: 1100,
    height: 1250,
    render: (t) => <BoardPage t={t} io={createBoardIo(mixed)} rules={rules} />,
  },
  'board-month': {
    width: 1100,
    height: 1400,
    clicks: ['.period:nth-of-type(3)', 'details summary'],
    render: (t) => <BoardPage t={t} io={createBoardIo(mixed)} rules={rules} />,
  },
  'board-narrow': {
    width: 420,
    height: 1300,
    clicks: ['.period:nth-of-type(2)'],
    render: (t) => <BoardPage t={t} io={createBoardIo(sampleWaits('pinduoduo', 400, 10, 12))} rules={rules} />,
  },
  'board-empty': {
    width: 900,
    height: 480,
    clicks: ['.period:nth-of-type(4)'],
    render: (t) => <BoardPage t={t} io={createBoardIo([])} rules={rules} />,
  },
  'cover-busy': { width: 1440, height: 1100, render: (t) => cover(t, {}) },
  'cover-lost': { width: 1440, height: 1100, render: (t) => cover(t, { isConnected: false }) },
  'cover-calm': { width: 1440, height: 700, render: (t) => cover(t, { queue: [], situation: calmSituation }) },
  'cover-narrow': { width: 640, height: 1200, render: (t) => cover(t, {}) },
};
