import type { Phrase, PhraseDraft } from './phrase';

/** What an import would do; nothing is done before the agent has seen it. */
export interface ImportPlan {
  added: readonly PhraseDraft[];
  /** Of the same group and title, with other words or another shortcut. */
  changed: readonly { id: string; before: string; draft: PhraseDraft }[];
  /** Kept already, word for word. */
  sameCount: number;
}

const nameOf = ({ group, title }: PhraseDraft): string => `${group}\n${title}`;

/** Compares what a file holds with what is kept. A phrase that the file does not name stays. */
export const planImport = (kept: readonly Phrase[], drafts: readonly PhraseDraft[]): ImportPlan => {
  const byName = new Map(kept.map((phrase) => [nameOf(phrase), phrase]));
  const texts = new Set(kept.map(({ text }) => text));
  const added: PhraseDraft[] = [];
  const changed = new Map<string, ImportPlan['changed'][number]>();
  let sameCount = 0;
  for (const draft of drafts) {
    const known = byName.get(nameOf(draft));
    const isSame = known ? known.text === draft.text && known.shortcut === draft.shortcut : texts.has(draft.text);
    if (isSame) sameCount += 1;
    else if (known) changed.set(known.id, { id: known.id, before: known.text, draft });
    else added.push(draft);
  }
  return { added, changed: [...changed.values()], sameCount };
};
