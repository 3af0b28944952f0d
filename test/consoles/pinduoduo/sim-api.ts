/** The script API of the simulated Pinduoduo page (`window.sim`): what a test or the demo may make happen on it. */

export type SendKey = 'enter' | 'ctrl-enter';
export type WorkStatus = 'online' | 'busy' | 'offline';
/** What a customer can send besides text. `source` is the "came from product page" card, `nudge` is 催促. */
export type CustomerKind = 'image' | 'card' | 'order' | 'emoji' | 'video' | 'nudge' | 'source';
/** `.system-msg-31`, `.msg-system`, or text in the middle of the pane that no known class marks. */
export type NoticeShape = 'system-31' | 'plain' | 'unmarked';
export type PagePart = 'list' | 'pane' | 'composer' | 'all';

/**
 * How bubbles are marked; public sources disagree, so every family is playable:
 * `cs` robot = `.cs-item.callback` with `.robot-text`; `cs-callback` only the class; `cs-robot-text` only the inner mark;
 * `seller` = the older `.seller-item` / `.robot-item`.
 */
export type BubbleFamily = 'cs' | 'cs-callback' | 'cs-robot-text' | 'seller';

export interface SimOptions {
  shop: string;
  agent: string;
  sendKey: SendKey;
  /** With a tab stop, Enter and Space on the focused send button send too. */
  isSendButtonFocusable: boolean;
  showsCountdown: boolean;
  bubbles: BubbleFamily;
  /** A robot answer leaves the countdown running (seen live), or moves the row to 已被自动回复. */
  robotAnswer: 'keeps-counting' | 'moves-row';
  /** Where the page draws the source card: as a customer bubble or as a system row. */
  sourceCard: 'buyer' | 'system';
  /** The page's own limit, seconds. */
  limitSeconds: number;
  /** Rows shown before 加载未回复会话 and 加载更多会话 are pressed. */
  firstUnanswered: number;
  firstAnswered: number;
}

export interface CustomerTraits {
  /** Masked as the page shows it; may collide with another customer's. */
  name?: string;
  /** The row is marked "no answer needed". */
  isUnwatched?: boolean;
  /** The preview starts with [纠纷预警]. */
  isDisputed?: boolean;
  /** A second row of the same customer, in another group. */
  isListedTwice?: boolean;
  /** Wrote outside working hours: the row stands under 非工作时间留言. */
  isOffHours?: boolean;
}

export interface SentMessage {
  uid: string;
  text: string;
  /** ms since 1970 on the page's own clock. */
  at: number;
}

export interface UntrustedEvent {
  type: string;
  /** Tag, id and classes of the target, as in a selector. */
  target: string;
}

export interface PinduoduoSim {
  /** Adds a customer who has not written yet, or changes the traits of a known one. */
  addCustomer(uid: string, traits?: CustomerTraits): void;
  /** Adds `count` customers; the first `waiting` of them (default all) wait, one second apart. Returns their uids. */
  addCustomers(count: number, waiting?: number): string[];
  /** `secondsAgo` dates the message back without moving the clock (write older ones first). Returns the message id (`middlePanel_list_<id>`). */
  customerWrites(uid: string, content: string | { kind: CustomerKind; text?: string }, secondsAgo?: number): string;
  /** Puts `count` old messages, customer and agent in turn, before what the conversation holds. */
  addHistory(uid: string, count: number): void;
  robotAnswers(uid: string, text: string, secondsAgo?: number): string;
  agentAnswersElsewhere(uid: string, text: string, secondsAgo?: number): string;
  /** A row written by nobody: notices, and the page's own noise texts (page-noise.ts). Default shape `system-31`. */
  systemNotice(uid: string, text: string, shape?: NoticeShape): string;
  /** Takes back the customer's last message: the row becomes a notice under the same id. */
  withdraw(uid: string): void;
  nudge(uid: string): string;
  transferAway(uid: string): void;
  openConversation(uid: string): void;
  /** Moves the page's own clock on; the browser's clock stays. */
  passTime(seconds: number): void;
  /** Replaces the nodes of a part as a Vue re-mount does; the content stays. */
  remount(part?: PagePart): void;
  loginElsewhere(): void;
  expireLogin(): void;
  disconnect(): void;
  /** Ends whatever of the three above is shown. */
  recover(): void;
  setStatus(status: WorkStatus): void;
  showCountdown(isShown: boolean): void;
  setSendKey(key: SendKey): void;
  configure(options: Partial<SimOptions>): void;
  offerImage(): void;
  /** Fills the page as an agent finds it on a working morning. Returns the uids, most urgent first. */
  startBusyMorning(): string[];
  /** Everything that really went out, oldest first. */
  lastSent(): SentMessage[];
  /** Every event with `isTrusted === false` that reached the page's own listeners. */
  untrustedEvents(): UntrustedEvent[];
  activeUid(): string;
  /** What the page's model holds as draft: differs from the textarea when only `.value` was set. */
  modelDraft(): string;
  /** ms since 1970 on the page's own clock. */
  now(): number;
  /** Forgets everything, options too; a reload alone keeps it, as the server would. */
  reset(): void;
}

declare global {
  interface Window {
    sim: PinduoduoSim;
  }
}
