import { readAgent } from '@/utils/facts/agents';
import { type Claim, isCase, readClaim, readDenied } from '@/utils/facts/claims';
import { readTokens } from '@/utils/facts/concepts';
import { namesCost } from '@/utils/facts/payers';
import { hasNegation } from '@/utils/facts/polarity';
import { isUnrefused } from '@/utils/facts/stance';
import type { Alignment, Statement } from '@/utils/rewrite/align-statements';
import type { IsKept } from '@/utils/rewrite/keep-outcomes';
import type { ClauseView } from '@/utils/rewrite/read-views';
import type { FactProblem } from '@/utils/rewrite/types';
import type { Evidence, Weigh } from '@/utils/rewrite/weigh-evidence';

/** Evidence must cover this much of what the rewrite took from the source … */
const leastShare = 0.5;
/** … weigh this much … */
const leastWeight = 0.75;
/** … or less, where it covers everything; */
const leastWhole = 0.45;
const surely = 0.9;
const leastActing = 0.73;
/** … and outweigh whatever speaks for the rewrite. */
const margin = 0.6;
/** A clause that knows less than this of the source is read together with the one before it. */
const thin = 1.2;

type Test = (view: ClauseView) => boolean;

/** The best evidence, when it contradicts and nothing comparable supports. */
const findContradicted = (
  evidence: readonly Evidence[],
  contradicts: Test,
  supports: Test,
  whole = leastWeight,
): Evidence | undefined => {
  const against = evidence.find(({ source }) => contradicts(source.view));
  if (!against || against.share < leastShare || against.own < (against.share > surely ? whole : leastWeight))
    return undefined;
  const best = evidence[0];
  if (best && best.weight > against.weight * 1.1) return undefined;
  const support = evidence.find(({ source }) => supports(source.view) && !contradicts(source.view));
  return support && support.weight > against.weight * margin ? undefined : against;
};

const restricted = /[仅只限须应才凭先]|方可|除|超|以?[内前后]|不|未|无|非|满|免|避|防|忌|逾|过期/g;

/** Restrictions of the source that the rewrite does not repeat: under them the opposite may hold. */
const isRestricted = (source: string, rewrite: string): boolean =>
  (source.match(restricted) ?? []).some((word) => !rewrite.includes(word));

/** 过了保修期运费您承担: the other side of a case, of which the opposite holds. */
const otherSide = /才|除|超|过了?[保期]|逾|以外|期外|第二|再次|再[换来]|否则|不然|没[^有]|不是/;
const list = /、|和|跟|与|及(?!时)/;
/** A pair of characters or a concept: what two clauses must share before who acts in them is compared. */
const leastToken = 0.5;
/** One thing of a list must come from one place. */
const surelyOne = 0.7;
const universal = /人人|[都全]|任何|所有|随便|不管|谁/;
const limited = /有限|仅|只|(?<![期年时无])限(?!制|量)/;

/** 我们不承担 leaves it to the customer. */
const bearing = /承担|负责|担责|不归|不管/;
const pays = /[出付掏担]$|承担|支付/;
const predicate = 6;

/** What is denied is what the other clause ends with. */
const deniesEnd = (denied: readonly string[], { text }: ClauseView): boolean => {
  const end = readTokens(text.slice(-predicate));
  return denied.some((word) => {
    const [first] = readTokens(word).keys();
    return first !== undefined && end.has(first);
  });
};

/** 发票由运营商开具 and 我们店不开票 say the same. */
const delegated = /由(?!我们|商家|本店|卖家)[^，]{2,8}/;
const ours = /我们|咱|店/;

/** What lapses or costs is contradicted only by words that keep or give it. */
const freely = /免费|不收|不用|[也还]|照样|保留|有效|我们|送|不影响|没事|没关系/;

/** 未拆包装的支持退换 does not speak for 拆了包也能退. */
const unmet = /未|没|拒接|非|无(?!法|需|须|理由|条件)|不(?:是|满|足|到)/;
const namesOpposite = (text: string): ((view: ClauseView) => boolean) => {
  const isUnmet = unmet.test(text);
  return (view) => unmet.test(view.text) && !isUnmet && claimsRight.test(view.text);
};
const claimsRight = /可|支持|享|能/;

/** 包装箱须保留 became 纸箱子扔了就行: the same thing, and something else to be done with it. */
const isReplaced = (spoken: ClauseView, view: ClauseView, evidence: readonly Evidence[]): boolean => {
  const [best] = evidence;
  // 教材是送的 says what it is.
  if (/是[^，]*的$/.test(spoken.text)) return false;
  if (!best || best.source.view !== view || best.share < 0.8 || readClaim(view.text) !== 'demand') return false;
  const verb = readTokens(view.text.slice(-4));
  const isKept = verb.size === 0 || [...verb.keys()].some((token) => spoken.tokens.has(token));
  const sentence = evidence.filter(({ source }) => source.view.sentence === view.sentence);
  const isForeign = (token: string): boolean =>
    token.startsWith('=') && sentence.every(({ source }) => !source.view.tokens.has(token));
  return (
    !isKept &&
    /[须应]|必须|请/.test(view.text) &&
    !/联系|客服/.test(view.text) &&
    [...spoken.tokens.keys()].some(isForeign)
  );
};

