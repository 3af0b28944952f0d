import { hasNegation, isDenial, type Polarity } from '@/utils/facts/polarity';
import { readContent } from '@/utils/facts/spoken-forms';
import type { Aligner } from '@/utils/rewrite/align-clauses';
import type { ClauseView } from '@/utils/rewrite/read-views';
import type { FactProblem } from '@/utils/rewrite/types';

/** Below this the clauses share too little to say that they speak of the same thing. */
const surely = 0.55;

const findNext = (views: readonly ClauseView[], view: ClauseView): ClauseView | undefined => {
  const next = views[view.index + 1];
  return next?.sentence === view.sentence ? next : undefined;
};

/** The polarity a rewrite clause ends with; an unmarked one takes it from the clause after it (拆开用过的，就退不了). */
const readOutcome = (view: ClauseView, rewrite: readonly ClauseView[]): Polarity =>
  view.polarity === 'unmarked' ? (findNext(rewrite, view)?.polarity ?? 'unmarked') : view.polarity;

const isProhibition = (text: string): boolean => /不得|禁|勿|切忌|严禁|不可/.test(text);
const restricts = (text: string): boolean =>
  hasNegation(text) || /[才仅只忌停罚]|(?<!可以|还能)再(?![次给来送说])|除非|避|远离|小心|以内/.test(text);

const change = (view: ClauseView, rewrite: ClauseView | undefined): FactProblem => ({
  kind: 'changed',
  factKind: isProhibition(view.text) ? 'prohibition' : 'polarity',
  source: view.shown,
  rewrite: rewrite?.shown ?? '',
});

/** SIM卡先拔出来，别一起寄: the refusal follows, about the same action. */
const isRefusedNext = (view: ClauseView, next: ClauseView | undefined): boolean =>
  next?.polarity === 'no' && [...view.characters].some((character) => next.characters.has(character));

/** 地址可以改、订单也不能取消: the piece of a list that names the item decides where it grants by itself. */
const isGrantedPiece = (text: string, words: readonly string[]): boolean => {
  const pieces = text.split('、');
  return (
    pieces.length > 1 &&
    pieces.some((piece) => {
      const own = readContent(piece).words;
      return /可以|支持/.test(piece) && !restricts(piece) && words.some((word) => own.has(word));
    })
  );
};

const prohibited = /(?:不得|严禁|禁止|切勿|请勿|勿|不可(?!抗)|不能|不要)([^，。；并]{2,})(?:并[^，。；]*)?$/;

/** Items of one prohibition (银行卡密码、短信验证码) of which a single one may be allowed in the rewrite. */
const findAllowedItem = (
  view: ClauseView,
  source: readonly ClauseView[],
  rewrite: readonly ClauseView[],
): ClauseView | undefined => {
  const items = prohibited.exec(view.text)?.[1]?.split(/、|以及|及|或者?|和/) ?? [];
  for (const item of items) {
    const content = readContent(item);
    const characters = [...content.characters];
    // Of a single thing only its last word counts, and only if the article does not speak of it everywhere:
    // 不可再次评价 is not broken by 都能评价.
    const isNamedSeldom = (word: string): boolean => source.filter((other) => other.words.has(word)).length <= 2;
    const words = items.length > 1 ? [...content.words] : [...content.words].slice(-1).filter(isNamedSeldom);
    if (words.length === 0) continue;
    const covered = rewrite.map((other) => ({
      other,
      isNaming: words.some((word) => other.words.has(word)),
      share: characters.filter((character) => other.characters.has(character)).length,
    }));
    const most = Math.max(1, ...covered.map(({ share }) => share));
    const naming = covered
      .filter(({ isNaming, share }) => isNaming || (items.length > 1 && share === most))
      .map(({ other }) => other);
    const isAllowed = naming.every(
      (other) =>
        isGrantedPiece(other.text, words) ||
        (!restricts(other.text) &&
          readOutcome(other, rewrite) !== 'no' &&
          !isRefusedNext(view, findNext(rewrite, other))),
    );
    if (naming.length > 0 && isAllowed) return naming[0];
  }
  return undefined;
};

const duty = /须|应|必须|要(?=在|提供|先)|经(?=审|核|检|鉴|确认|验)|方可|通过后/;
const exemption = /(?:不用|不需要|不必|无[需须])(?:您|再|另外)?([\u4e00-\u9fff]{1,3})/;

/** 须退回 became 不用退: an exemption from the very thing the source demands. */
const findExemption = (view: ClauseView, rewrite: readonly ClauseView[], aligner: Aligner): ClauseView | undefined => {
  if (!duty.test(view.text) || exemption.test(view.shown) || view.polarity === 'no') return undefined;
  const match = aligner.match(view, 0.9)[0];
  if (!match || match.score < surely) return undefined;
  const isDemanded = duty.test(match.view.text) || /要/.test(match.view.text);
  return [match.view, isDemanded ? undefined : findNext(rewrite, match.view)].find((other) => {
    const action = other && exemption.exec(other.text)?.[1]?.[0];
    return action !== undefined && view.characters.has(action);
  });
};

/** Single items of a prohibition that are allowed, and what is demanded but waived; whole clauses: check-stance. */
export const checkPolarity = (
  source: readonly ClauseView[],
  rewrite: readonly ClauseView[],
  aligner: Aligner,
  isVoiced: (view: ClauseView) => boolean,
): FactProblem[] =>
  source.flatMap((view) => {
    const exempted = findExemption(view, rewrite, aligner);
    if (exempted) return [change(view, exempted)];
    const isSingle = !/、|以及|及|或者?|和/.test(view.text);
    const allowed =
      view.polarity === 'no' && isDenial(view.text) && !(isSingle && isVoiced(view))
        ? findAllowedItem(view, source, rewrite)
        : undefined;
    return allowed ? [change(view, allowed)] : [];
  });
