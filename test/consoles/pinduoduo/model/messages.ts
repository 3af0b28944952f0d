import { formatLongTime } from './clock';
import type { SimCustomer, SimMessage, SimState } from './types';

/** One `li.onemsg`, ready for the template. */
export interface MessageRow {
  id: string;
  /** Only where a new group of messages begins. */
  timeText: string;
  /** Class of the element that tells who wrote: .buyer-item, .cs-item, .robot-item, .system-msg-31 … */
  authorClass: string;
  side: 'customer' | 'agent' | 'system';
  kind: SimMessage['kind'];
  text: string;
  hasRobotText: boolean;
  isRobot: boolean;
}

const newGroupAfterMs = 5 * 60_000;

const findAuthorClass = (state: SimState, message: SimMessage): string => {
  const isSellerFamily = state.options.bubbles === 'seller';
  if (message.kind === 'plain-notice') return 'msg-system';
  if (message.kind === 'unmarked-notice') return 'tip-line';
  if (message.kind === 'source' && state.options.sourceCard === 'system') return 'system-msg-41';
  if (message.author === 'system' || message.kind === 'nudge') return 'system-msg-31';
  if (message.author === 'customer') return 'buyer-item';
  if (message.author === 'robot') {
    if (isSellerFamily) return 'robot-item';
    return state.options.bubbles === 'cs-robot-text' ? 'cs-item isread' : 'cs-item isread callback';
  }
  return isSellerFamily ? 'seller-item' : 'cs-item isread';
};

const findSide = (authorClass: string): MessageRow['side'] => {
  if (authorClass === 'buyer-item') return 'customer';
  return /-item\b/.test(authorClass) ? 'agent' : 'system';
};

/** The messages of a conversation as the pane draws them. */
export const readMessageRows = (state: SimState, customer: SimCustomer): MessageRow[] =>
  customer.messages.map((message, index) => {
    const before = customer.messages[index - 1];
    const authorClass = findAuthorClass(state, message);
    const isRobot = message.author === 'robot';
    return {
      id: `middlePanel_list_${message.id}`,
      timeText: !before || message.at - before.at > newGroupAfterMs ? formatLongTime(message.at) : '',
      authorClass,
      side: findSide(authorClass),
      kind: message.kind,
      text: message.text,
      isRobot,
      hasRobotText: isRobot && ['cs', 'cs-robot-text'].includes(state.options.bubbles),
    };
  });
