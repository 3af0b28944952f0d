import type { PlainBox, ReadLayout } from '../layout';

export interface TextLeaf {
  element: Element;
  /** Its own text, without that of elements inside it. */
  text: string;
  box: PlainBox;
}

const readOwnText = (element: Element): string =>
  [...element.childNodes]
    .filter((node) => node.nodeType === 3)
    .map((node) => node.nodeValue ?? '')
    .join('')
    .trim();

const maxLeaves = 60;

/** The elements of an item that carry text themselves and are drawn, in the page's order. */
export const listTextLeaves = (item: Element, readLayout: ReadLayout): TextLeaf[] => {
  const leaves: TextLeaf[] = [];
  for (const element of [item, ...item.querySelectorAll('*')]) {
    if (leaves.length >= maxLeaves) break;
    if (/^(style|script|svg|option|textarea)$/.test(element.localName)) continue;
    const text = readOwnText(element);
    const box = text === '' ? undefined : readLayout(element);
    if (box) leaves.push({ element, text, box });
  }
  return leaves;
};

/** The widest element around a leaf that says the same: the bubble's text with its own inner markup. */
export const climbToWhole = (leaf: Element, item: Element): Element => {
  let whole = leaf;
  const said = leaf.textContent?.trim();
  while (whole !== item && whole.parentElement && whole.parentElement !== item) {
    if (whole.parentElement.textContent?.trim() !== said || whole.parentElement.querySelector('img')) break;
    whole = whole.parentElement;
  }
  return whole;
};
