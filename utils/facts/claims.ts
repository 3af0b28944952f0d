import { foldCharges } from '@/utils/facts/charges';
import { isUnrefused, readStance } from '@/utils/facts/stance';

/**
 * What a clause says about its subject. `grant`: may, is given. `deny`: refused, forbidden. `loss`: lapses, is charged,
 * is taken. `free`: whichever you like. `except`: an exception to what stands before. `waive`: need not. `demand`, `limit`: as in stance.ts.
 */
export type Claim = 'grant' | 'free' | 'deny' | 'loss' | 'except' | 'waive' | 'demand' | 'limit' | 'plain';

/** 不影响 keeps, 不一样 describes: negations that deny nothing. */
const kept =
  /(?:没事|没关系|不要紧|不碍事|没问题)(?=[的哦哈啦呢了]*$)|不(?:会|太|再)?受?影响|不用(?:管|担心|着急|操心|客气|怕)|可(?:以|选择|直接|当场)*拒[收签]/g;
/** 不舒服 names a case. */
const state =
  /(?:跟|和|与)[^，]{1,12}(?:没有?|无)关系?|怀疑[^，]{0,6}不真|不少|不(?:适(?![用合])|舒服|满意|识别|喜欢|工作|亮)/g;
/** 您放心 grants nothing. */
const courtesy =
  /[您亲](?:就|请|尽管)?(?:放心|别急|别担心|不用担心)[的哈哦吧啦呀]*$|^[您亲]?(?:就|请|尽管)?(?:放心|别急|别担心|不用担心|没事|没关系)[的哈哦吧啦呀]*$/;
/** 没保价的丢了: a negation that only says which one. */
const attribute = /[不没未非无](?!得|能|可|予|支持|会|用|要)[^，。、的]{1,8}的(?=[^，。]{2,})/g;
const condition =
  /(?:的话|[时候]|之?前|以?后|期间|情况下)$|^(?:要是|如果|若|如|万一|只要|一旦)(?:(?!就|可|不[予能支得]|请)[^，])*$|^(?:因|由于|凡)[^，]*[的时者]$/;

/** A clause that only names a case: 使用到付方式寄回的, 如需专票. */
export const isCase = (clause: string): boolean => /[的时者]$|(?:的话|后)$|^(?:如|若|因|凡|要是|万一)/.test(clause);

const granting =
  /可以|(?<![才只不可])能(?![量源])|(?<![不才方])可(?![能选])|支持|允许|放心|[也都就]行|就[好成]|照样|[也都还照仍](?:会|给|算|保|赔|退|换|收|在|是|送|有|做|管|参)|随时|给您|帮您(?!查|问|看|申请|登记|提交|核|联系|催|反馈|沟通|争取|处理)|保留|还在|我们(?:[来出付赔保送]|收(?![^，]{0,12}[费元块钱%]))|(?<![打拆开背钱面袋分鼓胀荷红])包(?![装裹盒间里括])|[也都就]算|算(?:在|进|数|我们|合格|质量)|送(?!修|货|达|到|检)|免费|免|(?<=[我都也])赔|有效|●/;
const lapse =
  /作废|失效|无效|清零|放弃|没收|罚|封号|封禁|自负|自理|自[付费]|没了|没有了|谢绝|拒[绝赔]|(?<!抵)扣|另(?:[收付算计]|行[收付算计购支]|外[收付算计花出交买加])|加收|收取|(?<!乱)收费|违约金|不再|[才]能|方可|赔偿我|折旧/;
const exception = /除外|不在此列|另说|另当别论|例外|除非|除了|不在此限/;
const waiver =
  /(?:(?<![天季期间时常久])不用|不必|无[须需]|不需要|不需|毋须)(?!担心|着急|管|操心|客气|怕|就|了?的?$|完|掉|说)/;
const freeHand =
  /随便|(?:自己|直接)[^，]{1,8}就(?:行|好|可以|成)|任意|留着(?:用|吧|就)|[谁啥][^，]{0,6}(?:都|也)(?:行|可以|能)|放着就|([\u4e00-\u9fff])不\1[^，]{0,4}都/;

/** What stands before 就 is the case: 没申请就算合格. */
const caseBefore = /^.*就(?:(?=算|视为|当|按)|(?![行可好是要]))(?=..)|^.*的话(?=..)/;

/** Without negations that deny nothing; 未 only ever names a case. */
const readBare = (clause: string): string =>
  foldCharges(clause)
    .replace(courtesy, '')
    .replace(state, '○')
    .replace(kept, '●')
    .replace(attribute, '□')
    .replace(/(?<![难以避未不])免(?![费得疫])/g, '免费')
    .replace(/未(?!能)/g, '□')
    .replace(caseBefore, '□');

/** 请勿食用并联系客服: what is refused comes with something that is not. */
const mixed = /[不勿无扣][^，]{2,}(?:(?<!合)并|但|且可|可选|[^不]可以|后[^，]*(?:退|返))/;

/** 吃不完再冻回去就行: what the clause ends with is granted, whatever is negated before. */
const grantAtEnd =
  /(?:[也都还仍]|照样)(?:可以|能|行|会|给|算|收|保|赔|退(?!出)|换|受理|支持|成)[^不没别无免仅只才]*$|就(?:行|好|可以)[的了哦哈啦]*$/;
const forbidding = /别|不要|勿|不[能得可会]|禁|无法|没法/;

/** Reads the claim of a clause (folded, see foldSource). */
export const readClaim = (clause: string): Claim => {
  const bare = readBare(clause);
  if (condition.test(bare)) return 'plain';
  if (exception.test(bare)) return 'except';
  if (waiver.test(bare) && !/别|勿|不[能要得可]/.test(bare)) return 'waive';
  if (freeHand.test(bare) && isUnrefused(bare)) return 'free';
  if (/[不别勿][得要能可]*(?:随意|随便)/.test(bare)) return 'deny';
  if (grantAtEnd.test(bare) && !forbidding.test(bare) && !isUnrefused(bare) && !/[才仅]/.test(bare)) return 'grant';
  const stance = readStance(bare);
  if (stance === 'deny') return mixed.test(bare) ? 'plain' : 'deny';
  if (lapse.test(bare)) return mixed.test(bare) ? 'plain' : 'loss';
  if (stance === 'demand' || stance === 'limit') return stance;
  if (/停(?![产车电])/.test(bare)) return 'demand';
  return granting.test(bare) && isUnrefused(bare) ? 'grant' : 'plain';
};

const deniedAfter =
  /(?:不(?:能|可以?|会|再|予|得|支持|允许|提供|包|用|算|在|参[与加]|享受?)*|没有?|别|勿|无法|禁止?)([\u4e00-\u9fff]{1,4})/g;
const deniedBefore = /([\u4e00-\u9fff]{1,3})不[了行到成出掉]/g;

/** The words that a clause negates, each up to four characters. */
export const readDenied = (clause: string): string[] => {
  const bare = readBare(clause);
  return [...bare.matchAll(deniedAfter), ...bare.matchAll(deniedBefore)].map(([, word = '']) => word);
};
