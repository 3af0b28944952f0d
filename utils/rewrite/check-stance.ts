import { type Claim, isCase, readClaim } from '@/utils/facts/claims';
import { readTokens } from '@/utils/facts/concepts';
import { blankFrozen, isDenial, readPolarity } from '@/utils/facts/polarity';
import { foldSpokenForms, readContent } from '@/utils/facts/spoken-forms';
import { bound, isUnrefused, readStance } from '@/utils/facts/stance';
import type { Alignment, Pair, Statement } from '@/utils/rewrite/align-statements';
import type { IsKept } from '@/utils/rewrite/keep-outcomes';
import type { ClauseView } from '@/utils/rewrite/read-views';
import type { FactProblem } from '@/utils/rewrite/types';
import type { Weigh } from '@/utils/rewrite/weigh-evidence';

/** From this score on, two statements that choose each other speak of the same thing. */
const surely = 0.42;
/** A free hand or a plain grant is told at a looser fit. */
const loosely = 0.3;
/** A free hand (谁都能买) has hardly any words of its own. */
const hardly = 0.2;
/** Nearly to the letter. */
const copied = 0.55;
/** To turn what was merely said into a denial, they must be closer. */
const nearly = 0.5;
/** A clause that demands or refuses, of whose own characters less than this is left anywhere, went missing. */
const leastLeft = 0.2;
const hardlyLeft = 0.05;
/** The same for the one thing that has to be shown. */
const leastObject = 0.25;
/** Shorter clauses are said in other words altogether (不得空载运行: 空的别开). */
const fewest = 6;
/** Less evidence than this share of the best, and something else is meant. */
const clearly = 0.5;
const topic = /(?:[的时后者]|的地区)$/;

const nextOf = (views: readonly Statement[], { view }: Statement): ClauseView | undefined => {
  const next = views[view.index + 1]?.view;
  return next?.sentence === view.sentence ? next : undefined;
};

/** The outcome after a list of cases: 家在新疆的，或者零下十度的，不包. */
const nextOutcome = (views: readonly Statement[], statement: Statement): ClauseView | undefined => {
  const next = nextOf(views, statement);
  const after = next && views[next.index];
  return next && after && isCase(next.text) && isUnrefused(next.text) ? nextOutcome(views, after) : next;
};

/** Who bears a loss is compared by check-payers: 由买家承担 and 我们不承担 say the same. */
const bearing = /承担|负责|自负|自理|自付|自费|负担/;
const bears = /承担|负|出|付|担|自理|自费|赔|掏|管/;

const isSeller = (text: string): boolean => /商家|卖家|本店|我们|咱|我司|店里/.test(text);

const isAboutBearing = ({ source, rewrite }: Pair): boolean =>
  bearing.test(source.view.text) &&
  bears.test(rewrite.view.text) &&
  isSeller(source.view.text) !== isSeller(rewrite.view.text);

const restricted = /[仅只限须应才凭先]|方可|除|超|以?[内前后]|不|未|无|非|满|免|避|防|忌/;

const previousOf = (views: readonly Statement[], { view }: Statement): ClauseView | undefined => {
  const previous = views[view.index - 1]?.view;
  return previous?.sentence === view.sentence ? previous : undefined;
};

const exception = /除外|不在此列|例外/;

const refuses = (text: string): boolean =>
  isDenial(text.replace(bound, '□')) || /作废|无效|(?<![可应请能当场接])拒收(?:并[^，]*)?$/.test(text);

/** 除外 after a refusal grants, after a grant it refuses. */
const exempts = (statement: Statement, written: readonly Statement[]): boolean =>
  exception.test(statement.view.text) && !refuses(previousOf(written, statement)?.text ?? '');

/** 开不了机的也收: the grant stands at the end, whatever is negated before it. */
const grantAtEnd =
  /(?<![不没别无未才只仅而如])(?:(?:也都?|都|照样|还|仍)(?:可以|能|会|给您?|算|在|有|是|收|管|赔|退|换|保|送|包|支持|参[加与]|接|做|行|带|用|放心)|可以(?!不)|能(?=[再用退换改叠参])|包括|包含)[^不没别无免仅只才]*$/;

/** An agent who finds out, hands in or asks grants nothing yet. */
const effort = /帮您?(?:先)?(?:核|查|登|问|看|申请|反馈|记)|能办的|给您(?:答复|回复|回话)|[吗呢]$/;
const doubt = /不一定|未必|不见得|不敢|[不没]法/;

/** 不予计费 and 不收钱 say the same. */
const uncharged = /不(?:予|再|另行?|额外)?(?:计|收|扣)[收费取]?|不计入?费/;
const costless = /不(?:收|要|用|花|算|扣)您?钱|免费|不收/;

