import type { FactKind } from '@/utils/facts/types';

/** A thing that must not go missing: when `source` stands in the source, `kept` must match the rewrite. */
export interface Term {
  factKind: FactKind;
  source: RegExp;
  kept: RegExp;
}

const term = (factKind: FactKind, source: string, kept = source): Term => ({
  factKind,
  source: new RegExp(source),
  kept: new RegExp(kept),
});

/** Papers, places and ways that a rewrite must name. */
export const terms: readonly Term[] = [
  // Papers and proofs.
  ...[
    '病历',
    '保修卡',
    '税号',
    '开户行',
    '营业执照',
    '身份证',
    '护照',
    '流水号',
    '提货码',
    '批号',
    '认定书',
    '许可证',
    '处方',
    '诊断书',
  ].map((paper) => term('condition', paper)),
  term('condition', '证书', '证书|证'),
  term('condition', '破损证明', '证明'),
  term('condition', '检测单|检测报告', '报告|检测|检单'),
  term('condition', '诊断证明', '诊断|证明'),
  term('condition', '发票(?!内容)', '票'),
  term('condition', '(?:提供|拍摄|发|凭)[^，。；]{0,12}(?:照片|图片)', '照|拍|图'),
  term('condition', '视频(?!号)', '视频|录'),
  term('condition', '截图', '截图|截屏|截个|截一'),
  term('condition', '面单', '面单|单子'),
  term('condition', '六面', '六|6'),
  term('condition', '(?:物流|快递|运单)单?号', '单号'),
  term('condition', '序列号', '序列号|SN|编号'),
  term('condition', '小票|收据'),
  term('condition', '(?:凭|提供|出示|附)[^，。]{0,8}购买凭证', '凭证|凭据|订单|小票|发票|记录'),
  // Conditions of goods.
  term('condition', '吊牌', '吊牌|标签|牌子'),
  term('condition', '整套', '整套|一整套|全套|成套'),
  term('condition', '仅限正价|正价商品', '正价'),
  term('condition', '缺一不可', '缺|都(?:要|得|发|拍|提供|给)|齐|[三两几]样'),
  term('condition', '监护人', '监护|家长|父母|大人|爸妈'),
  // Choices.
  term('condition', '退货退款或者?换货', '退[^，。]{0,8}(?:换|也|或|还)|选'),
  // Ways.
  term('channel', '公众号'),
  term('channel', '小程序'),
  term('channel', '短信(?!验证)', '短信|信息'),
  term('channel', '邮箱|邮件', '邮'),
  term('channel', '(?<=通过|联系)在线客服', '客服|我|咱'),
];

/** Provinces and regions that delivery rules name. */
export const regions = '新疆 西藏 内蒙古 青海 宁夏 甘肃 海南 云南 香港 澳门 台湾 港澳台'.split(' ');

/** Ways to be reached that must not appear unless the source names them. */
export const foreignChannels: readonly Term[] = [
  term('channel', '微信|加[vV]|[vV]信', '微信'),
  term('channel', 'QQ|扣扣', 'QQ|扣扣'),
  term('channel', '支付宝'),
  term('channel', '公众号'),
  term('channel', '私下|线下转账', '私下|线下|转账'),
];

/** Generosity that must not appear unless the source has it. */
export const promises: readonly Term[] = [
  term('condition', '全额(?!征|承)', '全额|全部|整单|全款'),
  term('condition', '终身|永久'),
  term('count', '多次|不限次|无限次|一直换|随便换', '多次|不限'),
  term('amount', '双倍|三倍|十倍|翻倍', '[双两三十翻2310]倍|赔[一二三十]'),
  term('condition', '全店|(?:所有|任何)(?:商品|会员|用户|顾客|客户|人|订单|款|东西)|人人', '全店|所有|任何|全部|凡'),
  term('condition', '全国(?:都|各地都|包邮)', '全国'),
  term('condition', '自动(?:给您)?(?:退|补|赔|发放)', '自动'),
  term('amount', '免费|免单|不要钱', '免|无[须需]|不[收另]|包|承担|赠|送|不用'),
  term('amount', '补贴|(?<!公司|单位|自己|您|要|想)报销', '补|报销|垫'),
  term('amount', '(?:返|退|赔|给|发|补|送|领|得|换)[^，。]{0,6}现金|现金(?:红包|返|奖|补|赔)|返现', '现'),
  term('amount', '红包'),
  term('amount', '补偿', '补|赔'),
  term('condition', '随时', '随时'),
  term('condition', '无条件|不限|任意', '无条件|不限|任意|任何|均'),
  term('condition', '优先|加急|插队', '优先|加急'),
  term('condition', '破例|通融|特批|宽限|延长', '破例|通融|特批|宽限|延长|延'),
  term('condition', '绝对|百分之百|百分百|肯定能|包您满意|保证能', '绝对|百分|肯定|保证'),
];

const oppositeRows: readonly (readonly [one: string, other: string])[] = [
  ['(?:大|加)一个?[码号]|偏大', '小一个?[码号]|偏小'],
  ['平放|平铺|放平', '竖放|立着|直立|挂(?!号)'],
  ['内侧', '外侧'],
  ['(?<![不无])封顶|上限|(?:累计|最高|总计)不超过', '不封顶|[没无]有?上限'],
  ['先后|先到先得|先付先得', '随机|抽签|抽人'],
  ['饭前', '饭后'],
  ['饱腹', '空腹'],
  ['调高|升高', '调低|降低'],
  ['向左|往左', '向右|往右'],
  ['终身|一直|永久|一辈子', '[一二三两半\\d]年内?'],
  ['先签收', '拒收'],
  ['自费|有偿|另收费', '免费|不收钱'],
  ['部分退款', '全额退款'],
  ['热水', '冷水'],
  ['手洗', '机洗'],
  ['深色', '浅色'],
  ['省内', '省外'],
  ['原路', '银行卡'],
  ['含税', '未税'],
  ['冷却|放凉|凉透|晾凉', '趁热'],
  ['断电|断开电源|拔掉?插头', '通电|开着电'],
  ['空腹', '饭后'],
  ['顺时针', '逆时针'],
  ['正面', '反面|背面'],
  ['同意|通过申请', '驳回|关闭'],
  ['自动确认', '自动取消'],
  ['首次|第一次', '每次'],
  ['正向|正着', '反向|反着'],
  ['单独(?!购买|发)', '一起|一并|一同'],
];

/** Pairs that turn a fact round; each side as a pattern. */
export const opposites: readonly (readonly [one: RegExp, other: RegExp])[] = oppositeRows.map(([one, other]) => [
  new RegExp(one),
  new RegExp(other),
]);
