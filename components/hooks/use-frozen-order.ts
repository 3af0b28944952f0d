import { useRef } from 'react';

export interface OrderedItem<T> {
  item: T;
  /** Left the list while it was frozen: keeps its place until the freeze ends, so that nothing moves under the pointer. */
  isGone: boolean;
}

/** Keeps `previous` in place, fills in the newest data, and puts newcomers at the end. */
export function keepOrder<T extends { id: string }>(
  previous: readonly OrderedItem<T>[],
  items: readonly T[],
): OrderedItem<T>[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const known = new Set(previous.map(({ item }) => item.id));
  const kept = previous.map(({ item }) => {
    const fresh = byId.get(item.id);
    return fresh ? { item: fresh, isGone: false } : { item, isGone: true };
  });
  return [...kept, ...items.filter(({ id }) => !known.has(id)).map((item) => ({ item, isGone: false }))];
}

/** The items in their own order, or in the order they had when the freeze began. */
export function useFrozenOrder<T extends { id: string }>(items: readonly T[], isFrozen: boolean): OrderedItem<T>[] {
  const shown = useRef<OrderedItem<T>[]>([]);
  shown.current = isFrozen ? keepOrder(shown.current, items) : items.map((item) => ({ item, isGone: false }));
  return shown.current;
}
