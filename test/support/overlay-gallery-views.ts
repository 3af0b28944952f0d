import type { OverlayView, SuggestionView } from '@/components/overlay/types';
import {
  sampleBlock,
  sampleClock,
  sampleDraft,
  sampleFinding,
  sampleKey,
  sampleNow,
  sampleQueue,
  sampleRewrite,
  sampleRow,
  sampleTeam,
  sampleTimer,
  sampleView,
} from './overlay-samples';

export const galleryNow = sampleNow;

/** The parts of the drawn console, as they stand on the page at this size and zoom. */
function readBox(selector: string) {
  const box = document.querySelector(selector)?.getBoundingClientRect();
  return { left: box?.left ?? 0, top: box?.top ?? 0, width: box?.width ?? 0, height: box?.height ?? 0 };
}

function drawnView(change: Partial<OverlayView> = {}): OverlayView {
  const queue = change.queue ?? sampleQueue();
  const clip = readBox('main > ul');
  const marks = queue.map(({ id, timer }, index) => ({
    id,
    timer,
    box: { ...readBox(`main li:nth-child(${index + 1})`), clip },
  }));
  return sampleView({
    queue,
    marks,
    composer: { box: readBox('textarea'), findings: [], isDraftEmpty: true },
    ...change,
  });
}

const composer = (findings: ReturnType<typeof sampleFinding>[]) => ({
  box: readBox('textarea'),
  findings,
  isDraftEmpty: false,
});

const heldCard = (findings: ReturnType<typeof sampleFinding>[], isArmed = false) => ({
  conversation: sampleKey('S*******n'),
  findings,
  draft: sampleDraft,
  mode: 'held' as const,
  isArmed,
  rephrases: [],
  canRephrase: true,
});

const brokenProblems = [
  { kind: 'changed', factKind: 'duration', source: '7日内', rewrite: '10天内' },
  { kind: 'lost', factKind: 'payer', source: '运费由买家承担', rewrite: '' },
] as const;

const tightBudget = {
  console: 'pinduoduo',
  clockId: 'three-minutes',
  inTime: 204,
  late: 8,
  targetPercent: 95,
  canMiss: 0,
} as const;

const fullTeam = () =>
  sampleTeam({
    budget: { ...tightBudget, canMiss: 2 },
    elsewhere: { waiting: 3, overdue: 0 },
    promises: [
      { conversation: sampleKey('S***n'), name: 'S***n', madeAt: galleryNow - 900_000, dueAt: galleryNow - 60_000 },
      { conversation: sampleKey('阿***姐'), name: '阿***姐', madeAt: galleryNow, dueAt: galleryNow + 1_200_000 },
    ],
  });

/** A house target of 15 s on top of the platform's three minutes, and the quiet 30 s clock. */
const clocksQueue = () => {
  const quiet = (seconds: number) =>
    sampleClock('calm', seconds, { id: 'thirty-seconds', isAlarming: false, limitMs: 30_000 });
  const house = sampleClock('overdue', -5, { id: 'house', origin: 'house', limitMs: 15_000 });
  const platform = (seconds: number) => sampleClock('calm', seconds);
  return [
    sampleRow('S*******n', sampleTimer('overdue', -65, { clocks: [platform(-65), quiet(-215)] })),
    sampleRow('小***熊', sampleTimer('overdue', 160, { clocks: [platform(160), house, quiet(10)] })),
    sampleRow('M***k', sampleTimer('urgent', 12), { feasibility: 'out-of-reach' }),
    sampleRow('阿***姐', sampleTimer('calm', 133), { snoozedUntil: galleryNow + 200_000 }),
    sampleRow('t***8', sampleTimer('calm', 170, { clocks: [platform(170), quiet(20)] }), { isNameAmbiguous: true }),
  ];
};

const spoken =
  '您放心，页面上写着“退货包运费”的商品，退货的运费由保险公司出，您自己寄回的话，填好快递单号，72小时内到账。';