/** 孕妇 and 哺乳期 refused together: what the next clause refuses is not yet what this one grants. */
const leastApart = 0.6;

/**
 * What the rewrite grants, denies, waives or leaves to somebody must not be the contrary of what the source says where
 * its words come from.
 */
export const checkClaims = (alignment: Alignment, weigh: Weigh, isKept: IsKept): FactProblem[] => {
  const claims = new Map<ClauseView, Claim>(alignment.source.map(({ view }) => [view, readClaim(view.text)]));
  // 使用到付方式寄回的，本店拒收: what a case leads to stands in the clause after it.
  for (const { view, parts } of alignment.source) {
    for (const part of parts)
      if (claims.get(part) === 'plain' && isCase(part.text)) claims.set(part, claims.get(view) ?? 'plain');
  }
  const is =
    (...names: Claim[]): Test =>
    (view) =>
      names.some((name) => name === claims.get(view));
  /** The refusal follows, or went before, and is about the same. */
  const isRefusedNear = ({ view }: Statement, { source }: Evidence): boolean =>
    [alignment.rewrite[view.index - 1], alignment.rewrite[view.index + 1]].some((near) => {
      if (near?.view.sentence !== view.sentence) return false;
      const claim = readClaim(near.view.text);
      if (claim !== 'deny' && claim !== 'loss') return false;
      const [best] = weigh(near);
      if (best === undefined) return true;
      if (Math.abs(best.source.view.index - source.view.index) > 1) return false;
      let apart = 0;
      for (const [token, weight] of view.tokens)
        if (source.view.tokens.has(token) && !near.view.tokens.has(token)) apart += weight;
      return apart < leastApart;
    });
  const judge = (statement: Statement, evidence: readonly Evidence[]): Evidence | undefined => {
    const { text } = statement.view;
    const claim = readClaim(text);
    const agent = readAgent(text);
    if ((claim === 'grant' || claim === 'free') && (agent !== 'customer' || /可以/.test(text))) {
      const isOpposite = namesOpposite(text);
      const found = findContradicted(
        evidence,
        (view) => is('deny')(view) || (is('loss')(view) && freely.test(text)),
        (view) => is('grant', 'plain', 'limit', 'demand', 'waive', 'except', 'free')(view) && !isOpposite(view),
      );
      if (found && !isRefusedNear(statement, found)) return found;
      const replaced = findContradicted(
        evidence,
        (view) => isReplaced(statement.view, view, evidence),
        is('grant', 'waive', 'free'),
      );
      if (replaced) return replaced;
      if (universal.test(text) && !limited.test(text)) {
        const widened = findContradicted(
          evidence,
          (view) => claims.get(view) === 'limit' && limited.test(view.text) && !universal.test(view.text),
          is('grant', 'plain', 'demand', 'waive', 'except', 'free'),
        );
        if (widened) return widened;
      }
    }
    if (claim === 'deny') {
      const denied = readDenied(text);
      const found = findContradicted(
        evidence,
        (view) =>
          (is('grant')(view) || (is('plain')(view) && !hasNegation(view.text) && (evidence[0]?.share ?? 0) > 0.85)) &&
          !isRestricted(view.text, text) &&
          !(delegated.test(view.text) && ours.test(text)) &&
          !bearing.test(text) &&
          deniesEnd(denied, view),
        is('deny', 'limit', 'demand', 'waive', 'loss', 'except'),
      );
      if (found) return found;
    }
    if (claim === 'plain' && isUnrefused(text) && !isCase(text)) {
      const best = evidence[0];
      if (best && best.share > 0.8 && best.own > 1.6) {
        const found = findContradicted(
          evidence,
          (view) => claims.get(view) === 'deny' && /禁|不得|严|勿/.test(view.text),
          is('grant', 'plain', 'limit', 'demand', 'waive', 'except', 'free', 'loss'),
        );
        const next = alignment.rewrite[statement.view.index + 1]?.view;
        const isOpen = next?.sentence !== statement.view.sentence || isUnrefused(next.text);
        if (found && isOpen && !/[再停]|远离|小心/.test(text)) return found;
      }
    }
    if (claim === 'demand' && /[都也]|一样|同样/.test(text)) {
      const found = findContradicted(evidence, is('waive', 'except'), is('demand', 'grant', 'plain', 'limit', 'deny'));
      if (found) return found;
    }
    if (claim === 'waive' || claim === 'free') {
      const found = findContradicted(
        evidence,
        is('demand'),
        is('waive', 'grant', 'plain', 'limit', 'deny', 'except', 'free'),
      );
      if (found) return found;
    }
    return judgeAgent(text, evidence);
  };
  /** Who acts, among the clauses that say who acts. */
  const judgeAgent = (text: string, evidence: readonly Evidence[]): Evidence | undefined => {
    const agent = readAgent(text);
    if (!agent) return undefined;
    const isService = /[帮替给]您|派/.test(text);
    // 自行测量或者预约免费上门测量 names both.
    const actorOf = (written: string) =>
      (/自行[^，]*或者?/.test(written) ? undefined : readAgent(written)) ??
      (isService && /(?<!申)请(?!问|勿)/.test(written) && !/联系/.test(written) ? 'customer' : undefined);
    const own = readTokens(text);
    const sharesOf = (written: string): boolean =>
      [...readTokens(written)].some(([token, weight]) => weight >= leastToken && own.has(token));
    const best = evidence[0]?.weight ?? 0;
    const acting = evidence.filter(({ source, weight }) => actorOf(source.view.text) && weight >= best * margin);
    if ((acting[0]?.share ?? 0) < leastActing) return undefined;
    return findContradicted(
      acting,
      ({ text: written }) => {
        const other = actorOf(written);
        // 鉴定费我们出 says nothing of who sends it in.
        const isAboutCost = pays.test(text) && namesCost(text) && !namesCost(written.replace(/消费者/g, ''));
        const isPaying = !isAboutCost && (other === 'customer' || agent === 'customer' || bearing.test(written));
        return other !== agent && isPaying && sharesOf(written) && otherSide.test(written) === otherSide.test(text);
      },
      (view) => readAgent(view.text) === agent,
      leastWhole,
    );
  };
  /** 团长和跟团的都能减: each thing of a list by itself. */
  const judgeItems = (statement: Statement): Evidence | undefined => {
    const { text } = statement.view;
    const claim = readClaim(text);
    const items = text.split(list);
    if (items.length < 2 || !/[都也]/.test(text)) return undefined;
    const agent = readAgent(text);
    for (const item of items) {
      const tokens = readTokens(item);
      const [best] = weigh({ ...statement, view: { ...statement.view, tokens, numbers: new Set() } }, 'item');
      if (!best || best.share < surelyOne || best.own < 0.5) continue;
      const written = claims.get(best.source.view);
      const other = readAgent(best.source.view.text);
      const isTurned =
        ((claim === 'grant' || claim === 'free') && (written === 'deny' || written === 'loss')) ||
        (claim === 'demand' && written === 'waive') ||
        (agent === 'shop' && other === 'customer');
      if (isTurned) return best;
    }
    return undefined;
  };
  /** 泡过水的，还有改装过的，免费换就享受不了: what the cases lead to stands after them. */
  const isOpenCase = ({ view }: Statement): boolean => {
    const next = alignment.rewrite[view.index + 1]?.view;
    if (next?.sentence !== view.sentence || !/(?:[的时]|的话)$/.test(view.text)) return false;
    const outcome = readClaim(next.text);
    return outcome === 'deny' || outcome === 'loss';
  };
  const isSameSide = (previous: Statement | undefined, source: Statement): boolean =>
    unmet.test(previous?.view.text ?? '') === unmet.test(source.parts.map(({ text }) => text).join('，'));
  return alignment.rewrite.flatMap((statement): FactProblem[] => {
    const known = weigh(statement, statement.parts.length > 1 ? 'own' : 'all')[0]?.weight ?? 0;
    const previous = alignment.rewrite[statement.view.index - 1];
    const isThin = known < thin && previous?.view.sentence === statement.view.sentence;
    const whole = isThin && previous ? { ...statement, parts: [...previous.parts, statement.view] } : statement;
    const own = weigh(statement, 'own');
    const found =
      (own[0] && (own[0].weight >= thin || own[0].share > surely) ? judge(statement, own) : undefined) ??
      judgeAgent(statement.view.text, own) ??
      judgeItems(statement) ??
      judge(
        statement,
        isThin && ['grant', 'free', 'waive'].includes(readClaim(statement.view.text))
          ? weigh(whole, 'joined')
              .filter(({ source }) => isSameSide(previous, source))
              .map((one) => ({ ...one, own: one.weight }))
          : weigh(statement),
      );
    if (!found || isOpenCase(statement) || isKept(found.source.view, statement.view)) return [];
    const { view } = found.source;
    return [{ kind: 'changed', factKind: 'condition', source: view.shown, rewrite: statement.view.shown }];
  });
};
