import { queryLocator, readAnchorText } from '../locate';
import { type Locator, locatorKinds } from '../schema';
import { listOwnSelectors } from './own-selectors';

/** A ladder is worth something while its rungs are independent; more than these are only more of the same. */
const maxPerKind = 2;

const isOnly = (scope: ParentNode, locator: Locator, element: Element): boolean => {
  const found = queryLocator(scope, locator);
  return found.length === 1 && found[0] === element;
};

const listAncestors = (element: Element): Element[] => {
  const ancestors: Element[] = [];
  for (let up = element.parentElement; up; up = up.parentElement) ancestors.push(up);
  return ancestors;
};

/** `div:nth-of-type(2)`; the number only where there are several. */
const nameStep = (element: Element): string => {
  const tag = element.localName;
  const alike = [...(element.parentNode?.children ?? [])].filter((it) => it.localName === tag);
  return alike.length > 1 ? `${tag}:nth-of-type(${alike.indexOf(element) + 1})` : tag;
};

/** The way down from an ancestor by tags and places. */
export const buildPath = (element: Element, from: Element | undefined): string => {
  const steps: string[] = [];
  for (let at: Element | null = element; at && at !== from; at = at.parentElement) steps.unshift(nameStep(at));
  return steps.join(' > ');
};

/** Ancestors that can be told apart by themselves, nearest first, each with the way to say so. */
const listAnchors = (element: Element, scope: ParentNode): { ancestor: Element; css: string }[] =>
  listAncestors(element).flatMap((ancestor) => {
    const own = listOwnSelectors(ancestor).find(({ css, how }) => isOnly(scope, { css, how }, ancestor));
    return own ? [{ ancestor, css: own.css }] : [];
  });

/** The words on a control that are its meaning; a customer's words are never kept. */
const controlWord = /^(发送|發送|发出|回复|提交|send|submit)/i;

const listTextLocators = (element: Element): Locator[] => {
  const text = controlWord.exec(readAnchorText(element))?.[0];
  return text === undefined ? [] : [{ css: element.localName, text, how: 'text' }];
};

/**
 * Several independent ways to one element, each unique in `root` (a document or a shadow root) as the page stands now:
 * ids and data attributes first, class names that a person gave, no hashed ones, and last the way down by tags.
 */
export const generateSelectors = (element: Element, root: ParentNode): Locator[] => {
  const own: Locator[] = listOwnSelectors(element);
  const anchors = listAnchors(element, root).slice(0, 4);
  const anchored = anchors.flatMap(({ css: anchor }) => own.map(({ css, how }) => ({ css: `${anchor} ${css}`, how })));
  const tagged = anchors.map(
    ({ css: anchor }): Locator => ({ css: `${anchor} ${element.localName}`, how: 'structure' }),
  );
  const nearest = anchors[0];
  const paths: Locator[] = [
    { css: element.localName, how: 'structure' },
    ...(nearest
      ? [{ css: `${nearest.css} > ${buildPath(element, nearest.ancestor)}`, how: 'structure' as const }]
      : []),
    { css: buildPath(element, undefined), how: 'structure' },
  ];
  const all = [...own, ...listTextLocators(element), ...anchored, ...tagged, ...paths].filter((it) =>
    isOnly(root, it, element),
  );
  return locatorKinds.flatMap((kind) => all.filter(({ how }) => how === kind).slice(0, maxPerKind));
};
