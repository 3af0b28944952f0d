import type { PlainBox } from '../layout';
import { generateSelectors } from '../select/generate-selectors';
import type { Candidate, Pointed, Scene, Scope } from './types';

export interface Placed {
  element: Element;
  box: PlainBox;
  scope: Scope;
}

const editable =
  'textarea, input:not([type]), input[type="text"], [contenteditable]:not([contenteditable="false"]), [role="textbox"]';

const asksToWrite = /输入|回复|消息|说点|发送|message|reply|type|write|chat/i;
const asksToSearch = /搜索|查找|查询|筛选|search|find|filter/i;

const readHints = (element: Element): string =>
  [
    ...['placeholder', 'data-placeholder', 'aria-label', 'aria-placeholder', 'name', 'id'].map((it) =>
      element.getAttribute(it),
    ),
    element.className,
  ].join(' ');

const isInside = (element: Element, others: readonly Element[]) =>
  others.some((other) => other !== element && other.contains(element));

const rate = ({ element, box }: Placed, viewHeight: number): number => {
  const hints = readHints(element);
  const isLine = element.localName === 'input';
  let score = isLine ? 0 : 3;
  if (asksToWrite.test(hints)) score += 2;
  if (asksToSearch.test(hints)) score -= 5;
  if (box.width >= 240) score += 1.5;
  // A reply is written below what is answered.
  if (box.top + box.height / 2 > viewHeight * 0.55) score += 2.5;
  if (element.matches(':disabled, [readonly]')) score -= 4;
  return score;
};

/** Every field in which a reply could be written, best first. */
export const findEditables = ({ scopes, readLayout }: Scene, pointed: Pointed): (Placed & { score: number })[] => {
  const all = scopes.flatMap((scope) =>
    [...scope.root.querySelectorAll(editable)].map((element) => ({ element, scope })),
  );
  const elements = all.map(({ element }) => element);
  const placed = all.flatMap(({ element, scope }) => {
    const box = readLayout(element);
    return box && box.width >= 80 && !isInside(element, elements) ? [{ element, scope, box }] : [];
  });
  const bottom = Math.max(...placed.map(({ box }) => box.top + box.height), 1);
  return placed
    .map((it) => ({ ...it, score: it.element === pointed.composer ? 100 : rate(it, bottom) }))
    .sort((a, b) => b.score - a.score);
};

export const describeComposer = (
  { element, scope, score }: Placed & { score: number },
  isNearSend: boolean,
): Candidate => ({
  element,
  score: Math.min(1, Math.max(0, score / 9)),
  reason: score >= 100 ? 'pointed-at' : isNearSend ? 'editable-near-send' : 'editable-large',
  part: { locators: generateSelectors(element, scope.root), shadow: scope.shadow },
});
