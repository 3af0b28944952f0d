import type { ConsoleIo } from '@/utils/consoles/types';
import { formatConversationKey, isSameConversation } from '@/utils/conversation/conversation-key';
import type { ConsoleStatus, ConversationKey, PageCountdown } from '@/utils/conversation/types';
import type { MessageReading, OpenConversation, RowReading } from './page-reader';
import { createSeenMessages } from './seen-messages';

/** A list is replaced row by row at times; only a row that stays away is gone. */
const goneAfterMs = 1500;
/**
 * A countdown in whole seconds, read some time after it was drawn, tells its deadline too late by up to both: of several
 * readings the earliest is nearest to the truth. Small steps are no news; much later means that the page corrected itself.
 */
const nearerMs = 150;
const correctedMs = 1500;

interface KnownRow {
  conversation: ConversationKey;
  facts: string;
  preview: string | undefined;
  /** As the page showed it last. */
  countdown: PageCountdown;
  /** The deadline as it was told last, ms since 1970; NaN where none runs. */
  dueAt: number;
  missingSince: number | undefined;
}

export interface ChangeEmitter {
  /** Rows that were read anew. */
  takeRows(rows: readonly RowReading[]): void;
  /** After each look at the list: who stands in it. */
  takePresence(isPresent: (id: string) => boolean): void;
  takeOpenConversation(open: OpenConversation | undefined): void;
  takeMessages(messages: readonly MessageReading[]): void;
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
    const { conversation, name, group, isActive, lastAuthor, preview, countdown, certainty } = row;
    const base = { at: now(), source: 'row', certainty, conversation } as const;
    const id = formatConversationKey(conversation);
    const known = knownRows.get(id);
    const facts = [name, group, isActive, lastAuthor, preview, certainty].join('\n');
    if (known?.facts !== facts) {
      emit({
        type: 'row-seen',
        ...base,
        name,
        group,
        isActive,
        ...(lastAuthor && { lastAuthor }),
        ...(preview && { preview }),
        ...(known && preview !== known.preview && { hasNewPreview: true }),
      });
    }
    const before = known?.countdown ?? { kind: 'none' };
    const dueAt = readDueAt(countdown, base.at);
    // A list of 500 that counts down tells nothing new each second: the deadline stays.
    const laterMs = dueAt - (known?.dueAt ?? Number.NaN);
    const countsOn = laterMs >= -nearerMs && laterMs <= correctedMs;
    const isNews = !isSameCountdown(before, countdown) && !countsOn;
    if (isNews) emit({ type: 'countdown-seen', ...base, countdown });
    const toldDueAt = isNews || !known ? dueAt : known.dueAt;
    knownRows.set(id, { conversation, facts, preview, countdown, dueAt: toldDueAt, missingSince: undefined });
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
      ...(message.isOld && { isOld: true }),
    });
    if (message.isTransfer) emit({ type: 'transferred', ...base, sentAt: message.sentAt ?? base.at });
  };

  return {
    takeRows(rows) {
      for (const row of rows) takeRow(row);
    },
    takePresence(isPresent) {
      for (const [id, row] of knownRows) {
        if (!isPresent(id)) takeMissingRow(id, row);
        else if (row.missingSince !== undefined) row.missingSince = undefined;
      }
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

const readDueAt = (countdown: PageCountdown, at: number): number =>
  countdown.kind === 'remaining' ? at + countdown.seconds * 1000 : Number.NaN;
