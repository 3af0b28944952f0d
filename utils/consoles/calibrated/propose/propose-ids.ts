import { readId, splitId } from '../read-id';
import type { IdSource } from '../schema';
import { listOwnSelectors } from '../select/own-selectors';

/** Positions, states and addresses are unique too, but they are nobody's id. */
const neverIds =
  /^(class|style|src|href|alt|title|data-(index|v-.*|time.*|placeholder|state)|aria-.*|for|tabindex|d|viewbox)$/i;

/** Digits must stand in an id: words name kinds, and 0, 1, 2 … places. */
const isIdLike = (value: string): boolean =>
  value.length >= 2 && /\d/.test(value) && !/^:|\s/.test(value) && !/^https?:|^data:/.test(value);

const isCount = (values: readonly string[]): boolean =>
  values.every((value) => /\d{1,3}$/.test(value)) &&
  values.every((value, index) => {
    const [now, before] = [value, values[index - 1]].map((it) => Number(/(\d{1,3})$/.exec(it ?? '')?.[1]));
    return before === undefined || Number.isNaN(before) || now === before + 1;
  });

const isUniqueId = (values: readonly (string | undefined)[], least: number): boolean => {
  const known = values.filter((value) => value !== undefined);
  return (
    known.length === values.length &&
    new Set(known).size === known.length &&
    known.every((value) => value.length >= least && isIdLike(value))
  );
};

/** The places in which an id may stand: on the item, and on what is inside it. */
const listSources = (item: Element): IdSource[] =>
  [item, ...item.querySelectorAll('*')].slice(0, 20).flatMap((element) => {
    const own = element === item ? undefined : listOwnSelectors(element).find(({ how }) => how === 'class')?.css;
    if (element !== item && own === undefined) return [];
    return element
      .getAttributeNames()
      .filter((name) => !neverIds.test(name))
      .map((attribute): IdSource => ({ attribute, ...(own !== undefined && { css: own }) }));
  });

/**
 * An attribute that names each item by an id of the page's own. Where an id has pieces (`1000001-0-unTimeout`), the one
 * piece that is an id by itself is taken: the others may say a state. `least`: characters an id has at least.
 */
export const proposeIdSource = (items: readonly Element[], least: number): IdSource | undefined => {
  const [first] = items;
  if (!first || items.length < 2) return undefined;
  for (const source of listSources(first)) {
    const whole = items.map((item) => readId(item, source));
    if (!isUniqueId(whole, least) || isCount(whole.map((it) => it ?? ''))) continue;
    const pieces = Math.max(...whole.map((it) => splitId(it ?? '').length));
    if (pieces <= 1) return source;
    for (let token = 0; token < pieces; token += 1) {
      if (
        isUniqueId(
          items.map((item) => readId(item, { ...source, token })),
          Math.max(least, 5),
        )
      )
        return { ...source, token };
    }
    // Several pieces, none of them an id: a place in a list, most likely.
    if (whole.every((it) => (it ?? '').length >= 8)) return source;
  }
  return undefined;
};