/** What the source refuses is not refused in the clause that speaks of it, nor in the one that goes on from there. */
const isGranted = (
  { source, rewrite, score }: Pair,
  written: readonly Statement[],
  spoken: readonly Statement[],
): boolean => {
  const { text } = rewrite.view;
  const stance = readStance(text);
  const isException = exception.test(source.view.text);
  const isRefusal = isException ? exempts(source, written) : refuses(source.view.text);
  const isNegated = !isException && score >= copied && readPolarity(source.view.text.replace(bound, '□')) === 'no';
  if ((!isRefusal && !isNegated) || grantAtEnd.test(source.view.text)) return false;
  if (/不(?:会|受)?影响|无影响/.test(source.view.text)) return false;
  if (uncharged.test(source.view.text) && costless.test(text)) return false;
  if (isRefusal && text.split('、').some((item) => grantAtEnd.test(item)) && !doubt.test(text) && !effort.test(text))
    return true;
  if (stance === 'free') return /不得|禁|未经/.test(source.view.text) && !/不[要能会可]|别|勿/.test(text);
  if (score < surely || effort.test(text)) return false;
  if (
    !isUnrefused(text) ||
    (isNegated &&
      ![...rewrite.parts, previousOf(spoken, rewrite)].every((part) => part === undefined || isUnrefused(part.text)))
  )
    return false;
  const next = nextOutcome(spoken, rewrite);
  const isOpen = stance === 'plain' || stance === 'limit';
  const previous = /并|且|同时|或/.test(source.view.text) ? previousOf(spoken, rewrite) : undefined;
  return !isOpen || [next, previous].every((near) => near === undefined || isUnrefused(near.text));
};

const deniedAfter = /[不没别无未](?:能|可以?|会|再|支持|包|用|要|有|给|算|在)*([\u4e00-\u9fff]{0,3})/g;
const deniedBefore = /([\u4e00-\u9fff]{1,3})(?:不[了行到成在]|没有$)/g;

/** The negation of a clause stands at a word of the other clause, not somewhere in an attribute. */
const deniesWordOf = (text: string, characters: ReadonlySet<string>): boolean =>
  [...blankFrozen(text).matchAll(deniedAfter), ...blankFrozen(text).matchAll(deniedBefore)].some(
    ([, near = '']) => near === '' || [...near].some((character) => characters.has(character)),
  );

/** What the source says without any restriction is denied. */
const isDenied = ({ source, rewrite, score }: Pair, written: readonly Statement[]): boolean =>
  score >= nearly &&
  !/[的时后者]$/.test(source.view.text) &&
  !(/含|包|免|送/.test(source.view.text) && costless.test(rewrite.view.text)) &&
  source.parts.every(({ text }) => !restricted.test(text) && readStance(text) !== 'deny') &&
  readStance(nextOf(written, source)?.text ?? '') !== 'deny' &&
  readStance(rewrite.view.text) === 'deny' &&
  deniesWordOf(rewrite.view.text, source.view.characters);

const strongly = /不(?:支持|能|可|得|予|要|允许|参[与加]|用|享|退|换|保|收|算|含|包)|禁|严禁|别|勿|无法|没法/;
/** 7天内可退 and 过了7天不退 say the same from the other side. */
const otherSide = /才|除|超过?|过[了期]|以外|只有|未|没|如果|否则|不然/g;

const readSides = (text: string): string => [...new Set(text.match(otherSide))].sort().join(' ');

/** Taken over nearly word for word, with the opposite outcome. */
const isFlipped = ({ source, rewrite, score }: Pair): boolean => {
  const [one, other] = [source.view, rewrite.view];
  if (/含|包|免|送/.test(one.text) && (costless.test(other.text) || /不[用收要]/.test(other.text))) return false;
  if (score < copied || one.polarity === 'unmarked' || other.polarity === 'unmarked') return false;
  if (one.polarity === other.polarity || readSides(one.text) !== readSides(other.text)) return false;
  return strongly.test(one.polarity === 'no' ? one.text : other.text);
};

/** What has to be done is left to the customer; what need not be done has to be. */
const isWaived = ({ source, rewrite, score }: Pair): boolean => {
  const one = readStance(source.view.text);
  const other = readStance(rewrite.view.text);
  if (other === 'free')
    return (
      (one === 'demand' || one === 'limit') && !/无|不|免|(?<!方)可|联系|告知|通知|咨询|客服/.test(source.view.text)
    );
  return score >= surely && one === 'free' && other === 'demand' && isUnrefused(rewrite.view.text);
};

/** 学生票8折，凭学生证购买 became 学生票8折，谁都能买: a free hand where the next, otherwise unsaid, clause demands. */
const findFreed = (alignment: Alignment): Pair[] =>
  alignment.rewrite.flatMap((rewrite): Pair[] => {
    if (readStance(rewrite.view.text) !== 'free') return [];
    const previous = previousOf(alignment.rewrite, rewrite);
    return alignment.pairs
      .filter((pair) => pair.rewrite.view === previous && pair.score >= loosely)
      .flatMap(({ source }) => {
        const next = alignment.source[source.view.index + 1];
        const isSaid =
          !next ||
          next.view.sentence !== source.view.sentence ||
          alignment.rewrite.some((other) => alignment.score(next, other) >= loosely);
        return isSaid ? [] : [{ source: next, rewrite, score: loosely }];
      });
  });

