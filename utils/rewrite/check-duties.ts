import { hasNegation } from '@/utils/facts/polarity';
import { readContent } from '@/utils/facts/spoken-forms';
import type { FactKind } from '@/utils/facts/types';
import type { Aligner } from '@/utils/rewrite/align-clauses';
import type { ClauseView } from '@/utils/rewrite/read-views';
import type { FactProblem } from '@/utils/rewrite/types';

const change = (factKind: FactKind, view: ClauseView, other: ClauseView): FactProblem => ({
  kind: 'changed',
  factKind,
  source: view.shown,
  rewrite: other.shown,
});

/** Below this the clauses share too little to say that they speak of the same thing. */
const surely = 0.55;

const demand = /(?:必须|须|应当?(?!用|急)|务必)(?![知要])([^，。；]{2,})$/;
const leave = /可以|随便|随意|随时|也行|都行|不用|不必|不需要/;
const insist = /要(?!是)|得(?=[先您自把拿提])|必须|务必|记得|一定|别忘|才|先|请|麻烦|需(?!要)|不能|别/;

/** 赠品须一并退回 became 赠品可以留着: what was demanded is left to the customer, the action itself is gone. */
const findWaived = (view: ClauseView, aligner: Aligner): ClauseView | undefined => {
  const action = demand.exec(view.text)?.[1];
  if (action === undefined || hasNegation(view.text)) return undefined;
  const best = [aligner.match(view, 0.9)[0], aligner.matchInContext(view)[0]].find(
    (match) => (match?.score ?? 0) >= surely,
  );
  if (!best) return undefined;
  const { words } = readContent(action);
  const { text } = best.view;
  const isKept = [...words].some((word) => best.view.words.has(word));
  return leave.test(text) && !insist.test(text) && words.size > 0 && !isKept ? best.view : undefined;
};

const secrets = /密码|验证码|卡密|银行卡号|身份证号|登录信息/;
const handOver =
  /(?:发|报|提供|告诉|说|给)(?:一下|下)?(?:给)?(?:我|客服|咱)|(?:需要|要|请|麻烦)您?[^，。]{0,4}(?:发|报|提供|说|填)/;

/** What may never be asked for is asked for. */
const findSecretAsked = (view: ClauseView, rewrite: readonly ClauseView[]): ClauseView | undefined => {
  const secret = secrets.exec(view.text)?.[0];
  if (secret === undefined || !hasNegation(view.text)) return undefined;
  return rewrite.find(({ text }) => text.includes(secret) && handOver.test(text) && !hasNegation(text));
};

const refusal = /^(.{4,}?)(?:均|都|也)?(?:禁用|禁止|不得|不可(?!抗)|不能|不予|不支持|不适用|不适合|不参与|不参加|除外)/;
const refused = /不|别|没|禁|除外|避免|慎|也一样|同样|也是/;

const together = /[这那][两几三些]样?|两[样者种]|通通|统统|一概/;

/** One item of a refused list (孕妇、12岁以下儿童禁用) that the rewrite takes out of the refusal. */
const findReleased = (view: ClauseView, rewrite: readonly ClauseView[]): ClauseView | undefined => {
  const list = refusal.exec(view.text)?.[1] ?? '';
  const items = list.split(/、|以及|及|或者?|和/).filter((item) => item.length > 1);
  if (items.length < 2) return undefined;
  const named = items.map((item) => {
    const { words } = readContent(item);
    return rewrite.filter((other) => [...words].some((word) => other.words.has(word)));
  });
  const isRefused = (other: ClauseView, own: number): boolean => {
    const near = [rewrite[other.index - 1], rewrite[other.index + 1], rewrite[other.index + 2]];
    return [other, ...near].some(
      (spoken) =>
        spoken?.sentence === other.sentence &&
        refused.test(spoken.text) &&
        (spoken.index >= other.index || !named.some((views, index) => index !== own && views.includes(spoken))),
    );
  };
  // 这两样都退不了 speaks of them all.
  if (rewrite.some(({ text }) => together.test(text) && refused.test(text))) return undefined;
  return named
    .flatMap((views, own) => (views.length > 0 && views.every((other) => !isRefused(other, own)) ? views : []))
    .at(0);
};

/** Duties, orders of steps, secrets and refused lists: nothing demanded or refused may become a matter of choice. */
export const checkDuties = (
  source: readonly ClauseView[],
  rewrite: readonly ClauseView[],
  aligner: Aligner,
): FactProblem[] =>
  source.flatMap((view) => {
    const found: (readonly [FactKind, ClauseView | undefined])[] = [
      ['condition', findWaived(view, aligner)],
      ['prohibition', findSecretAsked(view, rewrite)],
      ['prohibition', findReleased(view, rewrite)],
    ];
    return found.flatMap(([factKind, other]) => (other ? [change(factKind, view, other)] : []));
  });
