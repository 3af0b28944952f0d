import type { TreeStep } from '@/utils/conversation/calibration/guide-view';

/** Nothing in these is ever pointed at. */
const neverMeant = /^(script|style|link|meta|template|noscript|head|br|option)$/;

const listMeant = (parent: ParentNode | null | undefined, isOwn: (element: Element) => boolean): Element[] =>
  [...(parent?.children ?? [])].filter((it) => !neverMeant.test(it.localName) && !isOwn(it));

// Not instanceof: elements of a frame are of another realm.
const isShadow = (node: Node): node is ShadowRoot => 'host' in node && 'mode' in node;
const isFrame = (element: Element): element is HTMLIFrameElement => element.localName === 'iframe';

/** The parent that a person sees: out of a shadow root is its host, out of a frame the frame. */
const findParent = (element: Element): Element | undefined => {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return isShadow(root) ? root.host : (element.ownerDocument.defaultView?.frameElement ?? undefined);
};

/** undefined also where the frame is of another origin. */
const readFrameBody = (element: Element): Element | undefined =>
  isFrame(element) ? (element.contentDocument?.body ?? undefined) : undefined;

/**
 * The element one step away, into open shadow roots and frames and out of them; the same one where there is none.
 * `isOwn`: elements of our own, which are no part of the page.
 */
export const stepInTree = (from: Element, step: TreeStep, isOwn: (element: Element) => boolean): Element => {
  if (step === 'parent') {
    const parent = findParent(from);
    return parent && parent.localName !== 'html' ? parent : from;
  }
  if (step === 'child') {
    return readFrameBody(from) ?? listMeant(from.shadowRoot, isOwn)[0] ?? listMeant(from, isOwn)[0] ?? from;
  }
  const siblings = listMeant(from.parentNode, isOwn);
  const at = siblings.indexOf(from);
  return siblings[(at + (step === 'after' ? 1 : -1) + siblings.length) % siblings.length] ?? from;
};

type PointScope = Document | ShadowRoot;

/**
 * What stands at a point of the viewport (CSS px), through our own surfaces, open shadow roots and same-origin frames;
 * undefined where there is nothing but ours.
 */
export const findAtPoint = (
  scope: PointScope,
  x: number,
  y: number,
  isOwn: (element: Element) => boolean,
): Element | undefined => {
  // A shadow root also tells what stands around it.
  const isInside = (element: Element) => !isShadow(scope) || element.getRootNode() === scope;
  const found = scope.elementsFromPoint(x, y).find((element) => !isOwn(element) && isInside(element));
  if (!found) return undefined;
  if (found.shadowRoot) return findAtPoint(found.shadowRoot, x, y, isOwn) ?? found;
  const body = readFrameBody(found);
  if (!body) return found;
  const { left, top } = readFrameOrigin(found);
  return findAtPoint(body.ownerDocument, x - left, y - top, isOwn) ?? body;
};

/** Where the page inside a frame begins, in the coordinates of the page around it. */
export const readFrameOrigin = (frame: Element): { left: number; top: number } => {
  const { left, top } = frame.getBoundingClientRect();
  const style = frame.ownerDocument.defaultView?.getComputedStyle(frame);
  const pixels = (value: string | undefined) => Number.parseFloat(value ?? '') || 0;
  return {
    left: left + frame.clientLeft + pixels(style?.paddingLeft),
    top: top + frame.clientTop + pixels(style?.paddingTop),
  };
};
