import { readClaim } from '@/utils/facts/claims';
import { isRefusing } from '@/utils/rewrite/keep-outcomes';
import type { ClauseView } from '@/utils/rewrite/read-views';
import type { FactProblem } from '@/utils/rewrite/types';
import type { Voicing } from '@/utils/rewrite/voice-clauses';

const refusal =
  /不(?:予|得|可(?!抗)|能|会|支持|接受|提供|适用|参[与加]|享受|在|计入|再|退|换|赔|保|承担|负责|担|包含?|含|管|算|属于|收|发|送)|禁|勿|无法|拒[绝收]|谢绝|无(?=质保|保修)/;
/** 不购买的 names a case; 费用自理 and 另付 are compared by check-payers. */
const caseOnly =
  /[的时者后]$|自[理负付费]|另[外行]?[付收计算]|(?<!不予?|无法|概不)承担|(?<!不予?|无法|概不)负责|不愿|可能|(?:当场|可以?|应|请|直接|能)[^，]{0,3}拒[收签]/;
const opening =
  /可以|(?<![不才只可])能(?![量源])[^不没]*$|[也都还照仍][能行可会算给在包]|支持|没事|没关系|随便|放心|就[行好]/;

const giving = /[可能会行要]|[也都还照仍]|支持|没[事关]|随便|放心|就|给|含|包/;

/** 没满6个月也能抵: what the case negates does not refuse. */
const grantAtEnd = /(?:[也照都还仍]|照样)(?:能|可以|给您?|会|行|算|退|赔|收|包|负责)[^不没别无]*$/;
/** 我们不承担 leaves it to the customer. */
const left = /您(?:自己)?(?:承担|负责|担|来)|自己(?:承担|负责|担)|自行|自理/;

/** 超过50%的，就不退了: the case takes its refusal from the clause after it. */
const isRefused = (views: readonly ClauseView[], view: ClauseView): boolean => {
  if (grantAtEnd.test(view.text)) return false;
  if (isRefusing(view) || left.test(view.text)) return true;
  const next = views[view.index + 1];
  return next?.sentence === view.sentence && !opening.test(view.text) && isRefusing(next);
};

/** The outcome that took the place of the refusal stands in the clause or in the one after it. */
const isOpened = (views: readonly ClauseView[], view: ClauseView): boolean => {
  const next = views[view.index + 1];
  return giving.test(view.text) || (next?.sentence === view.sentence && giving.test(next.text));
};

/** The clause that speaks of a refusal must refuse, or one that takes up at least this share as much of it. */
const enough = 0.7;
/** Less in common is chance. */
const leastVoiced = 1.2;

/** What is spoken of a refusal: the clause that takes up most of it, and whether it, or one that does as well, refuses. */
export interface VoicedRefusal {
  spoken: ClauseView;
  isRefused: boolean;
}

/** Reads how the rewrite takes up a refusal; undefined where it hardly speaks of it. */
export const readRefusals = (
  rewrite: readonly ClauseView[],
  voicing: Voicing,
): ((view: ClauseView) => VoicedRefusal | undefined) => {
  const refused = rewrite.map((view) => isRefused(rewrite, view));
  return (view) => {
    const voiced = voicing(view);
    const best = voiced.reduce((most, weight) => Math.max(most, weight), 0);
    const denied = voiced.reduce((most, weight, index) => (refused[index] ? Math.max(most, weight) : most), 0);
    const spoken = rewrite[voiced.indexOf(best)];
    return spoken && best >= leastVoiced ? { spoken, isRefused: denied >= best * enough } : undefined;
  };
};

/** Every refusal of the source has to be refused where the rewrite speaks of it. */
export const checkRefusals = (
  source: readonly ClauseView[],
  rewrite: readonly ClauseView[],
  readRefusal: (view: ClauseView) => VoicedRefusal | undefined,
): FactProblem[] =>
  source.flatMap((view): FactProblem[] => {
    if (!refusal.test(view.text) || caseOnly.test(view.text) || readClaim(view.text) !== 'deny') return [];
    const voiced = readRefusal(view);
    if (!voiced || voiced.isRefused || !isOpened(rewrite, voiced.spoken)) return [];
    return [{ kind: 'changed', factKind: 'polarity', source: view.shown, rewrite: voiced.spoken.shown }];
  });
