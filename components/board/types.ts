import type { Clock as TimeSource } from '@/utils/base/clock';
import type { ConversationKey } from '@/utils/conversation/types';
import type { ReplyCount } from '@/utils/knowledge/reply-counts';
import type { WaitRow } from '@/utils/response-timer/numbers/wait-row';

export const periods = [1, 7, 30, 90] as const;
/** Days up to and with today. */
export type Period = (typeof periods)[number];

export interface WatchedSpan {
  from: number;
  liveFrom: number;
}

/** What the numbers page does to the world; the entrypoint hands it in. */
export interface BoardIo {
  clock: TimeSource;
  /**
   * Tells the waits that began at `from` or later, and again after each change to those since `liveFrom` (ms since 1970):
   * what is older hardly changes, and reading 90 days again for every reply would keep the computer busy.
   * undefined: unreadable.
   */
  watchWaits(span: WatchedSpan, listener: (rows: readonly WaitRow[] | undefined) => void): () => void;
  /** Tells what became of ready replies on this day (YYYY-MM-DD) and later, and again after each change. */
  watchReplyCounts(fromDay: string, listener: (counts: readonly ReplyCount[]) => void): () => void;
  /** Offers a file to be saved. */
  saveFile(name: string, text: string): void;
  openCover(): void;
}

export interface CoverIo {
  clock: TimeSource;
  /** 帮我盯一下 for so long; 0: back again. */
  cover(minutes: number): void;
  point(where: { tabId: number; conversation: ConversationKey }): void;
  openNumbers(): void;
}
