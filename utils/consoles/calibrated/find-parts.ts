import { findItems, findPart } from './locate';
import type { Calibration, PartName } from './schema';

type SinglePart = Extract<
  PartName,
  'composer' | 'sendControl' | 'messageList' | 'conversationList' | 'openName' | 'shop'
>;

const isEditable = (element: HTMLElement): boolean =>
  element.matches('textarea, input, [contenteditable]:not([contenteditable="false"])');

/** A hidden dialog and a tab kept alive have composers as well. Asks for styles, once per look. */
const isShown = (element: HTMLElement): boolean => element.checkVisibility();

/** Older ones were read when they were new; a long pane is not read through on every frame. */
const maxMessages = 120;
/** An agent's working list. */
const maxRows = 500;

/** Finds the parts of one page and keeps them while they stand in it. */
export const createCalibratedParts = (root: Document, { parts }: Calibration) => {
  const kept = new Map<SinglePart, HTMLElement>();
  const pickFit: Partial<Record<SinglePart, (found: HTMLElement[]) => HTMLElement[]>> = {
    composer: (found) => found.filter((it) => isEditable(it) && isShown(it)),
    // Where the list is gone, its place may lead to what holds the composer: a draft is no message.
    messageList: (found) => {
      const composer = find('composer');
      return found.filter((it) => !composer || !it.contains(composer));
    },
  };
  const find = (name: SinglePart): HTMLElement | undefined => {
    const known = kept.get(name);
    if (known?.isConnected) return known;
    const found = findPart(root, parts[name], pickFit[name]);
    if (found) kept.set(name, found);
    else kept.delete(name);
    return found;
  };
  return {
    find,
    forget: () => kept.clear(),
    /** undefined where the list itself is not there. */
    findRows(): HTMLElement[] | undefined {
      const list = find('conversationList');
      return list && findItems(list, parts.conversationRow).slice(0, maxRows);
    },
    findMessages(): HTMLElement[] {
      const list = find('messageList');
      return list ? findItems(list, parts.messageItem).slice(-maxMessages) : [];
    },
  };
};
export type CalibratedPage = ReturnType<typeof createCalibratedParts>;
