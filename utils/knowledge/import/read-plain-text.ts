import { createSectionTable, type Section } from './section-table';

const question = /^(?:问题?|問題?|Q(?:uestion)?)\d*[ \t]*[：:.．、)）][ \t]*(.+)$/i;
const answer = /^(?:答案?|回复|回答|回覆|A(?:nswer)?)\d*[ \t]*[：:.．、)）][ \t]*(.*)$/i;

/**
 * Plain text: pairs of 问：… and 答：… where there are any; else blocks between empty lines, whose first line is the title. A
 * block of one line is titled by its first sentence.
 */
export const readPlainText = (text: string): string[][] => {
  const lines = text.split('\n');
  const hasPairs = lines.some((line) => question.test(line.trim())) && lines.some((line) => answer.test(line.trim()));
  return createSectionTable(hasPairs ? readPairs(lines) : readBlocks(lines));
};

const readPairs = (lines: readonly string[]): Section[] => {
  const sections: Section[] = [];
  for (const raw of lines) {
    const line = raw.trim();
    const asked = question.exec(line)?.[1];
    if (asked) sections.push({ title: asked, lines: [], tags: [] });
    else sections.at(-1)?.lines.push(answer.exec(line)?.[1] ?? line);
  }
  return sections;
};

const readBlocks = (lines: readonly string[]): Section[] => {
  const sections: Section[] = [];
  let block: string[] = [];
  const close = () => {
    const [title = '', ...rest] = block;
    if (rest.length > 0) sections.push({ title, lines: rest, tags: [] });
    else if (title) sections.push({ title: '', lines: [title], tags: [] });
    block = [];
  };
  for (const line of lines) {
    if (line.trim() === '') close();
    else block.push(line.trim());
  }
  close();
  return sections;
};
