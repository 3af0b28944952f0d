/** A way or place: `known` is how the source may name it, where that is wider. */
export interface Member {
  said: RegExp;
  known: RegExp;
}

/** Ways and places of one kind; each is another fact than the next one. */
export interface ChannelKind {
  members: readonly Member[];
  /** Nobody names one that the source does not have. Otherwise one only replaces another. */
  isClosed: boolean;
}

const kind = (isClosed: boolean, ...members: (string | readonly [said: string, known: string])[]): ChannelKind => ({
  members: members.map((member) => {
    const [said, known] = typeof member === 'string' ? [member, member] : member;
    return { said: new RegExp(said), known: new RegExp(known) };
  }),
  isClosed,
});

export const channelKinds: readonly ChannelKind[] = [
  // Carriers.
  kind(
    true,
    '顺丰',
    '中通',
    '圆通',
    '申通',
    '韵达',
    '极兔',
    '百世',
    '德邦',
    '京东(?=快递|物流|送|配送|$|[，发寄的])',
    '邮政|EMS',
    '菜鸟',
    '安能',
    '跨越速运',
    '宅急送',
    '闪送',
    '达达',
  ),
  // Ways to pay and to be paid.
  kind(
    true,
    '支付宝',
    ['微信(?=支付|钱包|零钱|里|账户|付|收|的话|原路)', '微信|零钱'],
    '银行卡|储蓄卡|借记卡',
    '信用卡',
    '花呗',
    '白条',
    '云闪付|银联',
    '数字人民币',
  ),
  // Routes to reach somebody by.
  kind(
    true,
    '公众号',
    '小程序',
    '官网|官方网站|网站',
    '(?<![A-Za-z])[Aa][Pp][Pp]|客户端|应用(?:里|内|中)',
    '短信',
    '邮箱|邮件|邮寄地址',
    [
      '致电|热线|拨打|打个?电话|来个?电话|电话(?=联系|通知|提醒|预约|约|沟通|里)|打[48]00',
      '电话|致电|热线|拨打|来电|电联|[48]00',
    ],
    ['加[vV]|微信(?!支付|钱包|零钱|里|账户|付|收|的话|原路)', '微信'],
    'QQ|扣扣',
    '企业微信|企微',
    '柜台|营业厅|专柜',
  ),
  // Where it is done: pages, people, houses.
  kind(
    false,
    '订单(?:详情|页|里|那|中|上|界面|列表)|我的订单|申请售后',
    '会员中心|个人中心|会员页',
    '商品(?:详情)?页',
    '购物车',
    '结算页',
    '直播间',
    '评价区|评论区',
    '客服|聊天|对话框|找我们?|跟我[们说]|告诉我|[发报给传]给?我|我[来帮给]',
    '小程序',
    '公众号',
    '官网|官方网站',
    '(?<![A-Za-z])[Aa][Pp][Pp]',
    '工单',
    '电话|致电|热线|拨打|打给',
    '门店|专柜|线下店|实体店|店里',
    '厂家|原厂|生产商|品牌方',
    '仓库|海外仓|返仓|到仓|仓',
    '网点|站点|驿站|自提点|快递柜|丰巢',
  ),
];
