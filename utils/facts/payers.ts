/** Who bears a cost. `none`: nobody has to, or not the customer. */
export type Payer = 'customer' | 'seller' | 'insurer' | 'platform' | 'carrier' | 'none';

const parties =
  '(?<customer>消费者|买家|顾客|客户|用户|(?<![替帮为给])您|亲|自己|买方|收件人|承租人|租客|租户|寄件人|车主|读者|学员|会员|持卡人|住户|业主|家长|收货人|订购人|预订人|[订寄申委投参报租借][\u4e00-\u9fff]人)|(?<seller>商家|卖家|我们|本店|店铺|店家|咱们?家?|我司|我方|我这边|我来|总部|公司|店里|影楼)|(?<insurer>保险公司|运费险)|(?<platform>平台)|(?<carrier>物流公司|快递公司|快递|承运方|厂家|品牌方|服务商)';
const bearing =
  '承担|负担|支付(?!账户|方式|宝|成功|时|后|前)|垫付|先垫|垫着?|自理|自付|自费|报销|买单|出钱|(?<![发提拿超退寄推突给贴取放支付析])出(?![现具门示厂口错来去问货库发售境]|了(?![哦啦哈呢的]*$))|(?<![应预支])付(?![款完清定尾])|掏|(?<=我们|咱们?家?|我来|店里|全)包(?![裹装含括退换赔活运])|(?<=[不没无法会概予]|费[^，]{0,4})负责(?!人)|担责|兜底|(?<=(?:我们|咱们?家?|我|店里)(?:这边)?(?:都|来|全)?)管(?!用)|[算归](?=您|我们|咱|店里)';
const pattern = new RegExp(`(${parties})|(${bearing})|(不用|无[须需]|不需要|不必|不要|免(?!赔))`, 'g');

/** Words for a cost; without one, 承担 and 出 speak of something else. */
const cost = /费|邮|税|钱|差价|损失|货款|补差|责任|承担|负责/;

/** 我们不承担 leaves it to the customer. */
const denies = (clause: string, index: number): boolean =>
  /(?:[不没](?:予|能|会|再|法)?|无法)$/.test(clause.slice(0, index));

/** Reads who bears the cost that a clause (with its sentence before it) speaks of; undefined when it names nobody. */
export const readPayer = (clause: string): Payer | undefined => {
  let party: Payer | undefined;
  let payer: Payer | undefined;
  let isExempt = false;
  for (const match of clause.matchAll(pattern)) {
    const groups = match.groups ?? {};
    const named = (['customer', 'seller', 'insurer', 'platform', 'carrier'] as const).find((name) => groups[name]);
    if (named) party = named;
    else if (/^(?:不|无|免)/.test(match[0])) isExempt = true;
    else if (party === 'seller' && denies(clause, match.index)) payer = 'customer';
    else if (isExempt) payer = 'none';
    else if (/自[理付费]/.test(match[0])) payer = 'customer';
    else if (/^[算归]$/.test(match[0])) payer = /[算归]您/.test(clause) ? 'customer' : 'seller';
    else payer = party ?? payer;
  }
  return payer;
};

/** True when a text names a cost. */
export const namesCost = (text: string): boolean => cost.test(text);
