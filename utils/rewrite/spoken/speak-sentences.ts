import { splitSemicolons, splitSentences } from '@/utils/rewrite/split-sentences';
import { conditionEnd, constructionStages } from '@/utils/rewrite/spoken/construction-rules';
import { numberSteps } from '@/utils/rewrite/spoken/number-steps';
import { wordStages } from '@/utils/rewrite/spoken/word-rules';
import { applyRules, type SpokenRule } from '@/utils/rewrite/spoken-rules';
import { verifyFacts } from '@/utils/rewrite/verify-facts';

type Stages = readonly (readonly SpokenRule[])[];
type Change = (text: string) => string;

const maxPasses = 6;
/** Links, placeholders and quoted words are never touched. */
const untouchable = /https?:\/\/\S+|⟦[^⟧]*⟧|“[^”]*”|「[^」]*」|【[^】]*】|"[^"]*"/g;
const allStages: Stages = [...constructionStages, ...wordStages];

/** True when a text says what its source says. */
const isFaithful = (source: string, spoken: string): boolean => verifyFacts(source, spoken).length === 0;

/** A text of which the verdict is doubtful as it stands is not judged worse for a change that adds no problem. */
const staysTrue = (source: string, said: string, next: string): boolean => {
  const problems = verifyFacts(source, next);
  return problems.length === 0 || JSON.stringify(problems) === JSON.stringify(verifyFacts(source, said));
};

/**
 * Applies changes as far as the text still says what the source says: all of them together, else one by one without
 * those that break a fact.
 */
export const changeFaithfully = (source: string, text: string, changes: readonly Change[]): string => {
  const all = changes.reduce((said, change) => change(said), text);
  if (all === text || staysTrue(source, text, all)) return all;
  if (changes.length === 1) return text;
  return changes.reduce((said, change) => {
    const next = change(said);
    return next !== said && staysTrue(source, said, next) ? next : said;
  }, text);
};

/** Applies `change` to the stretches between links, placeholders and quoted words. */
export const changeOutside = (text: string, change: Change): string => {
  const kept: string[] = [];
  const held = text.replace(untouchable, (span) => {
    kept.push(span);
    return String.fromCharCode(0xe000 + kept.length - 1);
  });
  return change(held).replace(/[\ue000-\uf8ff]/g, (mark) => kept[mark.charCodeAt(0) - 0xe000] ?? mark);
};

const markCondition = (_whole: string, condition: string): string =>
  /^(?:您)?(?:要是|如果|只要)/.test(condition) || /要是|[的话时后前]$/.test(condition) ? condition : `${condition}的话`;
const markConditions: Change = (sentence) => sentence.replace(conditionEnd, markCondition);

/** One table of rules; where they do not keep the facts together, those of them that do one by one. */
const applyStage = (source: string, text: string, rules: readonly SpokenRule[]): string => {
  const single = rules.map(
    (rule): Change =>
      (said) =>
        changeOutside(said, (part) => applyRules(part, [rule])),
  );
  return changeFaithfully(source, text, single);
};

/** The fullest rewriting of one sentence that keeps its facts; the sentence itself when none does. */
const speakSentence = (sentence: string, stages: Stages, finish: readonly Change[]): string => {
  const all = changeOutside(sentence, (part) =>
    finish.reduce(
      (text, change) => change(text),
      stages.reduce((text, rules) => applyRules(text, rules), part),
    ),
  );
  if (all === sentence) return sentence;
  const spoken = isFaithful(sentence, all)
    ? all
    : changeFaithfully(
        sentence,
        stages.reduce((text, rules) => applyStage(sentence, text, rules), sentence),
        finish.map(
          (change): Change =>
            (text) =>
              changeOutside(text, change),
        ),
      );
  return spoken.replace(/^[，。！；]+/, '');
};

const conditions = /(?<=^|[，。；！？\n])(?:(要是|如果)[^，。；！？\n]*|([^，。；！？“”\n]{2,18})的话)(?=，)/g;

/** 的话 after 的话 tires the ear: every second of neighbouring conditions begins with 要是 instead. */
const varyConditions: Change = (text) => {
  let isRepeated = false;
  return text.replace(conditions, (whole, opener: string | undefined, condition: string | undefined) => {
    const isOpened = opener !== undefined;
    const isVaried = !isOpened && isRepeated && condition !== undefined;
    isRepeated = !isOpened && !isVaried;
    return isVaried ? `要是${condition}` : whole;
  });
};

/** A sentence ends at its mark, not inside brackets. */
const sentences = /(?:（[^）\n]*）|[^。！？；\n])+[。！？；]?/g;

/**
 * Says a text sentence by sentence, then splits cases, numbers steps and varies conditions; each only as far as the
 * facts stay. Words in `avoid` are not brought in.
 */
export const speakSentences = (text: string, avoid: readonly string[] = []): string => {
  const isWelcome = (said: string): boolean => !avoid.some((word) => word !== '' && said.includes(word));
  const stages = avoid.length === 0 ? allStages : allStages.map((rules) => rules.filter((r) => isWelcome(r.spoken)));
  const finish = isWelcome('的话') ? [markConditions, splitSentences] : [splitSentences];
  let spoken = text;
  for (let pass = 0; pass < maxPasses; pass += 1) {
    const next = spoken.replace(sentences, (sentence) => speakSentence(sentence, stages, finish));
    if (next === spoken) break;
    spoken = next;
  }
  const whole = [splitSemicolons, numberSteps, ...(isWelcome('要是') ? [varyConditions] : [])];
  const said = changeFaithfully(text, spoken, whole);
  return said !== '' && (said === text || staysTrue(text, text, said)) ? said : text;
};
