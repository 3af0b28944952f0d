import type { OverlayView } from '@/components/overlay/types';
import {
  sampleBlock,
  sampleDraft,
  sampleFinding,
  sampleKey,
  sampleNow,
  sampleQueue,
  sampleRewrite,
  sampleRow,
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
});

const brokenProblems = [
  { kind: 'changed', factKind: 'duration', source: '7日内', rewrite: '10天内' },
  { kind: 'lost', factKind: 'payer', source: '运费由买家承担', rewrite: '' },
] as const;

/** Every state worth looking at, by name. */
export const galleryViews: Record<string, () => OverlayView> = {
  waiting: () => drawnView(),
  menu: () => drawnView(),
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
        { kind: 'blind', parts: ['conversation-list', 'message-author'] },
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
