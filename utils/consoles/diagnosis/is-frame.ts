/** By name: an element of another frame is of another realm, and no `instanceof` of ours. */
export const isFrame = (element: Element): element is HTMLIFrameElement => element.localName === 'iframe';
