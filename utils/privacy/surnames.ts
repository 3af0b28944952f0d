/** The most frequent Chinese surnames: enough by themselves beside a title or a phone number. */
export const surnames: ReadonlySet<string> = new Set(
  (
    '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭' +
    '陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔' +
    '伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙' +
    '鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂佟臧闵苟邬边卞姬仇' +
    '栾隋刁沙巫寇桑郎甄丛仲虞敖巩佘池查麻苑迟邝封谈匡鞠荆冀郁胥萧傅'
  ).split(''),
);

/** Others from the Book of Surnames and the census. Many are ordinary words: they count only where a name must stand. */
export const rareSurnames: ReadonlySet<string> = new Set(
  (
    '水云奚昌花凤酆廉常乐皮和狄贝明计伏茅支咎经裘干应宣贲杭洪诸钮嵇滑荣羊於惠家芮羿储汲邴糜松井富乌巴弓牧隗山全郗班仰秋伊' +
    '暴斜厉戎祖束幸韶郜蓟薄印宿怀从鄂索咸籍赖蔺屠阴苍双莘贡劳逄扶堵宰郦雍却璩濮寿通扈燕浦别阎充慕茹习宦鱼容慎戈庾终暨居衡' +
    '步弘国广禄阙东沃利蔚夔隆师厍勾融訾阚毋乜养须丰巢蒯红竺权逯盖益桓公仉督晋楚汝钦归海墨哈谯笪爱商伯赏丘原巨琚揭官植稂况' +
    '亓仝展战尧邸郄逢蹇邰过尉闻危殳汗祢湛禹上元平'
  ).split(''),
);

export const compoundSurnames: readonly string[] = (
  '欧阳 上官 司马 诸葛 皇甫 尉迟 公孙 慕容 令狐 司徒 东方 夏侯 长孙 南宫 端木 独孤 轩辕 宇文 申屠 太史 钟离 闻人 赫连 澹台 濮阳 淳于 单于 ' +
  '呼延 拓跋 百里 西门 万俟 公羊 宗政 太叔 仲孙 公冶 鲜于 闾丘 亓官 司寇 子车 颛孙 巫马 公西 漆雕 乐正 公良 夹谷 宰父 谷梁 段干 ' +
  '羊舌 微生 左丘'
).split(' ');
