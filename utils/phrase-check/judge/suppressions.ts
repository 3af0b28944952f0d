import type { LineMatch } from '../match-line';
import {
  clauseAround,
  contains,
  type DraftFacts,
  isFromCustomer,
  listCues,
  overlaps,
  readPlace,
  sentenceAround,
} from './draft-facts';

/** What context makes of a candidate: it stays, sinks to a hint, or is no fault at all. */
export type Verdict = 'keep' | 'lower' | 'drop';
export type Suppression = (place: LineMatch, facts: DraftFacts) => Verdict;

const dropIf = (isSuppressed: boolean): Verdict => (isSuppressed ? 'drop' : 'keep');

const NOT = '不'.charCodeAt(0);
/** Folded characters between a negation and what it negates. */
const negationReach = 6;

/** 能不能, 可不可以, 会不会: the 不 of a question has the same character on both sides. */
export const judgeQuestion: Suppression = (place, { text: { codes } }) => {
  for (let at = Math.max(1, place.start); at < place.end; at++) {
    if (codes[at] !== NOT) continue;
    const isDoubled = codes[at - 1] === codes[at + 1] || (codes[at - 1] === codes[at + 1] && codes[at - 2] === NOT);
    if (isDoubled && at - 1 <= place.start + 3) return 'drop';
  }
  return 'keep';
};

const isRhetorical = (facts: DraftFacts, place: LineMatch): boolean => {
  const clause = clauseAround(facts, place);
  return /[吗嘛么]$/.test(readPlace(facts, clause)) || facts.text.codes[clause.end] === '?'.charCodeAt(0);
};

/** 不用您自己联系, 不是您的错; but 这不是您自己选的吗 asks nothing. */
export const judgeNegation: Suppression = (place, facts) => {
  const clause = clauseAround(facts, place);
  const isNegated = listCues(facts, 'negation', clause).some(
    (cue) => contains(clause, cue) && cue.end <= place.start && place.start - cue.end <= negationReach,
  );
  return dropIf(isNegated && !isRhetorical(facts, place));
};

/** 不好意思, 没问题, 双重否定, product names: the words stand inside a fixed expression. */
export const judgeIdiom: Suppression = (place, facts) =>
  dropIf(
    listCues(facts, 'idiom', place).some(
      (cue) => overlaps(cue, place) && (contains(cue, place) || (cue.start <= place.start && cue.end > place.start)),
    ),
  );

/** A phrase of the shop's own is meant as it stands: only a longer fixed expression around it, such as an allowed one, excuses it. */
export const judgeOwnPhrase: Suppression = (place, facts) =>
  dropIf(
    listCues(facts, 'idiom', place).some(
      (cue) => contains(cue, place) && cue.end - cue.start > place.end - place.start,
    ),
  );

/** 如果还是不行…, …的话: a branch of an instruction. A condition in an earlier clause makes it a rule, told quietly. */
export const judgeCondition: Suppression = (place, facts) => {
  const clause = clauseAround(facts, place);
  const sentence = sentenceAround(facts, place);
  const conditions = listCues(facts, 'condition', sentence).filter(
    (cue) => contains(sentence, cue) && !contains(place, cue),
  );
  if (conditions.some((cue) => contains(clause, cue))) return 'drop';
  return conditions.some((cue) => cue.end <= place.start && /的话|的情况/.test(readPlace(facts, cue)))
    ? 'lower'
    : 'keep';
};

/** 请勿暴晒, 不能机洗: guidance for the product. */
export const judgeCare: Suppression = (place, facts) => {
  const clause = clauseAround(facts, place);
  return dropIf(listCues(facts, 'care', clause).some((cue) => contains(clause, cue)));
};

/** The customer's or a third party's words, quoted and then answered. The house's own words stay what they are. */
export const judgeQuotation: Suppression = (place, facts) => {
  const quote = facts.quotes.find(({ start, end }) => start <= place.start && place.start < end);
  const reach = { start: Math.max(0, (quote ?? place).start - 14), end: (quote ?? place).start };
  const sentence = sentenceAround(facts, place);
  const isBefore = (cue: LineMatch): boolean => contains(reach, cue) && cue.start >= sentence.start;
  if (listCues(facts, 'house-voice', reach).some(isBefore)) return 'keep';
  if (quote && isFromCustomer(facts, quote)) return 'drop';
  const voices = listCues(facts, 'customer-voice', reach).filter(isBefore);
  if (voices.length === 0) return 'keep';
  const after = { start: (quote ?? place).end, end: facts.text.length };
  if (quote) return dropIf(after.end - after.start >= 4);
  const clause = clauseAround(facts, place);
  const isReported = voices.some((cue) => contains(clause, cue));
  if (isReported && isFromCustomer(facts, place)) return 'drop';
  return dropIf(
    isReported && ['offer', 'progress'].some((kind) => hasCueIn(facts, kind === 'offer' ? 'offer' : 'progress', after)),
  );
};

const hasCueIn = (facts: DraftFacts, kind: 'offer' | 'progress' | 'time', place: LineMatch): boolean =>
  listCues(facts, kind, place).some((cue) => contains(place, cue));

/** An offer stands in a clause of its own without a negation before it, or after a turn such as 但 or 不过. */
const isConcreteOffer = (cue: LineMatch, place: LineMatch, facts: DraftFacts): boolean => {
  if (overlaps(cue, place)) return false;
  const clause = clauseAround(facts, cue);
  if (contains(clause, place))
    return place.end <= cue.start && /但|不过|只能|可以|改/.test(readPlace(facts, { start: place.end, end: cue.end }));
  return !/[不没无别未](?!过|好意思|如|管)/.test(readPlace(facts, { start: clause.start, end: cue.start }));
};

/** A refusal that comes with something concrete that we do is a hint. */
export const judgeOffer: Suppression = (place, facts) =>
  listCues(facts, 'offer', place).some((cue) => isConcreteOffer(cue, place, facts)) ? 'lower' : 'keep';

/** 请不要加微信, 我们不做好评返现: the sentence we want. */
export const judgeAntiSolicitation: Suppression = (place, facts) => {
  const clause = clauseAround(facts, place);
  const cues = listCues(facts, 'anti-solicitation', clause);
  // 别给差评 begins with a negation of its own: it is the fault, not its denial.
  if (cues.some((cue) => cue.start === place.start))
    return dropIf(cues.some((cue) => contains(clause, cue) && cue.end < place.start));
  return dropIf(cues.some((cue) => contains(clause, cue) && cue.start < place.end && cue.end <= place.end));
};

/** What is said of a thing stands right behind it, perhaps after a question mark. In characters. */
const verdictWithin = 14;

/** 好评返现是骗人的, 给好评才保修？没有这规定: what is said of it afterwards tells that we do not do it. A red line stays a hint. */
export const judgeDenounced: Suppression = (place, facts) => {
  const after = { start: place.end, end: place.end + verdictWithin };
  return listCues(facts, 'denounced', after).some((cue) => contains(after, cue)) ? 'lower' : 'keep';
};

/** Waiting is fine when a time or an action of ours stands in the same sentence. */
export const judgeWaiting: Suppression = (place, facts) => {
  const sentence = sentenceAround(facts, place);
  return dropIf(
    hasCueIn(facts, 'time', sentence) ||
      listCues(facts, 'offer', sentence).some((cue) => contains(sentence, cue) && !overlaps(cue, place)),
  );
};

/** [呵呵] is a console's code for a picture. */
export const judgePictureCode: Suppression = (place, { text: { codes } }) =>
  dropIf(codes[place.start - 1] === '['.charCodeAt(0) && codes[place.end] === ']'.charCodeAt(0));
