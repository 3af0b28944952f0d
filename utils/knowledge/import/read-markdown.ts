import { splitTags } from '../tags-text';
import { createSectionTable, type Section } from './section-table';

const heading = /^(#{1,6})[ \t]+(.*?)[ \t]*#*$/;
const fence = /^[ \t]*(```|~~~)/;
const tagLine = /^(?:标签|標籤|tags)[：:][ \t]*(.+)$/i;

/** Is a line a heading somewhere? For telling Markdown from plain text by its content. */
export const hasHeadings = (text: string): boolean => text.split('\n').some((line) => heading.test(line));

/**
 * Each heading with text of its own becomes an article; the headings above it become its tags. A line `标签：…` right below a
 * heading holds tags too. Text before the first heading belongs to nothing and is taken as an article under its first line.
 */
export const readMarkdown = (text: string): string[][] => {
  const sections: Section[] = [];
  const trail: { level: number; title: string }[] = [];
  let current: Section = { title: '', lines: [], tags: [] };
  let isCode = false;
  for (const line of text.split('\n')) {
    if (fence.test(line)) isCode = !isCode;
    const match = isCode ? undefined : (heading.exec(line) ?? undefined);
    if (!match) {
      const tags = current.lines.every((it) => it.trim() === '') ? tagLine.exec(line)?.[1] : undefined;
      if (tags === undefined) current.lines.push(isCode ? line : line.replace(/^\\(?=#|标签|標籤|tags)/i, ''));
      else current.tags.push(...splitTags(tags));
      continue;
    }
    sections.push(current);
    const level = match[1]?.length ?? 1;
    while ((trail.at(-1)?.level ?? 0) >= level) trail.pop();
    current = { title: match[2] ?? '', lines: [], tags: trail.map((above) => above.title) };
    trail.push({ level, title: current.title });
  }
  sections.push(current);
  return createSectionTable(sections);
};
