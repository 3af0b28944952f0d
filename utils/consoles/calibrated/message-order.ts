interface PlacedMessage {
  id: string;
  mark: string;
}

const maxKept = 400;
/** Fewer that read alike may do so by chance: 好的 is said in every conversation more than once. */
const surelyAlike = 3;

/**
 * Where a stretch of messages belongs in what was seen before: the index of its first one, negative where older ones
 * stand before. Undefined where nothing connects them. The newest place wins where several fit equally.
 */
export const alignMarks = (known: readonly string[], marks: readonly string[]): number | undefined => {
  let best: { offset: number; score: number } | undefined;
  for (let offset = 1 - marks.length; offset < known.length; offset += 1) {
    let score = 0;
    for (let index = Math.max(0, -offset); index < marks.length && offset + index < known.length; index += 1) {
      // A message that was withdrawn or edited reads otherwise; its neighbours still tell where it stands.
      score += known[offset + index] === marks[index] ? 1 : -0.5;
    }
    if (score > 0 && score >= (best?.score ?? 0)) best = { offset, score };
  }
  return best?.offset;
};

/**
 * Names the messages of a page that numbers none. A message keeps its name while the page draws itself anew, scrolls, or
 * loads older ones; the older ones get none, because nobody can say when they were sent.
 */
export const createMessageOrder = () => {
  const byConversation = new Map<string, { kept: PlacedMessage[]; count: number }>();
  return {
    /** One name per mark, oldest first. `isNewest`: the stretch ends with the newest message of the conversation. */
    place(conversation: string, marks: readonly string[], isNewest: () => boolean): (string | undefined)[] {
      const book = byConversation.get(conversation) ?? { kept: [], count: 0 };
      byConversation.set(conversation, book);
      const offset = alignMarks(
        book.kept.map(({ mark }) => mark),
        marks,
      );
      const from = offset ?? book.kept.length;
      const overlap = Math.min(book.kept.length, from + marks.length) - Math.max(0, from);
      const isConnected = overlap >= Math.min(surelyAlike, book.kept.length, marks.length);
      if (!isConnected && !isNewest()) return marks.map(() => undefined);
      const names = marks.map((mark, index) => {
        const at = from + index;
        if (at < 0) return undefined;
        const seen = book.kept[at];
        if (seen) {
          seen.mark = mark;
          return seen.id;
        }
        book.count += 1;
        const id = `m${book.count}`;
        book.kept.push({ id, mark });
        return id;
      });
      book.kept = book.kept.slice(-maxKept);
      return names;
    },
  };
};
export type MessageOrder = ReturnType<typeof createMessageOrder>;
