import { isRemedy, type Tokens } from '@/utils/facts/concepts';
import { type Order, readOrders } from '@/utils/rewrite/read-orders';
import type { ClauseView } from '@/utils/rewrite/read-views';
import type { FactProblem } from '@/utils/rewrite/types';

/** How much of what only `own` has, not `other`, stands in the step. */
const countOwn = (step: Tokens, own: Tokens, other: Tokens): number => {
  let sum = 0;
  for (const [token, weight] of step) {
    if (own.has(token) && !other.has(token)) sum += isRemedy(token) ? weight / 2 : weight;
  }
  return sum;
};

/** How well both steps of a spoken order are the two steps of a written one, in this order. */
const weighFit = (spoken: Order, first: Tokens, second: Tokens): number =>
  Math.min(countOwn(spoken.first, first, second), countOwn(spoken.second, second, first));

/** A character that only one of the steps has. */
const enough = 0.5;

/** An order kept nearly as well as it is turned is kept. */
const nearlyAs = 0.7;

/** 先加水后加粉 must not become 先加粉再加水, 审核通过后再寄出 not 先寄来再审核. */
export const checkOrder = (source: readonly ClauseView[], rewrite: readonly ClauseView[]): FactProblem[] => {
  const spoken = readOrders(rewrite);
  if (spoken.length === 0) return [];
  const written = readOrders(source);
  return written.flatMap(({ first, second, view }): FactProblem[] => {
    const turned = spoken
      .map((order) => ({ order, by: weighFit(order, second, first) }))
      .reduce((most, one) => (one.by > most.by ? one : most));
    const kept = spoken.reduce((most, order) => Math.max(most, weighFit(order, first, second)), 0);
    if (turned.by < enough || kept >= turned.by * nearlyAs) return [];
    // 发货后再改 stands beside 发货前可改.
    const isWritten = written.some((own) => weighFit(turned.order, own.first, own.second) >= turned.by * nearlyAs);
    if (isWritten) return [];
    return [{ kind: 'changed', factKind: 'condition', source: view.shown, rewrite: turned.order.view.shown }];
  });
};
