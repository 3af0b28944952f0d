/**
 * Words of notices and contracts, counted by the readability figure. Fixed on 2026-11-27, before the rules of that
 * round were written: the words of phrase-taxonomy.md 8 (officialese) and those of the same register that issue 5, item
 * 6, names. Whoever changes this list changes the yardstick: measure old and new rules by both.
 * Patterns of regular expressions; the look-arounds keep words out that only contain the character (其他, 属于, 即使).
 */
const fromTaxonomy = [
  '予以|不予|给予|准予|免予',
  '(?<![\u4e00-\u9fff])兹|兹[有因将就]',
  '特此',
  '告知',
  '敬请|谨请',
  '[知获收]悉|悉知|周知|知晓',
  '受理',
  '经(?=核|查|检|鉴|审|确认|验)',
  '不属实',
  '贵(?:客户|方|司)',
  '[我本]司|我公司|本公司',
  '依据|依照|按照(?=规|有关|本)',
  '根据[相有]关',
  '解释权',
];

const fromIssue = [
  '须(?!知|臾)|毋需',
  '逾[期时]',
  '届时|届[满期]',
  '(?<![证单据着文])凭(?![证单据着])',
  '(?<![联关维体])系(?![统列数着带])',
  '即(?!使|将|时|便|刻|食|热|用|溶)',
  '(?<![偶假])若(?!干)|倘若|如若',
  '(?<![原规准法细通守])则',
  '之(?!一|前|后|间|外|类|所|于|中|下|上)',
  '(?<![与以])其(?![他它中实余次])',
  '(?<![应不活])该(?!怎)',
  '本(?=店|次|商品|产品|活动|服务|规定|规则|须知|券|优惠|条款|协议)',
  '消费者|买家|卖家|商家|甲方|乙方|客户(?!端)|用户(?!名|体验)',
  '视为|视同',
  '酌情',
  '另行|自行(?!车)|先行|再行',
  '谅解',
  '方可|方能',
  '(?<![平年月日人次])均(?![匀价衡摊分])',
  '(?<![以普涉顾波企不来触])及(?!时|格|以上|以下)',
  '(?<![而暂尚])且(?!慢)',
  '进行',
  '(?<![用由关高低属对位等大小多少限晚早基至终鉴过便利善介处源归忠急出同异优勇致次])于(?!是)',
  '不得(?!不|已)|严禁|禁止|请勿|切勿|不宜|(?<![请切])勿(?!忘)',
  '应(?![急用季对付收有届聘答征激该邀声景援验变])(?<![反对响适相供效理感呼答]应)',
  '情形|范畴|款项|上述|前述|下述',
  '(?<=[\u4e00-\u9fff])(?<![参给赠])与(?!否|会)',
  '致使|鉴于',
];

/** Every marker, ready for `matchAll`. */
export const officialeseMarkers: readonly RegExp[] = [...fromTaxonomy, ...fromIssue].map(
  (pattern) => new RegExp(pattern, 'g'),
);
