/** Provinces by name: the one level that is written without its 省 as often as with it. */
export const provinceNames =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门';

/**
 * Endings of the parts of an address with the rank of each: in an address ranks never go down. `isNumbered`: what stands
 * before the ending is a number.
 */
export const addressEndings: readonly { endings: string; rank: number; isNumbered: boolean }[] = [
  { endings: '自治州|地区|市|盟', rank: 2, isNumbered: false },
  { endings: '区|县|旗', rank: 3, isNumbered: false },
  { endings: '街道|镇|乡|苏木|团场|农场|林场', rank: 4, isNumbered: false },
  { endings: '自然村|村|社区|屯|寨', rank: 4.5, isNumbered: false },
  { endings: '大道|大街|胡同|交叉口|交汇处|路口|路|街|巷|弄|道', rank: 5, isNumbered: false },
  {
    endings:
      '小区|花园|公寓|大厦|广场|家园|新村|雅苑|花苑|苑|大院|家属院|写字楼|商务楼|大楼|工业园|产业园|科技园|软件园|物流园|园区|园|府|庭|湾|城|里|坊|宿舍|学校|校区|中学|小学|大学|学院|医院|院区|中心|商场|驿站|公馆',
    rank: 6,
    isNumbered: false,
  },
  { endings: '号院|号楼|号|弄|期|区', rank: 6, isNumbered: true },
  { endings: '栋|幢|座|楼栋|#楼|#', rank: 7, isNumbered: true },
  { endings: '单元', rank: 7.5, isNumbered: true },
  { endings: '门', rank: 8, isNumbered: true },
  { endings: '楼|层', rank: 9, isNumbered: true },
  { endings: '室|房|户|号', rank: 10, isNumbered: true },
  { endings: '组|社|队|连', rank: 5.5, isNumbered: true },
];

/** Endings that are part of countless other words: they count only with a number behind them (翡翠湾3栋). */
export const weakEndings: ReadonlySet<string> = new Set('苑 园 府 庭 湾 城 里 坊 道'.split(' '));

/** Words that are never part of an address, although an ending is in them. */
export const ordinaryWords =
  '(?<![盐聊宣晋运诸禹邹项永樟韩白应])城市|超市|上市|夜市|门市|股市|本市|全市|各市|服务区|保税区|直播区|评论区|' +
  '冰镇|家乡|老乡|城乡|线路|道路|思路|链路|电路|迷路|走路|公路|套路|半路|顺路|同路|网路|逛街|知道|渠道|味道|通道|报道|管道|' +
  '赛道|频道|轨道|厚道|难道|人道|力道|门道|下水道|物流中心|仓库中心|分拨中心|转运中心|客服中心|售后中心|个人中心|会员中心|帮助中心|服务中心|商城|同城|全城|政府|家庭|法庭';

/** Endings that name a kind of place: an address only with a name before them (阳光花园, not 花园). */
export const placeKinds: ReadonlySet<string> = new Set(
  '校区 院区 中学 小学 学院 家属院 工业园 产业园 自然村 农场 林场 小区 社区 市区 地区 景区 园区 山区 郊区 城区 分区 厂区 库区 片区 专区 城镇 乡镇 农村 乡村 街道 校园 家园 公园 花园 公寓 驿站 大学 学校 医院 商场 广场 大厦 大楼 中心 大道 大街'.split(
    ' ',
  ),
);

/** What stands between a sentence and the address in it: the address begins after it. */
export const addressIntroduction =
  /(?:(?:收货|收件|寄件|详细|新|旧|原)?地址(?:是|为|改成|改为|改到|换成)?|住在|住|我在|人在|家在|位于|寄到|寄往|寄去|寄回|退回|发回|寄|送到|送去|发到|发往|发去|(?<![开研批建沙出])发|改到|改成|改为|换成|换到|到|从|是|在|去|至|往|给|把|请|麻烦|我家|我)[:：\s]{0,2}/g;

/**
 * What ends a name without an ending of its own behind a street or a door: 文昌街12号恒大名都, 3号楼东户, 交叉口. Longer
 * words first. None of them begins what is said next (放门卫, 送货上楼).
 */
export const landmarkEndings =
  '交叉口|交汇处|路口|门口|东户|西户|南户|北户|中户|住院部|门诊部|门市部|营业部|分公司|公司|基地|市场|超市|酒店|宾馆|饭店|药店|商店|菜鸟驿站|驿站|代收点|自提点|幼儿园|中学|小学|大学|学院|校区|学校|医院|车站|机场|码头|大厦|商务楼|写字楼|大楼|广场|花园|公寓|小区|家园|宿舍|派出所|村委会|居委会|政府|银行|工厂|仓库|车间|工地|园区|物流园|软件园|产业园|科技园|工业园|旁边|对面|隔壁|附近|斜对面';
/** A name beside a known part of an address, up to a door (香榭丽舍 38栋): no word of a sentence is in it. */
export const sentenceWords =
  /[了吗呢哦啊们您这那哪不没我你他她请谢送放寄给到能是就在把打收退换改说问想要也还尽]|(?<!美)的|快(?!递|捷)|什么|麻烦/;
