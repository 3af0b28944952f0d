import type { PlainBox, ReadLayout } from '../layout';
import type { ItemGroup, Scene, Scope } from './types';

/** Of nothing but controls and pictures no list is made. */
const neverItems = /^(script|style|option|br|svg|path|td|th|source|link|meta)$/;

interface Drawn {
  element: Element;
  box: PlainBox;
}

/** One under another: each begins below the middle of the one before. */
const isStacked = (drawn: readonly Drawn[]): boolean =>
  drawn.every(({ box }, index) => {
    const before = drawn[index - 1]?.box;
    return !before || box.top >= before.top + before.height * 0.5;
  });

const hasContent = (element: Element): boolean =>
  (element.textContent ?? '').trim() !== '' || element.querySelector('img') !== null;

const groupByTag = (elements: readonly Element[]): Element[][] => {
  const byTag = new Map<string, Element[]>();
  for (const element of elements) {
    if (neverItems.test(element.localName)) continue;
    byTag.set(element.localName, [...(byTag.get(element.localName) ?? []), element]);
  }
  return [...byTag.values()];
};

/** Rows may stand in several lists of one kind (待回复, 已超时 …): all of them together are one list. */
const listGrandchildren = (container: Element): Element[][] =>
  groupByTag([...container.children])
    .filter((parents) => parents.length > 1 && /^(ul|ol|div|section)$/.test(parents[0]?.localName ?? ''))
    .map((parents) => parents.flatMap((parent) => [...parent.children]))
    .flatMap(groupByTag);

const readGroup = (
  scope: Scope,
  container: Element,
  elements: readonly Element[],
  readLayout: ReadLayout,
  least: number,
): ItemGroup[] => {
  const drawn = elements.flatMap((element) => {
    const box = hasContent(element) ? readLayout(element) : undefined;
    return box ? [{ element, box }] : [];
  });
  const box = readLayout(container);
  if (!box || drawn.length < least || !isStacked(drawn)) return [];
  return [{ scope, container, box, items: drawn.map(({ element }) => element) }];
};

/** Everything on the page that is a list of like elements, one under another. */
export const findGroups = (scene: Scene): ItemGroup[] => {
  const groups = listGroups(scene);
  // The same items seen from two containers are one list: the inner one holds nothing else.
  const innermost = new Map<Element, ItemGroup>();
  for (const group of groups) {
    const [first] = group.items;
    const known = first && innermost.get(first);
    const isSame = known?.items.length === group.items.length && known.container.contains(group.container);
    if (first && (!known || isSame)) innermost.set(first, group);
  }
  return groups.filter((group) => {
    const known = group.items[0] && innermost.get(group.items[0]);
    return known === group || known?.items.length !== group.items.length;
  });
};

const listGroups = ({ scopes, readLayout }: Scene): ItemGroup[] =>
  scopes.flatMap((scope) =>
    [...scope.root.querySelectorAll('*')].flatMap((container) => {
      const single = groupByTag([...container.children]);
      return [
        ...single.flatMap((elements) => readGroup(scope, container, elements, readLayout, 2)),
        ...listGrandchildren(container).flatMap((elements) => readGroup(scope, container, elements, readLayout, 3)),
      ];
    }),
  );

/**
 * A list that is known already, of which one item stands in the page now: nothing is repeated there, and it is a list all
 * the same. None where it was found as a group, or where it is not drawn.
 */
export const findKnownGroup = (
  { scopes, readLayout }: Scene,
  groups: readonly ItemGroup[],
  { item, list }: { item: Element | undefined; list: Element | undefined },
): ItemGroup[] => {
  const scope = scopes.find(({ root }) => root === item?.getRootNode());
  const box = list && readLayout(list);
  const isFound = item !== undefined && groups.some(({ items }) => items.some((it) => it.contains(item)));
  return item && list && scope && box && !isFound ? [{ scope, container: list, box, items: [item] }] : [];
};

/**
 * The outermost element around a list that holds nothing else: a page that puts the list away and draws another one leaves
 * its frame standing, and the frame is what people name.
 */
export const widenGroup = (group: ItemGroup, readLayout: ReadLayout): ItemGroup => {
  let { container, box } = group;
  for (let up = container.parentElement; up && up.localName !== 'body'; up = up.parentElement) {
    const inner = container;
    const isAlone = [...up.children].every((child) => child === inner || readLayout(child) === undefined);
    const wider = readLayout(up);
    // A frame that is wider than the list would move the middle between left and right.
    if (!isAlone || !wider || wider.width > box.width + 24) break;
    container = up;
    box = wider;
  }
  return { ...group, container, box };
};
