import type { ConsoleIo } from '@/utils/consoles/types';
import { formatConversationKey, isSameConversation } from '@/utils/conversation/conversation-key';
import type { ConsoleStatus, ConversationKey, PageCountdown } from '@/utils/conversation/types';
import type { MessageReading, OpenConversation, RowReading } from './page-reader';
import { createSeenMessages } from './seen-messages';

/** A list is replaced row by row at times; only a row that stays away is gone. */
const goneAfterMs = 1500;

interface KnownRow {
  conversation: ConversationKey;
  facts: string;
  countdown: PageCountdown;
  missingSince: number | undefined;
}

export interface ChangeEmitter {
  takeRows(rows: RowReading[]): void;
  takeOpenConversation(open: OpenConversation | undefined): void;
  takeMessages(messages: MessageReading[]): void;
  takeStatus(status: ConsoleStatus | undefined): void;
  takeDraft(conversation: ConversationKey | undefined, text: string): void;
}

/** Compares what was read with what was told before and emits only the difference. */
export const createChangeEmitter = ({ emit, now }: Pick<ConsoleIo, 'emit' | 'now'>): ChangeEmitter => {
  const knownRows = new Map<string, KnownRow>();
  const seenMessages = createSeenMessages();
  let openConversation: ConversationKey | undefined;
  let lastStatus: ConsoleStatus | undefined;
  let lastDraft = '';
  let draftOwner: ConversationKey | undefined;

  const takeRow = (row: RowReading) => {
    const { conversation, name, group, isActive, lastAuthor, countdown, certainty } = row;
    const base = { at: now(), source: 'row', certainty, conversation } as const;
    const id = formatConversationKey(conversation);
    const known = knownRows.get(id);
    const facts = [name, group, isActive, lastAuthor, certainty].join('\n');
    if (known?.facts !== facts) {
      emit({ type: 'row-seen', ...base, name, group, isActive, ...(lastAuthor && { lastAuthor }) });
    }
    if (!isSameCountdown(known?.countdown ?? { kind: 'none' }, countdown)) {
      emit({ type: 'countdown-seen', ...base, countdown });
    }
    knownRows.set(id, { conversation, facts, countdown, missingSince: undefined });
  };

  const takeMissingRow = (id: string, row: KnownRow) => {
    row.missingSince ??= now();
    if (now() - row.missingSince < goneAfterMs) return;
    knownRows.delete(id);
    emit({ type: 'row-gone', at: now(), source: 'row', certainty: 'sure', conversation: row.conversation });
  };

  const takeMessage = (message: MessageReading) => {
    const { conversation, id, author, kind, text, certainty } = message;
    const base = { at: now(), source: 'pane', certainty, conversation } as const;
    const novelty = seenMessages.note(formatConversationKey(conversation), id, message.isWithdrawn);
    if (novelty === 'withdrawn') emit({ type: 'message-withdrawn', ...base, messageId: id });
    if (novelty !== 'new') return;
    emit({
      type: 'message-seen',
      ...base,
      message: { id, author, kind, text, sentAt: message.sentAt ?? base.at },
      certainty: message.sentAt === undefined ? 'unsure' : certainty,
    });
    if (message.isTransfer) emit({ type: 'transferred', ...base });
  };

  return {
    takeRows(rows) {
      const present = new Set(rows.map((row) => formatConversationKey(row.conversation)));
      for (const row of rows) takeRow(row);
      for (const [id, row] of knownRows) if (!present.has(id)) takeMissingRow(id, row);
    },
    takeOpenConversation(open) {
      if (!open || isSameConversation(open.conversation, openConversation)) return;
      openConversation = open.conversation;
      emit({ type: 'conversation-opened', at: now(), source: 'pane', certainty: 'sure', ...open });
    },
    takeMessages(messages) {
      for (const message of messages) takeMessage(message);
    },
    takeStatus(status) {
      if (!status || status === lastStatus) return;
      lastStatus = status;
      emit({ type: 'status-changed', at: now(), source: 'pane', certainty: 'sure', status });
    },
    takeDraft(conversation, text) {
      const isSameOwner = conversation === draftOwner || isSameConversation(conversation, draftOwner);
      if (text === lastDraft && (isSameOwner || text === '')) return;
      lastDraft = text;
      draftOwner = conversation;
      emit({ type: 'draft-changed', at: now(), source: 'pane', certainty: 'sure', conversation, text });
    },
  };
};

const isSameCountdown = (a: PageCountdown, b: PageCountdown) => JSON.stringify(a) === JSON.stringify(b);
