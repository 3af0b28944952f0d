/** Members of a class exclude each other: where the source names one, another cannot take its place. */
export type TermClass = readonly RegExp[];

const classOf = (...members: string[]): TermClass => members.map((member) => new RegExp(member));

/** Proofs, forms of money, ways of contact, remedies and treatments, each with its spoken forms. */
export const termClasses: readonly TermClass[] = [
  classOf(
    '照片|图片|拍照|拍张|拍个照|拍几张|拍一[下张]',
    '视频|录像|录[个下段一]',
    '截图|截屏|截个|截一',
    '认定书',
    '诊断证明|诊断书|病历',
    '报告',
    '证书',
    '发票',
    '身份证',
    '处方',
    '小票|收据',
    '保修卡|质保卡',
    '物流单号|运单号|快递单号',
  ),
  classOf(
    '现金|返现|折现',
    '券',
    '红包',
    '积分',
    '余额|购物金',
    '原路|原卡|原支付|原来付款',
    '银行卡',
    '支付宝',
    '微信',
  ),
  classOf('电话|致电|热线|拨打', '邮箱|邮件', '短信', '公众号', '小程序', '官网', '门店|线下店|专柜'),
  classOf('机洗', '手洗', '干洗'),
  classOf('阴干|晾干', '烘干', '暴晒|晒干|日晒'),
  classOf('冷藏', '冷冻', '常温|室温'),
  classOf('冷水|凉水', '温水', '热水|开水|沸水'),
  classOf('湿布|湿毛巾', '干布|软布|干毛巾'),
  classOf('拒收|别签|不签|拒签', '先签收|签下|签了'),
  classOf('维修|修(?![改剪身])', '换新'),
  classOf('全额', '部分退|一部分'),
  classOf('快递公司|物流公司|物流方|快递', '保险公司|运费险', '平台', '厂家|品牌方|厂商|原厂'),
];

/** Points in the course of an order from which a time limit runs; a word may stand for more than one. */
export const events: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['receive', /签收|到手|拿到|收到|到货|到家|(?<!确认)收货/],
  ['confirm', /确认收货|确认|收到|收货/],
  ['pay', /付款|支付(?!宝)|付[了完]|订单提交|提交订单|提交(?=后|之后|$)|下单|拍下|购买|买/],
  ['ship', /发货|出库|寄出|发出/],
  ['inspect', /验收|入库|返仓|到仓|检测|查验|验[完好过]|(?:收到|收).{0,4}(?:退货|退件|货|旧|后)/],
  ['review', /审核|审批|核实|审[完过]|核对|提交/],
  ['pickup', /取货|取件|揽收|取走|拿走|回收|收走|拉走|搬走/],
  ['activate', /激活|开机|首次使用|开通|开了(?=\d)|第一次用/],
  ['open', /开封|拆封|开罐|开瓶|打开|拆[开了]|开[盖启]|开了(?:封|罐|瓶|包|袋|盒)/],
  ['install', /安装|装[好完]/],
  ['end', /结束|截止|完成/],
  ['apply', /申请|提交|登记|报名/],
  ['agree', /同意|批准/],
  ['refund', /退款|退[了完]/],
];
