import type { CustomerKind, SentMessage, SimOptions, WorkStatus } from '../sim-api';

export type MessageKind = 'text' | CustomerKind | 'notice' | 'plain-notice' | 'unmarked-notice';

export interface SimMessage {
  /** The platform's message number: ms since 1970, made unique. */
  id: number;
  author: 'customer' | 'agent' | 'robot' | 'system';
  kind: MessageKind;
  text: string;
  /** ms since 1970 on the page's clock. */
  at: number;
}

export interface SimCustomer {
  uid: string;
  name: string;
  messages: SimMessage[];
  /** First customer message after the last human answer, ms since 1970; 0 when nobody waits. */
  waitingSince: number;
  isAutoReplied: boolean;
  isOffHours: boolean;
  isUnwatched: boolean;
  isDisputed: boolean;
  isListedTwice: boolean;
  draft: string;
}

export type Dialog = 'none' | 'elsewhere' | 'expired' | 'repeat' | 'image' | 'transfer';

/** Everything the page shows. Plain data: Vue 2 and Vue 3 make it reactive, the functions beside it change it. */
export interface SimState {
  options: SimOptions;
  customers: SimCustomer[];
  activeUid: string;
  draft: string;
  dialog: Dialog;
  isConnecting: boolean;
  isStatusMenuOpen: boolean;
  status: WorkStatus;
  toast: string;
  isEveryUnansweredShown: boolean;
  isEveryAnsweredShown: boolean;
  /** ms the page's clock is ahead of the browser's. */
  clockOffsetMs: number;
  /** The page's clock at its last tick, ms since 1970. */
  now: number;
  lastMessageId: number;
  sent: SentMessage[];
  /** Changing one re-creates the nodes of that part. */
  mounts: { list: number; pane: number; composer: number };
}
