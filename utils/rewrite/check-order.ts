import { readTokens, type Tokens } from '@/utils/facts/concepts';
import type { ClauseView } from '@/utils/rewrite/read-views';
import type { FactProblem } from '@/utils/rewrite/types';

/** Two steps and which comes first. */
interface Order {
  first: Tokens;
  second: Tokens;
  view: ClauseView;
}

const firstMark = /(?<![优首预事率原])先(?![生行到进])/g;
const nextMark = /^(?:您|我们|我|咱们)?(?:再|然后|之后|接着|最后|随后|才)|(?:再|然后|接着|最后)(?![次说三看])/;
const before = /^(.{1,12}?)(?:之|以)?前(?!台|往|后|\d|[一二三])[，]?(?:请|须|要|应|必须|得|需)?(?:务必)?(先)?(.{2,})$/;
const after =
  /^(.{2,12}?)(?:之后|以后|后|完了?|过了|好了)，?(?:方可|再|才能?|然后)(.{2,})$|([\u4e00-\u9fff]{2,6})后((?:签收|付款|使用|食用|寄|安装|拆|清|签|提交|申请|支付)[\u4e00-\u9fff]{0,4})$/;
const implied = /^(.{2,14}?)(?:之?后|，)?再(?![次说三看])(.{2,})$/;
const goal = /^(?:要|想要?)(.{1,8}?)(?:的话)?，?(?:就|得|请|要)?先(?![生行到进])(.{2,})$/;

const readStep = readTokens;

/** A clause and the rest of its sentence: steps often stand in clauses of their own. */
const joinOnwards = (views: readonly ClauseView[], view: ClauseView): string =>
  views
    .slice(view.index)
    .filter(({ sentence }) => sentence === view.sentence)
    .map(({ text }) => text)
    .join('，');

const readChain = (text: string, view: ClauseView): Order[] => {
  const steps: string[] = [];
  for (const part of text.slice(1).split(/，|(?=再(?![次说三看])|然后|接着|最后)/)) {
    if (steps.length === 0 || nextMark.test(part)) steps.push(part);
    else if (steps.length > 1 || part.length > 12) break;
  }
  // 后 joins two steps within one clause: 先加水后加粉.
  const parts = steps.flatMap((step) => step.split(/(?<=.{2})后(?=.{2})(?!台|续|四|的)/)).map(readStep);
  return parts.slice(1).flatMap((second, index) => {
    const first = parts[index];
    return first ? [{ first, second, view }] : [];
  });
};

/** 先A，再B，最后C: each step before the next. A clause without a mark goes on with the step before it. */
const readSteps = (views: readonly ClauseView[], view: ClauseView): Order[] => {
  const text = joinOnwards(views, view);
  return [...text.matchAll(firstMark)].flatMap(({ index }, at, all) =>
    index < view.text.length ? readChain(text.slice(index, all[at + 1]?.index), view) : [],
  );
};

const readOrders = (views: readonly ClauseView[]): Order[] =>
  views.flatMap((view) => {
    const next = views[view.index + 1];
    const joined = next?.sentence === view.sentence ? `${view.text}，${next.text}` : '';
    const marked = [view.text, joined].flatMap((said): Order[] => {
      const earlier = before.exec(said) ?? goal.exec(said);
      const later = after.exec(said) ?? (said.includes('先') ? null : implied.exec(said));
      return [
        ...(earlier ? [{ first: readStep(earlier.at(-1) ?? ''), second: readStep(earlier[1] ?? ''), view }] : []),
        ...(later
          ? [{ first: readStep(later[1] ?? later[3] ?? ''), second: readStep(later[2] ?? later[4] ?? ''), view }]
          : []),
      ];
    });
    return [...readSteps(views, view), ...marked];
  });

/** How much of what only `own` has, not `other`, stands in the step. */
const countOwn = (step: Tokens, own: Tokens, other: Tokens): number => {
  let sum = 0;
  for (const [token, weight] of step) if (own.has(token) && !other.has(token)) sum += weight;
  return sum;
};

/** A character that only one of the steps has. */
const enough = 0.5;

const isTurned = (order: Order, spoken: Order): boolean => {
  const kept = countOwn(spoken.first, order.first, order.second) + countOwn(spoken.second, order.second, order.first);
  const [ahead, behind] = [
    countOwn(spoken.first, order.second, order.first),
    countOwn(spoken.second, order.first, order.second),
  ];
  return ahead >= enough && behind >= enough && ahead + behind > kept + 0.8;
};

const isKept = (order: Order, spoken: Order): boolean =>
  countOwn(spoken.first, order.first, order.second) > 0 && countOwn(spoken.second, order.second, order.first) > 0;

/** 先加水后加粉 must not become 先加粉再加水, 审核通过后再寄出 not 先寄来再审核. */
export const checkOrder = (source: readonly ClauseView[], rewrite: readonly ClauseView[]): FactProblem[] => {
  const spoken = readOrders(rewrite);
  if (spoken.length === 0) return [];
  return readOrders(source).flatMap((order): FactProblem[] => {
    const turned = spoken.find((other) => isTurned(order, other));
    if (!turned || spoken.some((other) => isKept(order, other) && !isTurned(order, other))) return [];
    return [{ kind: 'changed', factKind: 'condition', source: order.view.shown, rewrite: turned.view.shown }];
  });
};
