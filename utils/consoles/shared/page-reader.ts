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
 * Reads one console's page as it stands, without memory and without layout. One per site; what is new in it, and who is
 * told, is decided in `start-page-adapter.ts` for all of them.
 */
export interface PageReader extends SendParts {
  containers: readonly WatchedContainer<ContainerName>[];
  /** One row per conversation, in the page's order; undefined where the list cannot be read: that is not an empty list. */
  readRows(): RowReading[] | undefined;
  findOpenConversation(): OpenConversation | undefined;
  /** The newest messages of the open conversation, oldest first. */
  readMessages(): MessageReading[];
  readStatus(): ConsoleStatus | undefined;
  /** The parts that should be there and are not. */
  findMissingParts(): ConsolePart[];
  /** Where a text selection belongs to the open conversation. */
  findMessagePane(): Element | undefined;
}
