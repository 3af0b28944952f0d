import { splitSentences } from '@/utils/rewrite/split-sentences';
import { conditionEnd, constructionRules, type SpokenRule, wordRules } from '@/utils/rewrite/spoken-rules';
import type { SpeakOptions } from '@/utils/rewrite/types';
import { verifyFacts } from '@/utils/rewrite/verify-facts';

const maxPasses = 4;
/** Links, placeholders and quoted words are never touched. */
const untouchable = /https?:\/\/\S+|⟦[^⟧]*⟧|“[^”]*”|「[^」]*」|【[^】]*】|"[^"]*"/g;

const applyRules = (sentence: string, rules: readonly SpokenRule[]): string =>
  rules.reduce((text, { pattern, spoken }) => text.replace(pattern, spoken), sentence);

const markCondition = (_whole: string, condition: string): string =>
  /^(?:要是|如果|只要)/.test(condition) || /[的话时后前]$/.test(condition) ? condition : `${condition}的话`;

/** Applies `change` to the stretches between untouchable spans. */
const changeOutside = (text: string, change: (part: string) => string): string => {
  const kept: string[] = [];
  const held = text.replace(untouchable, (span) => {
    kept.push(span);
    return String.fromCharCode(0xe000 + kept.length - 1);
  });
  return change(held).replace(/[\ue000-\uf8ff]/g, (mark) => kept[mark.charCodeAt(0) - 0xe000] ?? mark);
};

const speakUnsplit = (sentence: string): string =>
  applyRules(applyRules(sentence, constructionRules), wordRules).replace(conditionEnd, markCondition);

const speakFully = (sentence: string): string => splitSentences(speakUnsplit(sentence));

const speakLightly = (sentence: string): string => applyRules(sentence, wordRules);

const isFaithful = (source: string, spoken: string): boolean => verifyFacts(source, spoken).length === 0;

/** The fullest rewriting of one sentence that keeps its facts; the sentence itself when none does. */
const speakSentence = (sentence: string): string => {
  for (const speak of [speakFully, speakUnsplit, speakLightly]) {
    const spoken = changeOutside(sentence, speak);
    if (isFaithful(sentence, spoken)) return spoken.replace(/^[，。！；]+/, '');
  }
  return sentence;
};

const conditions = /(?<=^|[，。；！？\n])(?:(要是|如果)[^，。；！？\n]*|([^，。；！？“”\n]{2,18})的话)(?=，)/g;

/** 的话 after 的话 tires the ear: every second of neighbouring conditions begins with 要是 instead. */
const varyConditions = (text: string): string => {
  let isRepeated = false;
  return text.replace(conditions, (whole, opener: string | undefined, condition: string | undefined) => {
    const isOpened = opener !== undefined;
    const isVaried = !isOpened && isRepeated && condition !== undefined;
    isRepeated = !isOpened && !isVaried;
    return isVaried ? `要是${condition}` : whole;
  });
};

const speakOnce = (text: string): string => text.replace(/[^。！？；\n]+[。！？；]?/g, speakSentence);

const addAddress = (text: string, address: SpeakOptions['address']): string =>
  address === '亲' && text !== '' && !/^亲[，,！~]/.test(text) ? `亲，${text}` : text;

/**
 * Rewrites knowledge text as an agent would say it, without a model: set phrases and officialese become spoken words,
 * long sentences are split, numbers, conditions and order stay. Deterministic and idempotent.
 * A sentence whose rewriting does not pass verifyFacts stays closer to the source.
 */
export const speakPlainly = (text: string, options: SpeakOptions = {}): string => {
  let spoken = text.trim();
  for (let pass = 0; pass < maxPasses; pass += 1) {
    const next = speakOnce(spoken);
    if (next === spoken) break;
    spoken = next;
  }
  const varied = varyConditions(spoken);
  const faithful = [varied, spoken].find((version) => version !== '' && isFaithful(text, version));
  return addAddress(faithful ?? text.trim(), options.address);
};
