import type { Clock } from '@/utils/base/clock';
import type { SessionLink } from '@/utils/console-session/types';
import type { ConsoleAdapter } from '@/utils/consoles/types';
import { formatConversationKey } from '@/utils/conversation/conversation-key';
import type { ConsoleEvent, ConversationKey, MessageSeen } from '@/utils/conversation/types';
import type { Situation } from '@/utils/response-timer/situation';

type Dismissed = Situation['dismissed'][number];

/** What one customer has said since the last answer, and what her row shows of it. In this page's memory only. */
interface Said {
  count: number;
  last: string;
  newestAt: number;
  preview: string;
  name: string;
}

/** Nothing is known. */
const none = -1;
/** Sixteen bits: enough to notice other words, too few to tell any. */
const markCount = 65_521;

const markOf = (text: string): number =>
  text === '' ? none : [...text].reduce((mark, sign) => (mark * 31 + (sign.codePointAt(0) ?? 0)) % markCount, 7);

const listMarks = ({ count, last, preview }: Said): [messages: number, row: number] => [
  count === 0 ? none : markOf(`${count}\n${last}`),
  markOf(preview),
];

/** The messages tell best; where they were not known on either side, the row does. */
const isUnchanged = (said: Said, [messages = none, row = none]: readonly number[]): boolean => {
  const now = listMarks(said);
  const [before, after] = messages !== none && now[0] !== none ? [messages, now[0]] : [row, now[1]];
  return before !== none && before === after;
};

/**
 * 不用回 over a reload of a page that tells no times: everything there looks as if it came just now. With 不用回 goes a mark
 * of what the customer had said; where a first look after the reload finds just that, it holds for what was looked at. Where
 * anything is different the wait is shown.
 */
export const holdDismissals = (adapter: ConsoleAdapter, link: SessionLink, clock: Clock) => {
  const startedAt = clock.now();
  const saidBy = new Map<string, Said>();
  const heldUntil = new Map<string, number>();
  let situation: Situation | undefined;
  let isDue = false;
  let deliver: Parameters<SessionLink['start']>[0] = () => undefined;

  const readSaid = (id: string): Said =>
    saidBy.get(id) ?? { count: 0, last: '', newestAt: Number.NEGATIVE_INFINITY, preview: '', name: '' };
  const nameOf = ({ conversation, at }: Dismissed) => `${formatConversationKey(conversation)}\n${at}`;
  const tell = () => {
    if (!situation) return;
    const dismissed = situation.dismissed.map((it) => ({ ...it, at: heldUntil.get(nameOf(it)) ?? it.at }));
    deliver({ type: 'situation', situation: { ...situation, dismissed } });
  };

  /** By name and words alone one of two namesakes would be taken for the other. */
  const hasNamesake = ({ identity }: ConversationKey, id: string): boolean => {
    const { name } = readSaid(id);
    return (
      identity === 'weak' && [...saidBy].some(([other, said]) => other !== id && said.name === name && name !== '')
    );
  };
  const isHeld = ({ conversation, marks = [] }: Dismissed): boolean => {
    const id = formatConversationKey(conversation);
    return isUnchanged(readSaid(id), marks) && !hasNamesake(conversation, id);
  };

  const compare = (): boolean => {
    const found = (situation?.dismissed ?? []).filter(
      (it) => it.at < startedAt && !heldUntil.has(nameOf(it)) && isHeld(it),
    );
    for (const it of found) heldUntil.set(nameOf(it), clock.now());
    return found.length > 0;
  };

  const noteMessage = (said: Said, { message: { author, kind, text, sentAt } }: MessageSeen): Said => {
    // Loaded late, from above.
    if (sentAt < said.newestAt) return said;
    const isSaid = author === 'customer' && kind !== 'source' && kind !== 'notice';
    if (author === 'agent') return { ...said, newestAt: sentAt, count: 0 };
    return isSaid ? { ...said, newestAt: sentAt, count: said.count + 1, last: text || kind } : said;
  };

  const note = (event: ConsoleEvent): void => {
    if (event.type !== 'message-seen' && event.type !== 'row-seen') return;
    const id = formatConversationKey(event.conversation);
    const said = readSaid(id);
    saidBy.set(
      id,
      event.type === 'message-seen'
        ? noteMessage(said, event)
        : { ...said, preview: event.preview ?? '', name: event.name },
    );
    if (isDue) return;
    isDue = true;
    // After the look that this is part of: half of what stands there proves nothing.
    queueMicrotask(() => {
      isDue = false;
      if (compare()) tell();
    });
  };

  return {
    adapter: {
      ...adapter,
      start: (io) =>
        adapter.start({
          ...io,
          emit: (event) => {
            io.emit(event);
            note(event);
          },
        }),
    } satisfies ConsoleAdapter,
    link: {
      ...link,
      send: (message) => {
        if (message.type !== 'dismiss-wait') return link.send(message);
        link.send({ ...message, marks: listMarks(readSaid(formatConversationKey(message.conversation))) });
      },
      start: (listener) => {
        deliver = listener;
        link.start((message) => {
          if (message.type !== 'situation') return listener(message);
          situation = message.situation;
          compare();
          tell();
        });
      },
    } satisfies SessionLink,
  };
};
