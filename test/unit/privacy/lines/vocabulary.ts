/** The words a generator of made-up people draws from. */
export interface Vocabulary {
  familyNames: readonly string[];
  givenNames: readonly string[];
  provinces: readonly { full: string; short: string; cities: readonly string[] }[];
  areas: readonly string[];
  towns: readonly string[];
  villages: readonly string[];
  streets: readonly string[];
  estates: readonly string[];
  offices: readonly string[];
}

const list = (words: string): string[] => words.split(' ');

/** The words that the detectors were first improved on. */
export const firstWords: Vocabulary = {
  familyNames: [
    ...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹',
  ],
  givenNames: [
    ...'建军国强志明秀英桂兰淑珍丽华红梅海燕春雨晓东文博嘉怡梓萱浩然子墨一诺若曦雅琴德福永祥凤霞翠花小龙大伟雪莲玉龙新宇天佑欣妍诗涵宏伟振华素芬',
  ],
  provinces: [
    { full: '河北省', short: '河北', cities: list('保定市 邢台市 唐山市') },
    { full: '安徽省', short: '安徽', cities: list('阜阳市 芜湖市 六安市') },
    { full: '湖南省', short: '湖南', cities: list('衡阳市 株洲市 郴州市') },
    { full: '广西壮族自治区', short: '广西', cities: list('柳州市 玉林市 北海市') },
    { full: '辽宁省', short: '辽宁', cities: list('鞍山市 丹东市 锦州市') },
    { full: '云南省', short: '云南', cities: list('曲靖市 大理白族自治州 红河哈尼族彝族自治州') },
    { full: '陕西省', short: '陕西', cities: list('宝鸡市 汉中市 渭南市') },
    { full: '新疆维吾尔自治区', short: '新疆', cities: list('伊犁哈萨克自治州 喀什地区 昌吉回族自治州') },
    { full: '贵州省', short: '贵州', cities: list('遵义市 黔东南苗族侗族自治州 毕节市') },
    { full: '江西省', short: '江西', cities: list('赣州市 九江市 上饶市') },
    { full: '黑龙江省', short: '黑龙江', cities: list('大庆市 齐齐哈尔市 佳木斯市') },
  ],
  areas: list(
    '莲池区 襄都区 颍州区 镜湖区 蒸湘区 城中区 渭滨区 铁东区 麒麟区 南康区 萨尔图区 宣威市 汉寿县 霍邱县 蓝田县 土默特左旗 江川区 义乌市 太仓市',
  ),
  towns: list('城关镇 三里桥街道 双塔街道 大杨镇 白马乡 石门街道 牛头山镇 杏花村街道 龙泉驿镇'),
  villages: list('李家庄村 东沟村 上河湾村 赵家屯 下坝村 石桥村 三官庙村'),
  streets: list(
    '复兴路 朝阳北大街 滨河大道 文昌街 火炬三路 迎宾西路 老槐树胡同 五一巷 工农兵大街 环城南路 书院弄 凤凰山路 学院东街 高新一路',
  ),
  estates: list(
    '碧桂园 恒大名都 香榭丽舍 锦绣华庭 水岸新城 新天地小区 书香苑 金色家园 中央公馆 农机局家属院 御景湾 盛世豪庭 怡景花苑 阳光100 滨江一号公寓 华润万象府',
  ),
  offices: list(
    '科创大厦 国贸中心 银座商务楼 软件园 万达广场 创业孵化基地 人民医院住院部 实验中学 师范大学南校区 物流园 电子商务产业园',
  ),
};

/**
 * Measured before any detector had seen them (2026-11-27: 92.8 % of the addresses, 99.6 % of the names), and improved on
 * since: what they find in words nobody has shown them is likely to be in between.
 */
