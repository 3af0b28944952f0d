import { fold } from './fold';
import type { Inspection } from './types';

/** Shorter texts are said twice in good faith: 好的，请您稍等一下. Letters and digits. */
const shortestCanned = 12;
const longestLine = 200;

/** What is wrong with the draft as a whole, else with its slots and long lines. */
export const markShape = ({ draft, found, conversation, readMarks, mark }: Inspection): void => {
  for (const slot of readMarks('open-slot')) {
    for (const { index, 0: words } of draft.matchAll(slot)) mark('open-slot', index, words);
  }
  // The rules know some of the wordless ones already.
  if (found.length === 0 && readMarks('short-reply')[0]?.test(draft.trim())) mark('short-reply', 0, draft);
  const folded = fold(draft);
  const last = conversation?.messages.findLast((it) => it.author === 'agent' && it.text && !it.isWithdrawn);
  if (last && folded.length >= shortestCanned && fold(last.text) === folded) {
    mark('same-text', 0, draft);
    return;
  }
  const [articleMark = /$^/] = readMarks('article-paste');
  for (const { index, 0: line } of draft.matchAll(/\S.{118,}\S/g)) {
    // One mark of an article says nothing, two make three parts.
    const isArticle = line.split(articleMark).length > 2 || found.some((it) => it.category === 'officialese');
    if (isArticle || line.length >= longestLine) mark(isArticle ? 'article-paste' : 'long-text', index, line);
  }
};
