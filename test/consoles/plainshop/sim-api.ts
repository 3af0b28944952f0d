import type { RecordedEvent } from '../shared/record-untrusted';

/** The script API of the simulated PlainShop console (`window.plainshop`). Customers are known by name only; names may collide. */
export interface PlainshopSim {
  /** Adds a customer at the end of the list and returns the number by which the other calls know the conversation. */
  addCustomer(name: string): number;
  customerWrites(conversation: number, text: string): void;
  robotAnswers(conversation: number, text: string): void;
  agentAnswersElsewhere(conversation: number, text: string): void;
  systemNotice(conversation: number, text: string): void;
  /** Older messages of the customer come in above all others, oldest first. */
  loadOlder(conversation: number, texts: readonly string[]): void;
  openConversation(conversation: number): void;
  /** Moves the page's own clock on. */
  passTime(seconds: number): void;
  /** Replaces every node of the page; the content stays. */
  remount(): void;
  /** Everything that really went out, oldest first; `at` in ms since 1970 on the page's clock. */
  lastSent(): { conversation: number; text: string; at: number }[];
  untrustedEvents(): RecordedEvent[];
  modelDraft(): string;
}

declare global {
  interface Window {
    plainshop: PlainshopSim;
  }
}
