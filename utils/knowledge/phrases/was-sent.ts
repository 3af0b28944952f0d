/** Shorter ones are said again without anybody minding: 好的, 在的. */
const shortestNoticed = 6;

const squeeze = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Whether a phrase has gone out in one of these messages, alone or among others, whatever its slots were filled with; the
 * customer reads the same words again. `text`: the phrase as it would be inserted.
 */
export const wasSent = (text: string, messages: readonly string[]): boolean => {
  const pieces = text.split(/\{[^{}\n]{1,12}\}/).map(squeeze);
  if (pieces.join('').length < shortestNoticed) return false;
  return messages.some((message) => holdsInOrder(squeeze(message), pieces));
};

const holdsInOrder = (message: string, pieces: readonly string[]): boolean => {
  let from = 0;
  for (const piece of pieces) {
    const at = message.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return true;
};
