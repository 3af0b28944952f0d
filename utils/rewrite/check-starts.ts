import { readTokens, type Tokens } from '@/utils/facts/concepts';
import type { Alignment, Statement } from '@/utils/rewrite/align-statements';
import type { ClauseView } from '@/utils/rewrite/read-views';
import { events } from '@/utils/rewrite/term-classes';
import type { FactProblem } from '@/utils/rewrite/types';
import type { Weigh } from '@/utils/rewrite/weigh-evidence';

/** 自激活之日起, 从激活那天开始算: the event from which something runs. */
const start =
  /(?:自|从|按|以)([^，、]{2,12}?)(?:上的|的)?(?:之日|那天|那日|当天|当日|次日|第二天|日期|日|之时|时间|(?<!小)时)(?:的)?(?:起|开始|算|计)|([^，、自从]{2,10}?)(?:之日|那天|次日|第二天)起?算?起/g;
/** A concept; less is chance. */
const same = 0.6;

interface Start {
  view: ClauseView;
  event: Tokens;
  /** One of the points that every order has. */
  isKnown: boolean;
}

const namesOf = (text: string): string[] => events.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);

const readStarts = (statements: readonly Statement[]): Start[] =>
  statements.flatMap(({ view }) =>
    [...view.text.matchAll(start)].map(([, from, other]) => {
      const words = from ?? other ?? '';
      return { view, event: readTokens(words), isKnown: namesOf(words).length > 0 };
    }),
  );

const overlap = (one: Tokens, other: Tokens): number => {
  let sum = 0;
  for (const [token, weight] of one) if (other.has(token)) sum += weight;
  return sum;
};

const timed = /([^，、]{1,8}?)(?:之|以)?(前(?!台|往|后|\d)|后(?!台|续|四)|再(?=付|退|发|支|交|寄|验|给))/g;

const readMoments = (text: string): { name: string; side: string }[] =>
  [...text.matchAll(timed)].flatMap(([, words = '', side]) =>
    namesOf(words).map((name) => ({ name, side: side === '前' ? '前' : '后' })),
  );

/** Evidence that covers less leaves the meaning open. */
const leastShare = 0.5;

/** 尾款须在发货前付清 said as 收到货再付: another event, or its other side. */
const findMomentTurned = (statement: Statement, source: readonly Statement[], weigh: Weigh): ClauseView | undefined => {
  const spoken = readMoments(statement.view.text);
  const [best] = spoken.length > 0 ? weigh(statement, 'own') : [];
  if (!best || best.share < leastShare || best.own < 1.2) return undefined;
  const own = readMoments(best.source.view.text);
  const isKept =
    spoken.some(({ name }) => own.some((other) => other.name === name)) ||
    source.some(
      ({ view }) =>
        [...view.numbers].some((number) => statement.view.numbers.has(number)) &&
        readMoments(view.text).some(({ name, side }) =>
          spoken.some((said) => said.name === name && said.side === side),
        ),
    );
  return own.length === 0 || isKept ? undefined : best.source.view;
};

const change = (source: ClauseView, rewrite: ClauseView): FactProblem => ({
  kind: 'changed',
  factKind: 'condition',
  source: source.shown,
  rewrite: rewrite.shown,
});

/** From which day something runs, and before or after which event something is due. */
export const checkStarts = (alignment: Alignment, weigh: Weigh): FactProblem[] => {
  const written = readStarts(alignment.source);
  const anywhere = (event: Tokens): boolean => written.some((one) => overlap(one.event, event) >= same);
  /** What a start is exchanged for stands somewhere else in the source. */
  const elsewhere = (event: Tokens): boolean =>
    alignment.source.some(({ view }) => overlap(view.tokens, event) >= same);
  const moved = readStarts(alignment.rewrite).flatMap(({ view, event, isKnown }): FactProblem[] => {
    if (event.size === 0 || written.length === 0 || anywhere(event)) return [];
    if (!written.every((one) => one.isKnown) && !isKnown && !elsewhere(event)) return [];
    const statement = alignment.rewrite[view.index];
    const evidence = statement ? weigh(statement) : [];
    const closest =
      written.find((one) => evidence.some(({ source }) => source.view === one.view)) ??
      written.find((one) => one.view.numbers.size > 0) ??
      written[0];
    return closest ? [change(closest.view, view)] : [];
  });
  const turned = alignment.rewrite.flatMap((statement): FactProblem[] => {
    const view = findMomentTurned(statement, alignment.source, weigh);
    return view ? [change(view, statement.view)] : [];
  });
  return [...moved, ...turned];
};
