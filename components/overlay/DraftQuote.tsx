import type { Finding } from '@/utils/phrase-check/types';

const contextChars = 14;

/** The marked words with a little of the draft around them. */
export function DraftQuote({ draft, finding }: { draft: string; finding: Finding }) {
  const from = Math.max(0, finding.start - contextChars);
  const to = Math.min(draft.length, finding.end + contextChars);
  return (
    <blockquote className="quote">
      {from > 0 && '…'}
      {draft.slice(from, finding.start)}
      <mark data-severity={finding.severity}>{finding.text}</mark>
      {draft.slice(finding.end, to)}
      {to < draft.length && '…'}
    </blockquote>
  );
}
