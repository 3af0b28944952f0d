import fc from 'fast-check';
import type { Author, Message, MessageKind, PageCountdown, RowGroup } from '@/utils/conversation/types';
import { key } from '../../support/conversation-events';
import { agentTexts, type LoggedEvent } from './wait-oracle';

/** One thing that happens, and how long after the one before. */
const steps = fc.record({
  afterMs: fc.oneof(fc.integer({ min: 0, max: 4_000 }), fc.integer({ min: 0, max: 400_000 })),
  act: fc.oneof(
    {
      weight: 10,
      arbitrary: fc.record({ type: fc.constant('message' as const), message: drawMessage(), lateMs: drawLag() }),
    },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('again' as const), which: fc.nat(30) }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('withdraw' as const), which: fc.nat(16) }) },
    {
      weight: 4,
      arbitrary: fc.record({ type: fc.constant('row' as const), group: drawGroup(), lastAuthor: drawLastAuthor() }),
    },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('gone' as const) }) },
    {
      weight: 2,
      arbitrary: fc.record({ type: fc.constant('remount' as const), awayMs: fc.integer({ min: 0, max: 120_000 }) }),
    },
    { weight: 3, arbitrary: fc.record({ type: fc.constant('countdown' as const), countdown: drawCountdown() }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('transfer' as const), lateMs: drawLag() }) },
    {
      weight: 2,
      arbitrary: fc.record({ type: fc.constantFrom('dismiss' as const, 'dismiss' as const, 'restore' as const) }),
    },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('jump' as const), days: fc.constantFrom(-1, 0, 1) }) },
  ),
});

function drawMessage(): fc.Arbitrary<Pick<Message, 'author' | 'kind' | 'text' | 'robot'>> {
  const text = (author: Author, texts: readonly string[]) =>
    fc.record({ author: fc.constant(author), kind: fc.constant<MessageKind>('text'), text: fc.constantFrom(...texts) });
  return fc.oneof(
    { weight: 5, arbitrary: text('customer', ['在吗', '谢谢', '什么时候发货？']) },
    {
      weight: 2,
      arbitrary: fc.record({
        author: fc.constant<Author>('customer'),
        kind: fc.constantFrom<MessageKind>('image', 'card', 'nudge', 'emoji', 'source'),
        text: fc.constant(''),
      }),
    },
    { weight: 3, arbitrary: text('agent', agentTexts.full) },
    { weight: 2, arbitrary: text('agent', agentTexts.perfunctory) },
    { weight: 2, arbitrary: text('agent', agentTexts.holding) },
    { weight: 1, arbitrary: fc.constant({ author: 'agent' as const, kind: 'emoji' as const, text: '' }) },
    {
      weight: 2,
      arbitrary: fc.record({
        author: fc.constant<Author>('robot'),
        kind: fc.constant<MessageKind>('text'),
        text: fc.constant('欢迎光临'),
        robot: fc.constantFrom<'auto' | 'assist'>('auto', 'assist'),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ author: 'system' as const, kind: 'notice' as const, text: '会话已接入' }) },
  );
}

function drawLag() {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 900_000 }));
}

function drawGroup() {
  return fc.constantFrom<RowGroup>('waiting', 'waiting', 'overdue', 'answered', 'auto-replied', 'off-hours', 'other');
}

function drawLastAuthor() {
  return fc.constantFrom<Author | undefined>(undefined, undefined, undefined, 'customer', 'agent', 'robot');
}

function drawCountdown(): fc.Arbitrary<PageCountdown> {
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('remaining' as const), seconds: fc.integer({ min: 0, max: 180 }) }),
    },
    {
      weight: 2,
      arbitrary: fc
        .record({ count: fc.integer({ min: 1, max: 12 }), precisionSeconds: fc.constantFrom(1, 60, 3600) })
        .map(({ count, precisionSeconds }) => ({
          kind: 'waited' as const,
          seconds: count * precisionSeconds,
          precisionSeconds,
        })),
    },
    { weight: 1, arbitrary: fc.constant({ kind: 'none' as const }) },
  );
}

export interface Scenario {
  log: LoggedEvent[];
  /** ms since 1970, by the clock of the computer at the end. */
  now: number;
}

/** Logs of one conversation from `from` (ms since 1970) on; without `hasJumps` the computer's clock is never wrong. */
export const drawScenarios = (from: readonly number[], hasJumps: boolean): fc.Arbitrary<Scenario> =>
  fc
    .record({
      from: fc.constantFrom(...from),
      steps: fc.array(steps, { minLength: 1, maxLength: 16 }),
      afterMs: fc.oneof(fc.integer({ min: 0, max: 240_000 }), fc.integer({ min: 0, max: 50_000_000 })),
    })
    .map((drawn) => writeLog(drawn, hasJumps));

type Step = typeof steps extends fc.Arbitrary<infer Drawn> ? Drawn : never;

const writeLog = (drawn: { from: number; steps: Step[]; afterMs: number }, hasJumps: boolean): Scenario => {
  const log: LoggedEvent[] = [];
  let time = drawn.from;
  let skewMs = 0;
  drawn.steps.forEach(({ afterMs, act }, index) => {
    time += afterMs;
    const base = { at: time + skewMs, source: 'pane', certainty: 'sure', conversation: key('a') } as const;
    switch (act.type) {
      case 'message':
        // Pages tell their own time, which is right.
        log.push({
          ...base,
          type: 'message-seen',
          message: { ...act.message, id: `m${index}`, sentAt: time - act.lateMs },
        });
        break;
      case 'again': {
        const told = log.filter((it) => it.type === 'message-seen');
        const again = told[act.which % Math.max(1, told.length)];
        if (again) log.push({ ...again, at: base.at });
        break;
      }
      case 'withdraw':
        log.push({ ...base, type: 'message-withdrawn', messageId: `m${act.which}` });
        break;
      case 'row':
        log.push({
          ...base,
          type: 'row-seen',
          name: 'S***n',
          group: act.group,
          isActive: false,
          ...(act.lastAuthor && { lastAuthor: act.lastAuthor }),
        });
        break;
      case 'gone':
        log.push({ ...base, type: 'row-gone' });
        break;
      case 'remount': {
        // The list is drawn anew: every row goes and comes back, and the open history is read again.
        log.push({ ...base, type: 'row-gone' });
        time += act.awayMs;
        const at = time + skewMs;
        const row = log.findLast((it) => it.type === 'row-seen');
        if (row) log.push({ ...row, at });
        log.push(...log.filter((it) => it.type === 'message-seen').map((it) => ({ ...it, at })));
        break;
      }
      case 'countdown':
        log.push({ ...base, type: 'countdown-seen', countdown: act.countdown });
        break;
      case 'transfer':
        log.push({ ...base, type: 'transferred', sentAt: time - act.lateMs });
        break;
      case 'dismiss':
      case 'restore':
        log.push({ type: act.type, at: base.at });
        break;
      case 'jump':
        if (hasJumps) skewMs = act.days * 86_400_000;
        break;
    }
  });
  return { log, now: time + drawn.afterMs + skewMs };
};
