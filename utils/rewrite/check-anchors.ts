import { isSameNumber } from '@/utils/facts/compare-numbers';
import type { NumberFact } from '@/utils/facts/extract-facts';
import type { ClauseView } from '@/utils/rewrite/read-views';
import { events } from '@/utils/rewrite/term-classes';
import type { FactProblem } from '@/utils/rewrite/types';

const isInside = (fact: NumberFact, view: ClauseView): boolean => fact.start >= view.start && fact.end <= view.end;

const namedEvents = (text: string): string[] =>
  events.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);

/** A number with the words before it, back to the start of the clause before. */
interface Placed {
  fact: NumberFact;
  view: ClauseView;
  /** Before the number, in its own clause. */
  lead: string;
  /** `lead` with the clause before it. */
  context: string;
}

const placeNumbers = (numbers: readonly NumberFact[], views: readonly ClauseView[]): Placed[] =>
  numbers
    .filter((fact) => fact.kind === 'duration' && !fact.quantity?.isLoose)
    .flatMap((fact) => {
      const view = views.find((candidate) => isInside(fact, candidate));
      if (!view) return [];
      const lead = view.text.slice(0, fact.start - view.start);
      const previous = views[view.index - 1];
      const context = previous?.sentence === view.sentence ? `${previous.text}，${lead}` : lead;
      return [{ fact, view, lead, context }];
    });

/** 签收之日起, 付款后: the words right before the number that name its start. */
const startBefore =
  /([^，、]{2,12}?)(?:之日|之时|当日|当天|次日|第二天|那天)?(?:起|开始|后|之后|以后)(?:的|算)?[^，、]{0,2}$/;
/** In speech the mark may go: 签收7天内. */
const leadLength = 9;

const readStart = (lead: string): string[] => namedEvents(startBefore.exec(lead)?.[1] ?? '');

/**
 * A time limit must run from the same event: 签收后10天 must not become 发货后10天. Limits of one length are compared
 * together, because speech reorders them; where one of them names no start, nothing is claimed.
 */
export const checkAnchors = (
  source: readonly ClauseView[],
  rewrite: readonly ClauseView[],
  sourceNumbers: readonly NumberFact[],
  rewriteNumbers: readonly NumberFact[],
): FactProblem[] => {
  const limits = placeNumbers(sourceNumbers, source).map((placed) => ({
    ...placed,
    start: readStart(placed.lead),
  }));
  return placeNumbers(rewriteNumbers, rewrite).flatMap((spoken) => {
    const start = namedEvents(spoken.lead.slice(-leadLength));
    const same = limits.filter((limit) => isSameNumber(limit.fact, spoken.fact));
    const [first] = same;
    if (!first || start.length === 0 || same.some((limit) => limit.start.length === 0)) return [];
    const allowed = new Set(same.flatMap((limit) => limit.start));
    if ([...start, ...namedEvents(spoken.context)].some((name) => allowed.has(name))) return [];
    return [{ kind: 'changed', factKind: 'condition', source: first.view.shown, rewrite: spoken.view.shown }];
  });
};
