/**
 * Promises that an agent cannot take back: a time, money, a gift, a sure result. What the sentence before did not have,
 * its better version must not have either; a slot {时间} is filled by the agent and promises nothing yet.
 */

/** Words of time and of certainty: only the very same word in the source allows them. */
const firmWords =
  /今[天日晚早]|明[天日早晚]|后天|当[天日晚]|次日|隔天|[这本下]个?(?:周|星期|礼拜|月)|周[一二三四五六日末天]|月[底初]|[早晚]上|上午|中午|下午|傍晚|下班前|马上|立刻|立马|立即|即刻|第一时间|很快|几(?:分钟|个?小时|天)|半(?:天|小时)|随时|[零〇一二两三四五六七八九十\d]+点(?:钟|前|半|之前|以前|整)|保证|(?<!不)一定|肯定|绝对|必定|承诺|担保|百分之?百|100%|绝不|决不|永远|无条件|包您|包在|没问题|放心/g;

/** What costs the shop something, with what in the source speaks of it already. */
const costs: readonly (readonly [said: RegExp, given: RegExp])[] = [
  [/补偿|赔|补贴|垫付|报销/, /补|赔|报销|垫/],
  [/免费|免单|免运费|免掉|减免|包邮/, /免|包邮|减/],
  [/全额|全款|双倍|[两三十]倍/, /全额|全款|倍/],
  [/优惠|折扣|打折|便宜|立减|券|红包|返现|返您|积分/, /优惠|折|便宜|减|券|红包|返|积分/],
  [/赠|送您|送给|小礼物|礼品|小样/, /赠|送|礼|样/],
  [/加急|优先|破例|通融|特批|插队/, /加急|优先|破例|通融|特批|插队|快/],
  [/退款|退货|退钱|给您退|全退|退给/, /退/],
  [/换货|换新|给您换|换一[件个双台]/, /换/],
  [/补发|重发|重新发|再发一/, /发|寄/],
];

/** Finding out, asking, handing in: these promise an effort only. */
const effort =
  /申请|登记|核实|核对|查|[问试]|看看|看一[下看]|反馈|确认|沟通|协调|争取|联系|转[告达给]|催|了解|记录|备注|请|[能可](?:不能|不可以|否)|是否|有没有|的话|如果|要是|需要|想|办法/;

const denial = /不|没|无法|未|别/;

/** Things a shop refuses, each as it is named in the refusal and in its opposite. */
const remedies = ['退', '换', '赔', '补', '改', '免', '减', '送', '修', '降', '便宜', '优惠', '取消', '加急', '开票'];

const isRefused = (remedy: string, source: string): boolean =>
  new RegExp(
    `(?:不|没法|没办法|没有办法|无法|别想|拒绝)[^，。！？；]{0,6}${remedy}|${remedy}[^，。！？；]{0,4}(?:不了|不成|不行|不掉|没门)`,
  ).test(source);

const slot = /\{[^{}\n]{1,12}\}/g;
const clauseEnd = /[，。！？；、,.!?;\s]+/;

/** Every promise in `answer` that `source` does not make, in its own words. */
export const findPromisesMade = (source: string, answer: string): string[] => {
  const bare = answer.replace(slot, '□');
  const firm = [...bare.matchAll(firmWords)].map(([word]) => word).filter((word) => !source.includes(word));
  const refused = remedies.filter((remedy) => isRefused(remedy, source));
  const granted = bare.split(clauseEnd).filter((clause) => {
    if (effort.test(clause) || denial.test(clause)) return false;
    const isNew = costs.some(([said, given]) => said.test(clause) && !given.test(source));
    return isNew || refused.some((remedy) => clause.includes(remedy));
  });
  return [...new Set([...firm, ...granted])];
};
