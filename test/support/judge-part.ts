import type { ExpectedParts } from './calibration-probe';

/**
 * Whether the frames of one part lie on what a person would say it is. Runs inside the page and may use nothing outside of
 * itself; `not-asked`: the expectation says nothing of that part.
 */
export const judgePart = ([part, expected]: readonly [string, ExpectedParts]): 'right' | 'wrong' | 'not-asked' => {
  interface Box {
    left: number;
    top: number;
    right: number;
    bottom: number;
  }
  const frameGap = 2;
  const shadow = document.querySelector('warm-reply-calibrate')?.shadowRoot;
  const scope = (expected.host ? document.querySelector(expected.host)?.shadowRoot : document) ?? document;
  const frames = [
    ...(shadow?.querySelectorAll<HTMLElement>(`.outline[data-part="${part}"]:not([data-kind="list"])`) ?? []),
  ];
  const boxes = frames.map((frame): Box => {
    const { left, top, right, bottom } = frame.getBoundingClientRect();
    return { left: left + frameGap, top: top + frameGap, right: right - frameGap, bottom: bottom - frameGap };
  });
  const boxOf = (element: Element): Box => element.getBoundingClientRect();
  const boxesOf = (css: string) => [...scope.querySelectorAll(css)].map(boxOf);
  const isInside = (inner: Box, outer: Box, play = 4) =>
    inner.left >= outer.left - play &&
    inner.top >= outer.top - play &&
    inner.right <= outer.right + play &&
    inner.bottom <= outer.bottom + play;
  const areNested = (a: Box, b: Box | undefined) => b !== undefined && (isInside(a, b) || isInside(b, a));
  const isEachOnItsOwn = (wanted: readonly Box[]) =>
    boxes.length === wanted.length && boxes.every((box, index) => areNested(box, wanted[index]));
  const textAt = ({ left, top, right, bottom }: Box): string => {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const isPage = (element: Element) => !element.localName.startsWith('warm-reply');
    const outer = document.elementsFromPoint(x, y).find(isPage);
    const layers = outer?.shadowRoot ? outer.shadowRoot.elementsFromPoint(x, y) : [outer];
    // Drawings and empty layers may lie over the words.
    const found = layers.find((element) => element?.textContent?.trim());
    return found?.textContent?.trim() ?? '';
  };
  const isSaying = (texts: readonly string[]) =>
    boxes.length === texts.length && boxes.every((box, index) => textAt(box) === texts[index]);
  const verdict = (isRight: boolean) => (isRight ? 'right' : 'wrong');
  const { messages, rows, openName } = expected;

  const rowBox = (name: string): Box | undefined => {
    const row = [...scope.querySelectorAll(rows?.css ?? 'none')].find((it) => it.textContent?.includes(name));
    return row && boxOf(row);
  };
  switch (part) {
    case 'composer':
      return verdict(isEachOnItsOwn(boxesOf(expected.composer)));
    case 'sendControl':
      return verdict(isEachOnItsOwn(boxesOf(expected.sendControl)));
    case 'messageItem':
      return verdict(isEachOnItsOwn(boxesOf(messages.css)));
    case 'messageText': {
      const wanted = boxesOf(messages.css);
      return verdict(boxes.length === wanted.length && boxes.every((box, index) => areNested(box, wanted[index])));
    }
    case 'authors':
      return verdict(frames.map((it) => it.dataset.author).join() === messages.authors.join());
    case 'messageTime':
      return messages.times ? verdict(isSaying(messages.times)) : boxes.length > 0 ? 'wrong' : 'not-asked';
    case 'conversationRow':
      return rows ? verdict(isEachOnItsOwn(boxesOf(rows.css))) : 'not-asked';
    case 'rowName':
      return rows ? verdict(isSaying(rows.names)) : 'not-asked';
    case 'rowPreview':
      return rows ? verdict(isSaying(rows.previews)) : 'not-asked';
    case 'rowUnread':
      return rows
        ? verdict(
            boxes.length === rows.unread.length &&
              rows.unread.every((name, index) => {
                const [box, row] = [boxes[index], rowBox(name)];
                return box !== undefined && row !== undefined && isInside(box, row);
              }),
          )
        : 'not-asked';
    case 'activeRow':
      return rows
        ? verdict(boxes.length === 1 && boxes.every((box) => areNested(box, rowBox(rows.active))))
        : 'not-asked';
    case 'openName':
      return openName ? verdict(isEachOnItsOwn(boxesOf(openName.css))) : 'not-asked';
    default:
      return 'not-asked';
  }
};