/** The ready replies of the states that have one. */
export const gallerySuggestions: Record<string, SuggestionView> = {
  suggestion: { title: '退货运费', text: spoken, isApproved: true, mayTurnOff: true },
  'suggestion-long': {
    title: '退货运费及运费险赔付说明（平台活动期间另行通知）',
    text: spoken,
    isApproved: false,
    mayTurnOff: true,
  },
  'suggestion-taken': { title: '退货运费', text: spoken, isApproved: true, mayTurnOff: true, inserted: { ok: true } },
};

/** Every state worth looking at, by name. */
export const galleryViews: Record<string, () => OverlayView> = {
  waiting: () => drawnView(),
  picker: () => drawnView(),
  suggestion: () => drawnView(),
  'suggestion-long': () => drawnView({ composer: composer([sampleFinding(), sampleBlock()]) }),
  'suggestion-taken': () => drawnView({ composer: composer([]) }),
  menu: () => drawnView(),
  clocks: () => drawnView({ queue: clocksQueue(), team: fullTeam() }),
  closing: () =>
    drawnView({
      queue: [sampleRow('小***熊', sampleTimer('warn', 62), { isClosing: true }), ...sampleQueue().slice(3)],
      undo: { conversation: sampleKey('M***k'), name: 'M***k' },
      team: sampleTeam({ coverUntil: galleryNow + 600_000, budget: tightBudget }),
    }),
  promises: () => drawnView({ queue: [], team: fullTeam() }),
  presence: () =>
    drawnView({
      queue: [],
      banners: [
        { kind: 'presence', alarm: { console: 'practice', kind: 'logged-out', since: galleryNow, waiting: 3 } },
      ],
      team: sampleTeam({ elsewhere: { waiting: 3, overdue: 1 } }),
    }),
  reason: () => drawnView({ composer: composer([sampleBlock()]), card: heldCard([sampleBlock()]) }),
  nobody: () => drawnView({ queue: [] }),
  pill: () => drawnView({ stripPlace: { left: 900, top: 72, isCollapsed: true } }),
  crowd: () =>
    drawnView({
      queue: [
        ...sampleQueue(),
        ...['a', 'b', 'c', 'd', 'e', 'f'].map((name) => sampleRow(`${name}***9`, sampleTimer('calm', 175))),
        sampleRow('夜***猫', sampleTimer('off-hours', 0)),
        sampleRow('一位名字特别特别长的顾客朋友', sampleTimer('overdue', -3900), { isNameAmbiguous: true }),
      ].reverse(),
    }),
  banners: () =>
    drawnView({
      banners: [
        { kind: 'blind', parts: ['conversation-list', 'message-author'], canShowAgain: true },
        { kind: 'status', status: 'elsewhere' },
        { kind: 'refresh-needed' },
        { kind: 'unchecked' },
      ],
    }),
  typing: () => drawnView({ composer: composer([sampleFinding(), sampleBlock()]) }),
  held: () => drawnView({ composer: composer([sampleFinding()]), card: heldCard([sampleFinding()]) }),
  blocked: () =>
    drawnView({
      composer: composer([sampleFinding(), sampleBlock()]),
      card: heldCard([sampleFinding(), sampleBlock()]),
    }),
  armed: () => drawnView({ composer: composer([sampleFinding()]), card: heldCard([sampleFinding()], true) }),
  rewrite: () => drawnView({ composer: composer([]), rewrite: sampleRewrite({ inserted: { ok: true } }) }),
  streaming: () =>
    drawnView({
      composer: composer([]),
      rewrite: sampleRewrite({
        hasEndpoint: true,
        llm: { status: 'streaming', text: '您放心，签收后7天内，只要不影响二次销售，', problems: [] },
      }),
    }),
  broken: () =>
    drawnView({
      composer: composer([]),
      rewrite: sampleRewrite({
        hasEndpoint: true,
        inserted: { ok: false, reason: 'changed-meanwhile' },
        llm: { status: 'done', text: '签收后10天内都可以退，只要不影响二次销售就行。', problems: brokenProblems },
      }),
    }),
  parked: () =>
    drawnView({
      composer: composer([]),
      rewrite: sampleRewrite({
        isParked: true,
        hasEndpoint: true,
        llm: { status: 'failed', text: '', problems: [], reason: 'network' },
      }),
      selection: { text: '七天无理由', box: { left: 560, top: 60, width: 120, height: 20 } },
    }),
};
