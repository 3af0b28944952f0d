import { formatConversationKey } from '@/utils/conversation/conversation-key';
import { createElementBook } from './element-book';
import { mergeRows } from './merge-rows';
import type { PageReader, RowReading } from './page-reader';

interface KnownRow {
  id: string;
  row: RowReading;
}

/** The conversation list as it was last read: one customer, one row, however many groups show them. */
export const createRowBook = (reader: Pick<PageReader, 'findRows' | 'readRow'>) => {
  const book = createElementBook<KnownRow>({
    findAll: () => reader.findRows(),
    read: (element) => {
      const row = reader.readRow(element);
      return row && { id: formatConversationKey(row.conversation), row };
    },
  });
  const rowsById = new Map<string, Map<Element, RowReading>>();

  const forget = (id: string, element: Element) => {
    const rows = rowsById.get(id);
    rows?.delete(element);
    if (rows?.size === 0) rowsById.delete(id);
  };
  const merge = (id: string): RowReading[] => {
    const [first, ...others] = rowsById.get(id)?.values() ?? [];
    return first ? [others.reduce(mergeRows, first)] : [];
  };

  return {
    note: book.note,
    noteAll: book.noteAll,
    /** The rows in which something changed; undefined where the list cannot be read: that is not an empty list. */
    scan(hasTime: () => boolean): { rows: RowReading[]; isUnfinished: boolean } | undefined {
      const scan = book.scan(hasTime);
      if (!scan) return undefined;
      const touched = new Set<string>();
      for (const { element, before, reading } of scan.changes) {
        if (before) {
          touched.add(before.id);
          forget(before.id, element);
        }
        if (!reading) continue;
        touched.add(reading.id);
        const rows = rowsById.get(reading.id) ?? new Map<Element, RowReading>();
        rowsById.set(reading.id, rows.set(element, reading.row));
      }
      return { rows: [...touched].flatMap(merge), isUnfinished: scan.isUnfinished };
    },
    has: (id: string): boolean => rowsById.has(id),
    find: (id: string): Element | undefined => merge(id).find(({ element }) => element.isConnected)?.element,
  };
};
