import { readTokens } from '@/utils/facts/concepts';
import { readPayer } from '@/utils/facts/payers';
import { joinRegion } from '@/utils/rewrite/check-guards';
import type { ClauseView } from '@/utils/rewrite/read-views';
import type { FactProblem } from '@/utils/rewrite/types';
import type { Voicing } from '@/utils/rewrite/voice-clauses';

/** Who is charged with something: 由运营商开具, 运费由主播方承担. */
const delegated =
  /由(?<name>(?!此|于)[^，。；、由]{2,8}?)(?:自行|全额|另行|自愿|统一)?(?<deed>承担|支付|负担|出资|开具|负责|安排|提供|检测|鉴定|理赔|赔付|赔偿|审核|评估|上门|配送|寄送|安装|维修|结算|代缴|缴纳|操作|办理|完成)/;
/** Those who speak for themselves: 我们, 客服. Who bears a cost among them and the customer is compared by check-payers. */
const speakers =
  /商家|本店|卖家|店铺|店家|我们|我司|客服|仓库|机构|财务|责任|过错|师傅|工程师|技师|人员|部门|系统|消费者|买家|顾客|客户|用户|您/;
const shop = /我们|咱|店里|本店|商家/;
const customer = /您|自己|自行/;
/** Characters that name nobody. */
const grammar = /[方人者的和与或及]/g;

/** What a third party is charged with must not fall to the shop or to the customer. */
export const checkDelegates = (
  source: readonly ClauseView[],
  rewrite: readonly ClauseView[],
  voicing: Voicing,
): FactProblem[] =>
  source.flatMap((view): FactProblem[] => {
    const { name, deed } = delegated.exec(view.text)?.groups ?? {};
    const payer = readPayer(view.text);
    if (name === undefined || deed === undefined || speakers.test(name) || payer === 'customer' || payer === 'seller')
      return [];
    const region = joinRegion(view, rewrite, voicing);
    const bare = name.replace(grammar, '');
    const isNamed = [...bare].some(
      (_, at) => at + 2 <= Math.max(2, bare.length) && region.includes(bare.slice(at, at + 2)),
    );
    const concepts = [...readTokens(name).keys()].filter((token) => token.startsWith('='));
    const isMeant = rewrite.some(({ tokens }) => concepts.some((token) => tokens.has(token)));
    const taken = rewrite.find(
      ({ text, index }) =>
        (shop.test(text) || customer.test(text)) && (voicing(view)[index] ?? 0) >= least(voicing(view)),
    );
    if (region === '' || isNamed || isMeant || !taken) return [];
    return [{ kind: 'changed', factKind: 'payer', source: view.shown, rewrite: taken.shown }];
  });

/** As much of a clause as its best voice takes up, less a little. */
const least = (voiced: Float64Array): number => 0.8 * voiced.reduce((most, weight) => Math.max(most, weight), 0);
