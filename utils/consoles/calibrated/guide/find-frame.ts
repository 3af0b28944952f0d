const isFrame = (element: Element | null | undefined): element is HTMLIFrameElement => element?.localName === 'iframe';

/** The document in which all parts stand: inside the same-origin frames that `frame` leads through; undefined while one is missing. */
export const findFrameDocument = (top: Document, frame: readonly string[] = []): Document | undefined => {
  let document: Document | undefined = top;
  for (const css of frame) {
    const element: Element | null | undefined = document?.querySelector(css);
    document = isFrame(element) ? (element.contentDocument ?? undefined) : undefined;
  }
  return document;
};
