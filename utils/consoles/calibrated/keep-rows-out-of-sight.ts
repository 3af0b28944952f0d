import type { ConsoleIo } from '@/utils/consoles/types';
import { formatConversationKey } from '@/utils/conversation/conversation-key';
import type { ConsoleEvent, RowGone } from '@/utils/conversation/types';

/** Whether the list can be scrolled, so that a row which is not in the page may only be out of sight. */
const canScroll = (row: Element | undefined): boolean => {
  const body = row?.ownerDocument.body;
  for (let up = row?.parentElement; up && up !== body; up = up.parentElement) {
    if (up.scrollHeight > up.clientHeight + 1) return true;
  }
  return false;
};

/**
 * For a list of which only the rows in sight stand in the page: a customer who was scrolled away is not told to be gone,
 * their wait runs on. They are once the whole list is in sight without them, or once the name is back and nobody can say
 * whether it is the same customer (weak-identities.ts): then the row that is seen speaks.
 */
export const keepRowsOutOfSight = (io: ConsoleIo, findRows: () => readonly Element[] | undefined): ConsoleIo => {
  const names = new Map<string, string>();
  const away = new Map<string, RowGone>();

  const tellGone = (id: string) => {
    const event = away.get(id);
    if (!event) return;
    away.delete(id);
    names.delete(id);
    io.emit({ ...event, at: io.now() });
  };
  const isAllInSight = () => !canScroll(findRows()?.[0]);
  const findNamesakes = (id: string) => [...names.keys()].filter((it) => it !== id && names.get(it) === names.get(id));

  const emit = (event: ConsoleEvent) => {
    if (event.type !== 'row-seen' && event.type !== 'row-gone') return io.emit(event);
    const id = formatConversationKey(event.conversation);
    if (event.type === 'row-gone') {
      away.set(id, event);
      if (findNamesakes(id).some((it) => !away.has(it))) tellGone(id);
    } else {
      names.set(id, event.name);
      away.delete(id);
      for (const other of findNamesakes(id)) tellGone(other);
      io.emit(event);
    }
    if (away.size > 0 && isAllInSight()) for (const other of [...away.keys()]) tellGone(other);
  };
  return { ...io, emit };
};