const readKind = (text: string): FactProblem['factKind'] => {
  if (/不得|禁|勿|严禁|不可(?!抗)/.test(text)) return 'prohibition';
  return readStance(text) === 'deny' ? 'polarity' : 'condition';
};

const bindingClaims: ReadonlySet<Claim> = new Set(['deny', 'loss', 'except', 'demand']);

/** Another clause of the source has clearly more of what the rewrite says. */
const isEvident = ({ source, rewrite, score }: Pair, weigh: Weigh): boolean => {
  if (/(?:的话|[时候])$/.test(rewrite.view.text)) return false;
  const evidence = weigh(rewrite);
  const own = evidence.find((one) => source.parts.includes(one.source.view))?.weight ?? 0;
  if (own < (evidence[0]?.weight ?? 0) * clearly) return false;
  if (source.view.text === rewrite.view.text) return false;
  // Taken over to the letter, the words of each clause decide.
  if (score >= copied) return true;
  const said = readClaim(rewrite.view.text);
  const written = readClaim(source.view.text);
  return said !== written && !(bindingClaims.has(said) && bindingClaims.has(written));
};

/** What is refused stays refused, what is demanded stays demanded, what is given stays given: clause by clause. */
export const checkStance = (alignment: Alignment, weigh: Weigh, isKept: IsKept): FactProblem[] =>
  [...alignment.pairs, ...findFreed(alignment)].flatMap((pair): FactProblem[] => {
    if (!isEvident(pair, weigh)) return [];
    if (pair.score < (isWaived(pair) ? hardly : loosely) || isAboutBearing(pair)) return [];
    const isBroken =
      isGranted(pair, alignment.source, alignment.rewrite) ||
      isDenied(pair, alignment.source) ||
      isWaived(pair) ||
      isFlipped(pair);
    if (!isBroken || isKept(pair.source.view, pair.rewrite.view)) return [];
    const { view } = pair.source;
    return [{ kind: 'changed', factKind: readKind(view.text), source: view.shown, rewrite: pair.rewrite.view.shown }];
  });

/** Instead of showing something, saying so is enough. */
const lax = /说一声|说一下就|打个招呼|口头|不用证|直接(?:来|寄|拿|进|取|用)就/;
const requirement = /未经|未使用|完好|齐全|保持|保留/;
/** What has to be shown, given or kept: the thing itself must be named. */
const shown =
  /(?<!由[^，。]{1,6}|[不未无])(?:提供|出示|携带|凭借?|附上?|填写|提交|保留)(?!服务|者|商)([^，。；、]{2,12}?)(?:(?:至|到|并|以|用于|购买|领取|办理|方可|后).*)?$/;

/** How much of a clause's own characters is left anywhere in the rewrite, rare ones weighing more; from 0 to 1. */
const readLeft = (characters: Iterable<string>, items: ReadonlyMap<string, number>, left: ReadonlySet<string>) => {
  let kept = 0;
  let all = 0;
  for (const character of characters) {
    const weight = items.get(character) ?? 0;
    all += weight;
    if (left.has(character)) kept += weight;
  }
  return all === 0 ? 1 : kept / all;
};

/** Conditions and refusals that stand nowhere in the rewrite, in whatever words. */
export const checkDropped = (alignment: Alignment): FactProblem[] => {
  const left = new Set(alignment.rewrite.flatMap(({ view }) => [...view.characters]));
  const leftTokens = new Set(alignment.rewrite.flatMap(({ view }) => [...view.tokens.keys()]));
  const spoken = alignment.rewrite.map(({ view }) => view.folded).join('，');
  const isLax = lax.test(spoken) && !alignment.source.some(({ view }) => lax.test(view.text));
  return alignment.source.flatMap((statement): FactProblem[] => {
    const { view, items } = statement;
    const stance = readStance(view.text);
    const binds = stance === 'deny' || stance === 'demand' || stance === 'limit' || requirement.test(view.text);
    if (!binds) return [];
    const own = readLeft(view.characters, items, left);
    const closest = Math.max(0, ...alignment.rewrite.map((other) => alignment.score(statement, other)));
    const isGone =
      own < leastLeft &&
      readLeft(view.tokens.keys(), view.tokens, leftTokens) < leastLeft &&
      closest < leastLeft &&
      view.characters.size >= fewest &&
      !topic.test(view.text);
    const isExceptionGone =
      exception.test(view.text) && readLeft(view.tokens.keys(), view.tokens, leftTokens) < hardlyLeft;
    const object = shown.exec(view.text)?.[1];
    const isObjectGone =
      object !== undefined &&
      ((readLeft(readContent(object).characters, items, left) < leastObject &&
        readLeft(readTokens(object).keys(), view.tokens, leftTokens) < leastObject) ||
        (isLax && !spoken.includes(foldSpokenForms(object).slice(-2))));
    if (!isGone && !isExceptionGone && !isObjectGone) return [];
    return [{ kind: 'lost', factKind: readKind(view.text), source: view.shown, rewrite: '' }];
  });
};
