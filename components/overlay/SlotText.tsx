/** A sentence with its slots ({时间}) marked, so that nobody sends one unfilled. */
export function SlotText({ text }: { text: string }) {
  const pieces = text.split(/(\{[^{}]*\})/);
  return (
    <>
      {pieces.map((piece, index) => {
        const key = `${index}:${piece}`;
        return piece.startsWith('{') && piece.endsWith('}') ? (
          <mark key={key} className="slot">
            {piece.slice(1, -1)}
          </mark>
        ) : (
          <span key={key}>{piece}</span>
        );
      })}
    </>
  );
}
