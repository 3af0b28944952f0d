import type { ConsolePart } from '@/utils/consoles/types';
import type {
  Author,
  ConsoleStatus,
  ConversationKey,
  MessageKind,
  PageCountdown,
  RowGroup,
} from '@/utils/conversation/types';
import type { WatchedContainer } from './observe-containers';
import type { SendParts } from './recognise-send-gesture';

export interface RowReading {
  conversation: ConversationKey;
  name: string;
  group: RowGroup;
  isActive: boolean;
  lastAuthor: Author | undefined;
  /** The row's line of the last message, where it shows one. */
  preview?: string;
  countdown: PageCountdown;
  certainty: 'sure' | 'unsure';
  element: Element;
}

export interface MessageReading {
  conversation: ConversationKey;
  id: string;
  author: Author;
  kind: MessageKind;
  text: string;
  /** ms since 1970; undefined where the page does not tell. */
  sentAt: number | undefined;
  certainty: 'sure' | 'unsure';
  /** The page tells no time, but shows that it is older than others that are known. */
  isOld?: boolean;
  isWithdrawn: boolean;
  /** The conversation was handed to another agent here. */
  isTransfer: boolean;
}

export interface OpenConversation {
  conversation: ConversationKey;
  name: string;
}

/** `status` is what surrounds the list and tells whether the agent is online. */
export type ContainerName = 'list' | 'pane' | 'status';

/**
 * Reads one console's page as it stands, without layout. Parts it has found may be kept until `lookAfresh`. One per site; what is new in it, and who is
 * told, is decided in `start-page-adapter.ts` for all of them.
 */
export interface PageReader extends SendParts {
  /** Parts may have been replaced: find them again. */
  lookAfresh(): void;
  containers: readonly WatchedContainer<ContainerName>[];
  /** The rows of the list, in the page's order; undefined where the list cannot be read: that is not an empty list. */
  findRows(): readonly Element[] | undefined;
  /** One row; undefined where it tells no customer. */
  readRow(row: Element): RowReading | undefined;
  findOpenConversation(): OpenConversation | undefined;
  /** The newest messages of the open conversation, oldest first. */
  findMessages(): readonly Element[];
  /** One message; undefined while nobody can say whose it is. */
  readMessage(message: Element): MessageReading | undefined;
  readStatus(): ConsoleStatus | undefined;
  /** The parts that should be there and are not. */
  findMissingParts(): ConsolePart[];
  /** Where a text selection belongs to the open conversation. */
  findMessagePane(): Element | undefined;
}
