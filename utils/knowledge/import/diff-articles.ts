import { type Article, maxIdLength } from '../article';
import { cleanLine, cleanText } from '../clean-text';
import { isForAgentsOnly } from '../may-be-told';
import type { ArticleFields } from '../revise-article';
import type { Draft } from './types';

export const diffKinds = ['new', 'changed', 'conflicting', 'unchanged'] as const;
export type DiffKind = (typeof diffKinds)[number];

/** Changed here by hand since; the same title twice in the file with other words; several articles here of that title. */
export type ConflictReason = 'edited-here' | 'twice-in-file' | 'several-here';

export const comparedFields = ['title', 'body', 'tags', 'scope', 'validFrom', 'validUntil', 'isInternal'] as const;
export type ComparedField = (typeof comparedFields)[number] | 'spoken';

/** What one draft would do to the knowledge base. */
export interface DiffEntry {
  /** The article's id here, once taken. Unique among the entries but for unchanged ones. */
  id: string;
  kind: DiffKind;
  reason?: ConflictReason;
  draft: Draft;
  /** The article it would replace. */
  existing?: Article;
  /** Fields that would be other than they are. */
  changes: readonly ComparedField[];
}

/** Ids of ours stay themselves: what was exported comes back as what it was. */
const ownId = /^(import|own|sample)-/;

/**
 * Compares a file's drafts with the articles here. A draft meets its article by the file's id, else by the id that an earlier
 * import gave it, else by its title.
 */
export const diffArticles = (drafts: readonly Draft[], articles: readonly Article[]): DiffEntry[] => {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const byTitle = new Map<string, Article[]>();
  for (const article of articles) {
    const title = cleanLine(article.title);
    byTitle.set(title, [...(byTitle.get(title) ?? []), article]);
  }
  /** What earlier drafts of this file have claimed, by id. */
  const claimed = new Map<string, Draft>();

  const compare = (draft: Draft): DiffEntry => {
    const base = createId(draft);
    const found = findExisting(draft, base);
    const first = claimed.get(found?.id ?? base);
    if (first && !hasOtherWords(first, draft))
      return { id: found?.id ?? base, kind: 'unchanged', draft, existing: found, changes: [] };
    const id = first ? findFreeId(base) : (found?.id ?? base);
    claimed.set(id, draft);
    const existing = byId.get(id);
    if (existing) return compareWith(existing, draft, countSameTitle(draft, existing) > 1);
    const isRepeated = first !== undefined && first.fields.title === draft.fields.title;
    if (!isRepeated) return { id, kind: 'new', draft, changes: [] };
    return { id, kind: 'conflicting', reason: 'twice-in-file', draft, changes: [] };
  };
  const findExisting = (draft: Draft, base: string): Article | undefined =>
    (draft.id === undefined ? undefined : byId.get(draft.id)) ?? byId.get(base) ?? byTitle.get(draft.fields.title)?.[0];
  const countSameTitle = (draft: Draft, existing: Article): number =>
    draft.id !== undefined || existing.id === createId(draft) ? 1 : (byTitle.get(draft.fields.title)?.length ?? 0);
  /** The second of a title gets a number of its own, the same at every import. */
  const findFreeId = (base: string): string => {
    let number = 2;
    while (claimed.has(numberId(base, number))) number += 1;
    return numberId(base, number);
  };
  return drafts.map(compare);
};

const createId = ({ id, fields }: Draft): string => {
  if (id !== undefined && ownId.test(id)) return id.slice(0, maxIdLength);
  return `import-${id ?? fields.title}`.slice(0, maxIdLength);
};

const numberId = (base: string, number: number): string => {
  const end = `#${number}`;
  return `${base.slice(0, maxIdLength - end.length)}${end}`;
};

const hasOtherWords = (a: Draft, b: Draft): boolean =>
  comparedFields.some((field) => describeField(a.fields, field) !== describeField(b.fields, field)) ||
  b.spoken.some((text) => !a.spoken.includes(text));

const compareWith = (existing: Article, draft: Draft, isAmbiguous: boolean): DiffEntry => {
  const changes: ComparedField[] = comparedFields.filter(
    (field) => field in draft.fields && describeField(existing, field) !== describeField(draft.fields, field),
  );
  if (listNewSpoken(existing, draft).length > 0) changes.push('spoken');
  const entry = { id: existing.id, draft, existing, changes };
  if (changes.length === 0) return { ...entry, kind: 'unchanged' };
  if (isAmbiguous) return { ...entry, kind: 'conflicting', reason: 'several-here' };
  const wasEdited = existing.source === 'own' && changes.some((field) => field !== 'spoken');
  return wasEdited ? { ...entry, kind: 'conflicting', reason: 'edited-here' } : { ...entry, kind: 'changed' };
};

/** Spoken texts of a draft that its article does not have yet. */
export const listNewSpoken = (existing: Article | undefined, { spoken, whole }: Draft): string[] => {
  const known = new Set(existing?.spokenVersions?.map(({ text }) => text));
  const offered = [...spoken, ...(whole?.spokenVersions ?? []).map(({ text }) => text)];
  return [...new Set(offered)].filter((text) => !known.has(text));
};

/** A field as text, for comparing: equal texts mean nothing to change. */
const describeField = (fields: ArticleFields, field: (typeof comparedFields)[number]): string => {
  if (field === 'title') return cleanLine(fields.title);
  if (field === 'body') return cleanText(fields.body);
  if (field === 'tags') return fields.tags.join('\n');
  if (field === 'isInternal') return String(isForAgentsOnly(fields));
  if (field !== 'scope') return String(fields[field] ?? '');
  const { console = '', shop = '', product = '' } = fields.scope ?? {};
  return [console, shop, product].join('\n');
};
