/** What the keys do, each with its word on one line. */
export const KeyHints = ({ keys }: { keys: readonly string[] }) => (
  <footer className="guide-keys">
    {keys.map((key) => (
      <span key={key}>{key}</span>
    ))}
  </footer>
);
