import { readTokens, type Tokens } from '@/utils/facts/concepts';
import { hasNegation } from '@/utils/facts/polarity';
import type { ClauseView } from '@/utils/rewrite/read-views';

/** Two steps and which comes first. */
export interface Order {
  first: Tokens;
  second: Tokens;
  view: ClauseView;
}

type Mark = 'first' | 'next' | 'after' | 'before';

/** What stands between two marks, with the mark before it. */
interface Step {
  text: string;
  mark?: Mark;
  view: ClauseView;
}

const marks =
  /(?<first>(?<![优预事率原])(?:首先|先)(?![生行到进付后]))|(?<next>再(?![次说三也]|看看|看情况|[买换]一)|然后|接着|随后|而后|最后(?!一)|方可|才(?:能|可以?|会|去)?(?![是有])|(?<=^|，)后(?=[\u4e00-\u9fff]{2}))|(?<after>(?:之|以)?(?<![耳背脑身今先随往此])后(?!台|续|四|的|面|期|果|悔|背|轴|座|\d))|(?<before>(?:之|以)?(?<![提目之以日])前(?!台|往|后|的?\d|[一二三]|轴|提|排|期|[\u4e00-\u9fff]后))/g;

/** Splits the clauses of one sentence at the words that order them. */
const splitSteps = (views: readonly ClauseView[]): Step[] =>
  views.flatMap((view) => {
    const steps: Step[] = [];
    let from = 0;
    let mark: Mark | undefined;
    for (const match of view.text.matchAll(marks)) {
      const { first, next, after } = match.groups ?? {};
      steps.push({ text: view.text.slice(from, match.index), view, ...(mark && { mark }) });
      mark = first ? 'first' : next ? 'next' : after ? 'after' : 'before';
      from = match.index + match[0].length;
    }
    steps.push({ text: view.text.slice(from), view, ...(mark && { mark }) });
    return steps.filter(({ text, mark: own }) => text !== '' || own !== undefined);
  });

const isEmpty = ({ text }: Step): boolean => readTokens(text).size === 0;

/** 更换滤芯前，须先关闭进水阀: what a mark leads to stands behind it or at the head of the next clause. */
const findTarget = (steps: readonly Step[], index: number): Step | undefined =>
  steps.slice(index, index + 3).find((step, at) => !isEmpty(step) && (at === 0 || step.mark !== 'before'));

const orderSteps = (steps: readonly Step[]): (readonly [first: Step, second: Step])[] => {
  const orders: (readonly [Step, Step])[] = [];
  /** The steps of a list 先…再…最后, in their order. */
  let chain: Step[] = [];
  for (const [index, step] of steps.entries()) {
    const previous = steps[index - 1];
    // 审核通过后，再寄出: the mark closes a clause, what it leads to opens the next.
    const target = findTarget(steps, index);
    if (step.mark === 'first') chain = [step];
    else if (step.mark === 'next') {
      if (chain.length === 0 && previous && !isEmpty(previous)) chain = [previous];
      orders.push(...chain.map((earlier) => [earlier, step] as const));
      chain.push(step);
    } else if (step.mark === 'after' && previous && target) {
      if (!hasNegation(target.text)) orders.push([previous, target]);
    } else if (step.mark === 'before' && previous && target) {
      orders.push(hasNegation(target.text) ? [previous, target] : [target, previous]);
    } else if (step.mark === undefined && chain.length > 0) {
      const last = chain.pop();
      // A clause without a mark goes on with the step before it.
      if (last) chain.push({ ...last, text: `${last.text}，${step.text}` });
    }
  }
  return orders;
};

const goal = /^(?:要|想要?)(.{1,8}?)(?:的话)?，?(?:就|得|请|要)?先(?![生行到进])(.{2,})$/;

/** 要换得先取消: what somebody wants comes after what he has to do for it. */
const readGoal = (view: ClauseView): Order[] => {
  const match = goal.exec(view.text);
  return match ? [{ first: readTokens(match[2] ?? ''), second: readTokens(match[1] ?? ''), view }] : [];
};

const readAnew = (views: readonly ClauseView[]): Order[] => {
  const sentences = [...new Set(views.map(({ sentence }) => sentence))];
  return [
    ...sentences.flatMap((sentence) =>
      orderSteps(splitSteps(views.filter((view) => view.sentence === sentence))).map(([first, second]) => ({
        first: readTokens(first.text),
        second: readTokens(second.text),
        view: second.view,
      })),
    ),
    ...views.flatMap(readGoal),
  ];
};

/** One article is compared with many versions in a row: its orders are read once. */
const known = new WeakMap<readonly ClauseView[], Order[]>();

/** Reads which steps a text puts before which: 先…再…最后, …后, …前, 才. Never across sentences. */
export const readOrders = (views: readonly ClauseView[]): readonly Order[] => {
  const done = known.get(views);
  if (done) return done;
  const orders = readAnew(views);
  known.set(views, orders);
  return orders;
};
