/**
 * Different words for one thing, folded to one, so that clauses of a source and of its rewrite can be compared.
 * Only for comparison: the result is never shown and its offsets mean nothing.
 */
const rows: readonly (readonly [pattern: string, folded: string])[] = [
  ['拆开|拆了|拆过|开封|启封|撕开|拆除|打开包装', '拆封'],
  ['退钱|退费|把钱退|钱退|退货款|还您钱', '退款'],
  ['邮费|快递费|路费|物流费用?|寄回费用', '运费'],
  ['转卖|倒卖|再卖|二次出售', '二次销售'],
  ['借给(?:别人|他人|朋友)?', '转借'],
  ['单拍|单独拍下?', '单拍'],
  ['转给(?:别人|他人|朋友)?', '转让'],
  ['叠着用|叠一起|一起用|同时使用|同时用|一起上脸|搭配[^，。]{0,12}一起', '叠加'],
  ['花钱|收钱|收费|要钱|交钱|付费|有偿', '费用'],
  ['直晒|晒太阳|直射|暴晒', '日晒'],
  ['怀孕|孕妈', '孕妇'],
  ['宝宝|小朋友|孩子|小孩|幼儿', '儿童'],
  ['名字', '姓名'],
  ['遗失|丢失|丢了|弄丢', '丢失'],
  ['破了|弄破|碎了|摔坏|破瓶|瓶子破', '破损'],
  ['逾期|超时|过了时间|到期未', '过期'],
  ['变更|更改|改地址|修改|改成|改为|改不', '更改'],
  ['更换|调换|换货|换新|换件|换个|换一', '更换'],
  ['当面|现场', '当场'],
  ['立即|立刻|马上', '即时'],
  ['致电|拨打|电话联系|打给', '电话'],
  ['停用|停止使用|别用了', '停止使用'],
  ['衣服|织物', '织物'],
  ['不是质量问题|非质量问题|没有质量问题|无质量问题', ' x-sound '],
  ['质量问题', ' x-defect '],
  ['过了保修期|过保|保修期外|期外', ' x-late '],
  ['保修期内|保修期', ' x-covered '],
  ['保修|质保|联保', '保修'],
  ['个人原因|不喜欢|喜好', ' x-personal '],
  ['发错|错发|寄错', '错发'],
  ['拿着|凭着|带上|带着', '出示'],
  ['一并|一起|一同|连同', '一并'],
  ['添加|新增', '添加'],
  ['透露|往外说|泄露', '透露'],
  ['索取|索要', '索取'],
  ['撕扯|用手扯', '撕扯'],
  ['副驾驶?', '副驾'],
  ['补发|重发|补寄|再发一|再寄一', '补发'],
  ['好评|五星', '好评'],
  ['霉变|发霉', '霉变'],
  ['看病|医院|就医', '就医'],
  ['价格清单|清单', '清单'],
  ['家里|屋里|室内', '室内'],
  ['闭店|关门', '闭店'],
  ['空运|走空', '空运'],
  ['委托|代取|代提|帮忙取', '代提'],
  ['退还|返还', '退回'],
  ['价格保护', '价保'],
  ['(?:增值税)?专用发票', '专票'],
  ['普通发票', '普票'],
  ['计入|算进|开进|算在|列入|纳入', '计入'],
  ['取消订单|取消|不要了|不想要', '取消'],
  ['擅自|随便|随意|私自|自行|自己', '自行'],
  // Officialese verbs and the short words of speech.
  ['食用|服用|进食|摄入', '吃'],
  ['饮用', '喝'],
  ['购买|选购|购入', '买'],
  ['告知|通知', '告诉'],
  ['归还', '还'],
  ['携带', '带'],
  ['佩戴', '戴'],
  ['洗涤', '洗'],
  ['领取', '领'],
  ['赠送|附赠', '送'],
  ['缴纳|支付|交纳', '付'],
  ['推迟|延迟|延误|延期', '晚'],
  ['寄送|邮寄', '寄'],
  ['拆卸', '拆'],
  ['缺失|缺少', '缺'],
  ['测量', '量'],
  ['擦拭', '擦'],
  ['阅读|观看', '看'],
  ['存放|放置', '放'],
  ['陪同', '陪'],
  ['驾驶', '开车'],
  ['调节|调整', '调'],
  ['食宿', '吃住'],
  ['挑选|选择', '选'],
];
/** 退不了票 speaks of 退票; the refusal is read elsewhere. */
const complement = /(?<=[退换改修补装取送发用收开挂提兑转])不[了到上下出动起成]/g;

const folds = rows.map(([pattern, folded]) => ({ pattern: new RegExp(pattern, 'g'), folded }));

/** Folds spoken and written words for the same thing to one form. */
export const foldSpokenForms = (text: string): string =>
  folds.reduce((folded, { pattern, folded: form }) => folded.replace(pattern, form), text);

/** Characters that carry grammar or persons, not content. */
const empty = new Set(
  '的了是在和与及或并且就都也还要可以能会须需应请您我你他她它这那其该此本个些等于由为从到至对向把被将给让使得着过吗呢吧哦啦哈呀啊嘛地之所而则即均仅只限不没未无勿别非者么予按用有来去下后前内第每'.split(
    '',
  ),
);
/** Units, persons and verbs that stand in any rule. */
const generic =
  /严禁|禁止|切勿|请勿|务必|必须|千万|支持|受理|予以|办理|处理|消费者|商家|卖家|买家|顾客|客户|用户|本店|客服|我们|咱们?家?|您|亲|如果|要是|的话|因此|因为|由于|如/g;

/** Content of a clause as two-character words (Latin words whole), and its single content characters. */
export const readContent = (clause: string): { words: Set<string>; characters: Set<string> } => {
  const words = new Set<string>();
  const characters = new Set<string>();
  const text = foldSpokenForms(clause.replace(complement, '')).replace(generic, ' ').toLowerCase();
  for (const latin of text.match(/[a-z][a-z\d.-]+/g) ?? []) words.add(latin);
  let previous = '';
  for (const character of text) {
    const isContent = /\p{Script=Han}/u.test(character) && !empty.has(character);
    if (isContent) {
      characters.add(character);
      if (previous !== '') words.add(previous + character);
    }
    previous = isContent ? character : '';
  }
  return { words, characters };
};
