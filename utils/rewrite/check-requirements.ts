import { isCase } from '@/utils/facts/claims';
import { readTokens, type Tokens } from '@/utils/facts/concepts';
import type { Alignment } from '@/utils/rewrite/align-statements';
import type { ClauseView } from '@/utils/rewrite/read-views';
import type { FactProblem } from '@/utils/rewrite/types';
import type { Weigh } from '@/utils/rewrite/weigh-evidence';

/** A piece that weighs less is grammar. */
const leastPiece = 1.1;
/** Of a piece that is said, more than this is found. */
const leastSaid = 0.05;
/** Evidence this close to the best counts as where a clause comes from. */
const near = 0.6;

const separator = /、|且|以及|及(?!时|其)|和|与|或者?|(?<!一)并(?!不)|\+/;
/** Of 瓶身或泡罩封口完好 either will do. */
const whole = /、|且|以及|\+/;
const requiring =
  /完好|齐全|保持|保留|须|应(?![用急])|必须|(?<![申敬])请(?!问|知|谅|见谅|理解|放心|悉|周知|注意|参)|凭|提供|出示|携带|附上?|仅限?|只限|需(?!要?联系)/;
const refusing = /不(?:得|予|可|支持|能|含|包|宜)|禁|勿|无须|无需/;
const unmet = /未(?!能)|完好|齐全|无(?!理由)|保持|不影响/;

/** The pieces of a clause that binds: each has to be said somewhere. A case binds where it gives a right. */
const readPieces = ({ text }: ClauseView, next: ClauseView | undefined): Tokens[] => {
  const isRight =
    isCase(text) &&
    unmet.test(text) &&
    next !== undefined &&
    /可|支持|享|退|换|免费/.test(next.text) &&
    !refusing.test(next.text);
  const binds = !refusing.test(text) && !isCase(text) && requiring.test(text);
  return isRight || binds
    ? text
        .split(/或者?/.test(text) ? whole : separator)
        .filter((piece) => piece.length > 1)
        .map(readTokens)
    : [];
};

const listing = /、|以及|及(?![时其以])/;
/** 出现呕吐、腹泻: what speech has its own words for; 雨前24小时内: no thing of a list. */
const noThing = /出现|发生|导致|本店|商家|无关|[一二两三四五六七八九十\d]/;

/** 泡水、私自改装: each thing of a list, whatever is said of them. */
const readThings = ({ text }: ClauseView): Tokens[] => {
  const items = text.split(listing).filter((item) => item.length > 1);
  return items.length < 2 || noThing.test(text) ? [] : items.map(readTokens);
};

const inline =
  /(?:未经?|无(?!需|须|法|理由|条件|门槛|责|效))([\u4e00-\u9fff]{2,4})|([\u4e00-\u9fff]{2,4})(?:完好|齐全)/g;

/** 正装未拆封可退: a condition within the clause that it gives a right to. */
const readInline = ({ text }: ClauseView): Tokens[] =>
  /可|支持|享|退还|返还/.test(text) && !refusing.test(text)
    ? [...text.matchAll(inline)].map(([, one, other]) => readTokens(one ?? other ?? ''))
    : [];

const remedy = /退款|退货|换货|换新|更换|补发|维修|重做|重发|重新发货|返工/;

/** 可补发或退款: each way that may be chosen. */
const readChoices = ({ text }: ClauseView): Tokens[] => {
  const sides = text.split(/或者?/);
  return sides.length > 1 && sides.every((side) => remedy.test(side))
    ? sides.map((side) => readTokens(remedy.exec(side)?.[0] ?? ''))
    : [];
};

const sumOf = (tokens: Tokens): number => [...tokens.values()].reduce((sum, weight) => sum + weight, 0);

/** Conditions, proofs, places and refusals of which nothing is left where the rewrite speaks of their sentence. */
export const checkRequirements = (alignment: Alignment, weigh: Weigh): FactProblem[] => {
  const counts = new Map<string, number>();
  for (const { view } of alignment.source)
    for (const token of view.tokens.keys()) counts.set(token, (counts.get(token) ?? 0) + 1);
  const anywhere = new Set(alignment.rewrite.flatMap(({ view }) => [...view.tokens.keys()]));
  const plain = (view: ClauseView): string[] => [...view.numbers].map((number) => number.replace(/upper|lower/, ''));
  const numbers = new Set(alignment.rewrite.flatMap(({ view }) => plain(view)));
  const regions = new Map<number, Set<string>>();
  for (const { view } of alignment.rewrite) {
    const statement = alignment.rewrite[view.index];
    if (!statement) continue;
    const evidence = weigh(statement, 'own');
    const best = evidence[0]?.weight ?? 0;
    const sentences = new Set(
      evidence.filter(({ weight }) => weight >= best * near).map(({ source }) => source.view.sentence),
    );
    const around = [view.index - 1, view.index, view.index + 1].flatMap((index) => {
      const other = alignment.rewrite[index]?.view;
      return other?.sentence === view.sentence ? [...other.tokens.keys()] : [];
    });
    for (const sentence of sentences) {
      const region = regions.get(sentence) ?? new Set();
      for (const token of around) region.add(token);
      regions.set(sentence, region);
    }
  }
  return alignment.source.flatMap(({ view }): FactProblem[] => {
    const region = regions.get(view.sentence) ?? new Set();
    const isCounted = plain(view).some((number) => numbers.has(number));
    const isSaid = (token: string): boolean => region.has(token) || (counts.get(token) === 1 && anywhere.has(token));
    const choices = readChoices(view);
    const pieces = [
      ...(isCounted ? [] : readPieces(view, alignment.source[view.index + 1]?.view)),
      ...readInline(view),
      ...choices,
    ];
    const things = readThings(view);
    const isNamed = (thing: Tokens): boolean => [...thing.keys()].some((token) => anywhere.has(token));
    // Where none is named, the list is said in other words altogether.
    const isGone = things.some(isNamed) && things.some((thing) => sumOf(thing) >= leastPiece && !isNamed(thing));
    const isLost = pieces.some((piece) => {
      const all = sumOf(piece);
      if (all < leastPiece) return false;
      let said = 0;
      for (const [token, weight] of piece) if (isSaid(token)) said += weight;
      return said <= all * leastSaid;
    });
    return isLost || isGone ? [{ kind: 'lost', factKind: 'condition', source: view.shown, rewrite: '' }] : [];
  });
};
