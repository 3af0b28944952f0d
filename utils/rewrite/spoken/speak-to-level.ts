import { glossary } from '@/utils/rewrite/spoken/glossary';
import { changeFaithfully, changeOutside } from '@/utils/rewrite/spoken/speak-sentences';
import { applyRules, buildRules, clauseStart } from '@/utils/rewrite/spoken-rules';
import type { CustomerLevel } from '@/utils/rewrite/types';

/** More glosses than this make a text harder to read, not easier. */
const maxGlosses = 3;

const terse = buildRules(
  [`${clauseStart}到时候请?(?:注意查收|保持电话畅通)，?`, ''],
  [`${clauseStart}请您?(?=[\\u4e00-\\u9fff]{2})(?!假|教|求|问)`, ''],
  [`${clauseStart}您(?=要|可以|来)(?!要是)`, ''],
  [`(?<=${clauseStart}[^，。；\\n]{3,30})的话(?=，)`, '的'],
  ['，(?=[。；\\n]|$)', ''],
);

/** Leaves out what a customer who knows the trade reads over. */
export const speakTersely = (text: string): string =>
  changeFaithfully(
    text,
    text,
    terse.map((rule) => (said: string) => changeOutside(said, (part) => applyRules(part, [rule]))),
  );

/** The gloss stands after what the term forms one word with: 预售商品（…）. */
const compound = '(?:商品|订单|运费|服务|费用|方式)?';

const glossFirst =
  (term: string, gloss: string) =>
  (text: string): string =>
    text.includes(`（${gloss}）`)
      ? text
      : changeOutside(text, (part) => part.replace(new RegExp(`${term}${compound}(?!（)`), `$&（${gloss}）`));

/** Takes out the glosses that explainTerms puts in. */
export const removeGlosses = (text: string): string =>
  glossary.reduce((bare, [, gloss]) => bare.replaceAll(`（${gloss}）`, ''), text);

const explainTerms = (text: string): string => {
  let explained = text;
  let count = 0;
  for (const [term, gloss] of glossary) {
    if (count >= maxGlosses) break;
    const next = changeFaithfully(text, explained, [glossFirst(term, gloss)]);
    if (next !== explained) count += 1;
    explained = next;
  }
  return explained;
};

/** Explains words of the trade to a newcomer, or leaves out courtesies for somebody who knows them. */
export const speakToLevel = (text: string, level: CustomerLevel = '一般'): string => {
  if (level === '小白') return explainTerms(text);
  return level === '懂行' ? speakTersely(text) : text;
};
