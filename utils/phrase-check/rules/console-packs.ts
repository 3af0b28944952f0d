import type { PhraseRule } from '@/utils/policy/rule-set';

const stayHere = [
  '这边平台上就能办，我帮您{动作}，{时间}前好，您看可以吗？',
  '为了您的售后有保障，我们就在这里下单，优惠我帮您查一下，{时间}前告诉您。',
];
const sayWhen = ['我先帮您登记，能不能{时间}办好我核实后再跟您说，您看可以吗？'];

/**
 * What is forbidden in one platform's chat and is an ordinary word in another's: each rule speaks on its own console only.
 * Sources: shared/consoles.md C1, with their confidence. A platform whose rule text is not known has no pack.
 */
const packs: PhraseRule[] = [
  {
    // Douyin 诱导第三方 (2026-07, B): third-party names, shops outside, bank and other payment.
    id: 'pack-douyin-third-party',
    category: 'off-platform',
    severity: 'warn',
    consoles: ['douyin'],
    patterns: [
      '(去|到|上|在|从|走|用|搜|来)(一下|下)?(我们|我家|我们的|店里的)?(淘宝|天猫|京东|拼多多|1688|唯品会|闲鱼|小红书|快手|微店|美团){0,4}(店|搜|下单|拍|买|购买|付|链接|领|找我|店铺|旗舰店)',
      '(淘宝|天猫|京东|拼多多|闲鱼|快手|微店)(店|店铺|旗舰店)?(有|更|会|能)?(便宜|优惠|链接|下单|直接拍|同款)',
      '(来|去|到)(我们|我家|店里的)?(实体店|线下店|门店){0,4}(买|付|拿|自提|看|选|更便宜|便宜)',
      '(银行卡|支付宝|对公){0,3}(转账|打款|汇款|付款)(给|到|过来|就)',
    ],
    unless: ['(不要|别|不能|不会|请勿|拒绝|谨防)', '(快递|物流|白条|配送|驿站)'],
    reason: '抖音聊天里提第三方平台、线下店或站外付款，都按引导第三方处罚。',
    alternatives: stayHere,
  },
  {
    // Taobao 高危词 (B): names of other platforms and messengers count, whatever is said of them.
    id: 'pack-taobao-platform-names',
    category: 'off-platform',
    severity: 'warn',
    consoles: ['taobao'],
    patterns: ['(京东|拼多多|唯品会|微店|抖音|快手)(店|店铺|旗舰店|上|那边|也有|平台|下单|同款|价)'],
    unless: ['(快递|物流|配送|白条)'],
    reason: '淘宝把其他平台的名字列为高危词，聊天里出现就可能被扣分。',
    alternatives: stayHere,
  },
  {
    // Tmall 违背承诺 (20010493, A): what is promised in chat is enforced, 5 % or 5 yuan an order.
    id: 'pack-taobao-enforced-promise',
    category: 'absolute-claim',
    severity: 'hint',
    consoles: ['taobao'],
    patterns: [
      '(今天|今晚|明天|马上|当天)(就|会|能)?(一定|肯定|保证|必|绝对)(会|能|可以)?(发|寄|到|送到|发出|发货)',
      '(一定|肯定|保证)(会|能|给您)?(指定|发|走|用)(顺丰|京东快递|德邦|邮政|ems)',
      '(差价|差额)(我们|我|店里|这边)?(肯定|一定|保证|全)(补|退|返)',
    ],
    reason: '天猫把聊天里的承诺算数，没做到按订单赔付；拿不准就先核实再说时间。',
    alternatives: sayWhen,
  },
  {
    // Tmall chat taboos (C): never said to a buyer there.
    id: 'pack-taobao-taboo',
    category: 'rights-denial',
    severity: 'hint',
    consoles: ['taobao'],
    patterns: [
      '(关闭|关掉|取消)(您的|这个|这笔)?(订单|交易)(吧|就行|好了|得了)',
      '(不能|不支持|不可以|没法)(用|刷)信用卡',
    ],
    reason: '天猫聊天忌语：让买家关闭订单、说不能用信用卡，都容易被判违规。',
    alternatives: sayWhen,
  },
  {
    // Pinduoduo's own notice in the message list: 严禁与消费者交换手机号 (A1).
    id: 'pack-pinduoduo-phone',
    category: 'off-platform',
    severity: 'warn',
    consoles: ['pinduoduo'],
    patterns: [
      '(留|发|给|报|说|提供)(一下|下|个)?(您的|你的|您|你)?(手机号?|手机号码|电话号码)(给我|给我们|过来|呗|吧|呢|吗|，|。|$)',
      '(您的|你的|您|你)(手机号?|手机号码|电话号码)(是)?(多少|几号|方便说|发一下|发我)',
    ],
    unless: ['(收货|收件|订单|尾号|登记|备注|快递|师傅|安装)'],
    reason: '拼多多在聊天窗口里写明：严禁与消费者交换手机号。',
    alternatives: stayHere,
  },
  {
    // WeChat shop 引导私下交易 (wiki/1252, in force 2025-03-28, A).
    id: 'pack-wechat-private-trade',
    category: 'off-platform',
    severity: 'warn',
    consoles: ['wechat'],
    patterns: [
      '(扫|识别|看|发)(一下|下)?(我|这个|这张|我的|我们的|下面的?)?(二维码)(加|进|付|下单|联系|，|吧|就)',
      '(来|去|到)(我们|我家)?(线下|门店|实体店){0,4}(买|付|拿|交易|自提)',
      '(点|打开|复制)(一下|下)?(这个|这条|下面的?)?(链接|网址){0,4}(下单|付款|购买|买)',
    ],
    unless: ['(小程序|微信支付|官方|本店|橱窗)'],
    reason: '微信小店把二维码、线下门店和站外链接算作引导私下交易。',
    alternatives: stayHere,
  },
];

/** Facts of a platform: the local model, which knows no console, is not asked. */
export const consolePacks: PhraseRule[] = packs.map((rule) => ({ ...rule, sure: rule.patterns.map((_, at) => at) }));