export const secondWords: Vocabulary = {
  familyNames: [
    ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段曹钱汤尹黎易常武乔贺赖龚文欧瞿兰樊庞覃岑麦亓逯展',
  ],
  givenNames: [
    ...'凯磊娜婷宁静超群俊杰巧玲珊珊亚男景行知远沐阳语桐佩佩冬冬根生来福招娣胜利卫东跃进援朝晶莹洁如意健康旭峰岩川洋',
  ],
  provinces: [
    { full: '江苏省', short: '江苏', cities: list('苏州市 无锡市 盐城市') },
    { full: '浙江省', short: '浙江', cities: list('温州市 金华市 湖州市') },
    { full: '广东省', short: '广东', cities: list('东莞市 佛山市 汕头市') },
    { full: '四川省', short: '四川', cities: list('绵阳市 凉山彝族自治州 阿坝藏族羌族自治州') },
    { full: '内蒙古自治区', short: '内蒙古', cities: list('赤峰市 锡林郭勒盟 鄂尔多斯市') },
    { full: '青海省', short: '青海', cities: list('海西蒙古族藏族自治州 西宁市') },
    { full: '西藏自治区', short: '西藏', cities: list('拉萨市 日喀则市') },
    { full: '宁夏回族自治区', short: '宁夏', cities: list('银川市 固原市') },
  ],
  areas: list(
    '花都区 瑶海区 兴庆区 海曙区 岳麓区 鹿城区 武进区 长丰县 桐庐县 新津区 裕华区 即墨区 诸暨市 昆山市 科尔沁左翼中旗 三台县 大足区 经济技术开发区 高新区 景宁畲族自治县',
  ),
  towns: list('横店镇 九亭镇 河坊街道 新华街道 花桥镇 沙河镇 虎门镇 白石洲街道 杨店子乡 五里墩街道 望海街道 大朗镇'),
  villages: list('王家湾村 南泥湾村 后坪村 小岗村 张集村 杨柳屯 西张各庄村 古井村 大坪寨 新民社区'),
  streets: list(
    '望江路 大学城南路 解放碑步行街 宝龙大道 长安东街 富强巷 民主路 龙岗大道 天河北路 南京西路 平江路 丰庆路 西大街 一环路东三段 凯旋大街 福州道',
  ),
  estates: list(
    '保利香槟 龙湖春江郦城 融创壹号院 中海国际社区 翠苑二区 万科金域缇香 格林小镇 绿地世纪城 东湖花园 和谐家园 和泓四季 汇景新城 帝景苑 美林湖 北辰三角洲 建发央玺',
  ),
  offices: list(
    '来福士广场 腾讯大厦 环球金融中心 第一人民医院急诊科 外国语学校 职业技术学院女生宿舍 中国石化加油站 国家电网营业厅 顺丰速运点 汽车城 金地中心 老年活动中心',
  ),
};

/** Written and measured after the detectors had been improved on the second (2026-11-27: 99.2 % of the addresses, 99.9 % of the names, and nothing done since). */
export const thirdWords: Vocabulary = {
  familyNames: [
    ...'王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺毛段郝顾龚邵覃武钱戴严莫孔',
  ],
  givenNames: [
    ...'子轩宇航雨桐紫萱俊熙思远可欣欣怡佳琪雅婷明哲泽宇美玲丽丽建平国庆爱华桂花春梅秋菊少华树林玉梅长江大海小燕晓峰志刚文静立新永强洪涛海波云飞',
  ],
  provinces: [
    { full: '山东省', short: '山东', cities: list('潍坊市 临沂市 菏泽市') },
    { full: '河南省', short: '河南', cities: list('洛阳市 南阳市 驻马店市') },
    { full: '湖北省', short: '湖北', cities: list('襄阳市 恩施土家族苗族自治州 黄冈市') },
    { full: '福建省', short: '福建', cities: list('泉州市 漳州市 宁德市') },
    { full: '吉林省', short: '吉林', cities: list('延边朝鲜族自治州 四平市') },
    { full: '山西省', short: '山西', cities: list('大同市 运城市 吕梁市') },
    { full: '甘肃省', short: '甘肃', cities: list('天水市 甘南藏族自治州') },
    { full: '海南省', short: '海南', cities: list('三亚市 儋州市') },
  ],
  areas: list(
    '奎文区 涧西区 樊城区 丰泽区 云冈区 秦州区 吉阳区 兰山区 费县 内乡县 巴东县 安溪县 和龙市 晋江市 城固县 滨海新区 空港经济区 长阳土家族自治县 满洲里市 阿拉善左旗',
  ),
  towns: list('古城镇 罗庄街道 南关街道 柳林镇 崇文街道 马站乡 池店镇 前山街道 土桥镇 大河坝乡 新立城镇 北园街道'),
  villages: list('刘家台村 北张庄 陈家堡村 下洋村 苏家坳村 红星村 西河沿村 南岭社区 周家寨 金沟屯'),
  streets: list(
    '北宫东街 九都路 长虹北路 刺桐路 御河西路 解放路 凤凰路 沂蒙路 经十路 建设大道 振兴东路 纬二路 育才巷 中兴街 滨湖南路 太白南路 光明弄 迎春胡同 海秀东路 迎泽大街',
  ),
  estates: list(
    '绿城百合 富力盈凯 建业森林半岛 山水名郡 世茂璀璨 金地格林郡 御江帝景 阳光城丽景湾 观澜国际 滨江壹品 天鹅堡 龙泉山庄 翡翠城 星河湾 农行宿舍 机械厂家属楼 凤起潮鸣 保利叶上海 水木清华 泰和院',
  ),
  offices: list(
    '市民中心 齐鲁软件大厦 义乌国际商贸城 中医院门诊楼 第三中学 工程学院北区 京东物流营业部 韵达快递站 国贸写字楼 高铁站东广场 供电局 税务局 花卉市场 建材城',
  ),
};
