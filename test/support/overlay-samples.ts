import type { OverlayView, RewritePanelView, TeamView } from '@/components/overlay/types';
import type { ConversationKey } from '@/utils/conversation/types';
import type { Finding } from '@/utils/phrase-check/types';
import type { ClockView, QueueRow, Stage, TimerView } from '@/utils/response-timer/types';

/** 2026-03-02 10:00 UTC; every sample time hangs on it. */
export const sampleNow = Date.UTC(2026, 2, 2, 10);
const limitMs = 180_000;

export const sampleKey = (customer: string): ConversationKey => ({
  console: 'pinduoduo',
  shop: '暖回旗舰店',
  customer,
  identity: 'stable',
});

/** One clock with so many seconds left at sampleNow. */
export const sampleClock = (stage: Stage, remainingSeconds: number, change: Partial<ClockView> = {}): ClockView => {
  const dueAt = sampleNow + remainingSeconds * 1000;
  const times = { limitMs, warnAt: dueAt - 80_000, urgentAt: dueAt - 30_000, dueAt };
  return { id: 'three-minutes', origin: 'platform', isAlarming: true, stage, ...times, ...change };
};

/** A timer of a 180 s limit with so many seconds left at sampleNow. */
export function sampleTimer(stage: Stage, remainingSeconds: number, change: Partial<TimerView> = {}): TimerView {
  const remainingMs = remainingSeconds * 1000;
  return {
    stage,
    waitedMs: limitMs - remainingMs,
    startedAt: sampleNow + remainingMs - limitMs,
    clockId: 'three-minutes',
    limitMs,
    remainingMs,
    dueAt: sampleNow + remainingMs,
    clocks: [sampleClock(stage, remainingSeconds)],
    basis: 'arithmetic',
    certainty: 'sure',
    precisionMs: 1000,
    ...change,
  };
}

export const sampleRow = (name: string, timer: TimerView, change: Partial<QueueRow> = {}): QueueRow => ({
  id: `id-${name}`,
  conversation: sampleKey(name),
  name,
  timer,
  feasibility: timer.stage === 'overdue' ? 'late' : timer.stage === 'off-hours' ? 'off-hours' : 'savable',
  isClosing: false,
  snoozedUntil: undefined,
  isNameAmbiguous: false,
  ...change,
});

export const sampleQueue = (): QueueRow[] => [
  sampleRow('S*******n', sampleTimer('overdue', -65)),
  sampleRow('小***熊', sampleTimer('urgent', 24)),
  sampleRow('M***k', sampleTimer('warn', 71), { isNameAmbiguous: true }),
  sampleRow('阿***姐', sampleTimer('calm', 133)),
  sampleRow('t***8', sampleTimer('calm', 170)),
];

export const sampleFinding = (change: Partial<Finding> = {}): Finding => ({
  ruleId: 'refuse-cannot',
  category: 'blunt-refusal',
  severity: 'warn',
  start: 6,
  end: 12,
  text: '我不能给您退',
  reason: '',
  alternatives: [
    '这边我给您两个办法：①{方案A}，②{方案B}，您看哪个方便？',
    '退款我先帮您提交申请，{时间}前给您结果，您看这样可以吗？',
  ],
  ...change,
});

export const sampleBlock = (): Finding =>
  sampleFinding({
    ruleId: 'wechat',
    category: 'off-platform',
    severity: 'block',
    start: 16,
    end: 21,
    text: '加我微信吧',
    alternatives: ['为了您的售后有保障，我们就在这里沟通；我帮您申请{平台内优惠}。'],
  });

export const sampleDraft = '亲，这个情况我不能给您退的哦，您加我微信吧，我单独跟您说';

export const sampleRewrite = (change: Partial<RewritePanelView> = {}): RewritePanelView => ({
  source: 'draft',
  sourceText: '根据平台规则，商品签收之日起7日内，在不影响二次销售的前提下，可申请七天无理由退货，退货运费由买家承担。',
  conversation: sampleKey('S*******n'),
  customerName: 'S*******n',
  isParked: false,
  offline: {
    text: '您签收后7天内，只要不影响二次销售，都可以申请七天无理由退货，退货的运费需要您这边承担。',
    origin: 'offline',
    problems: [],
  },
  llm: undefined,
  hasEndpoint: false,
  ...change,
});

/** Nobody waits elsewhere, nothing was promised, the day's figures are not known yet. */
export const sampleTeam = (change: Partial<TeamView> = {}): TeamView => ({
  promises: [],
  budget: undefined,
  elsewhere: { waiting: 0, overdue: 0 },
  allSnoozedUntil: 0,
  coverUntil: 0,
  ...change,
});

export const sampleView = (change: Partial<OverlayView> = {}): OverlayView => ({
  isVisible: true,
  isPaused: false,
  queue: sampleQueue(),
  marks: [],
  markFrom: 'calm',
  snoozeMinutes: 5,
  team: sampleTeam(),
  undo: undefined,
  banners: [],
  composer: undefined,
  card: undefined,
  upset: undefined,
  rewrite: undefined,
  suggestionsEnabled: true,
  stripPlace: undefined,
  selection: undefined,
  ...change,
});
