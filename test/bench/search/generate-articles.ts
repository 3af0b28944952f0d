import type { IndexedArticle } from '@/utils/knowledge/search';

/** Nothing that the questions of test/fixtures/search ask about: one article stays the right answer. */
const products =
  '保温杯 电饭煲 台灯 行李箱 雨伞 帐篷 自行车 键盘 鼠标 显示器 吉他 瑜伽垫 哑铃 茶具 砂锅 炒锅 菜刀 烤箱 加湿器 吹风机 剃须刀 电动牙刷 窗帘 地毯 毛巾 枕头 被子 蚊帐 花盆 鱼缸 轮胎 行车记录仪 头盔 鱼竿 望远镜 相机 三脚架 投影仪 音箱 收音机 智能门锁 晾衣架 梯子 电钻 胶水 油漆 瓷砖 水龙头 花洒 马桶盖 浴霸 排风扇 取暖器 风扇 除湿机 缝纫机 打印纸 书包 钢笔 计算器 地球仪 围棋 乒乓球拍 羽毛球拍 泳镜 滑板'.split(
    ' ',
  );
const brandFirst = '云 岚 青 禾 朴 木 山 星 海 石 安 乐 知 舒 和 简 白 远 北 南'.split(' ');
const brandLast = '舟 川 野 禾 朗 尚 居 品 庭 语 悦 格 然 致'.split(' ');
const materials = '304不锈钢 ABS塑料 铝合金 聚丙烯 硅胶 榉木 竹材 陶瓷 钢化玻璃 聚酯纤维 纯棉 碳钢 尼龙 黄铜'.split(
  ' ',
);
const colours = '米白 雾灰 藏青 墨绿 浅粉 奶咖 炭黑 天蓝'.split(' ');

/** What an article is about, and sentences of which it takes some. {p} product, {m} material, {c} colour, {n} {k} numbers. */
const aspects: readonly (readonly [title: string, ...sentences: string[]])[] = [
  [
    '规格与材质',
    '{p}主体采用{m}，厚度约{n}毫米，表面经磨砂工艺处理。',
    '整件净重约{k}克，承重不超过{n}千克。',
    '颜色有{c}与原色两款，光线不同观感略有差别。',
    '接触部位为{m}，符合国家相关标准，检验依据见合格标识。',
    '尺寸由人工测得，允许存在{n}毫米以内的误差。',
  ],
  [
    '日常养护方法',
    '{p}每使用{n}次后建议以软布擦净，避免使用钢丝球。',
    '{m}部件不宜浸泡超过{n}分钟，擦净后置于通风处。',
    '顽固污渍可用小苏打兑温水静置{n}分钟再拭去。',
    '长期不用时应取下可拆部件，分别收纳。',
    '不可使用含氯的药剂，否则表层光泽会减退。',
  ],
  [
    '首次使用步骤',
    '启用{p}前请撕去保护膜，空载运行{n}分钟。',
    '按住面板按钮{n}秒，提示音响起即表示就绪。',
    '{m}外壳初次启用可能有轻微声响，约{n}分钟后消失。',
    '请将{p}放置在平稳台面，四周留出{k}毫米空间。',
    '完成设定后，系统会自动记住上一次的档位。',
  ],
  [
    '指示灯与提示音含义',
    '{c}灯常亮表示{p}处于待命状态，闪烁{n}下表示正在自检。',
    '连续短音{n}声，表示内部温度偏高，请静置{k}秒。',
    '灯光熄灭而机身微温，属于节能状态，轻触即可唤醒。',
    '双色交替闪烁时，请断开电源{n}分钟后再开启。',
    '夜间可在设定中关闭提示音，保留灯光。',
  ],
  [
    '部件更替与选配',
    '{p}的密封圈建议每{n}个月更替一次，型号为K{k}。',
    '{m}支脚可单独选配，旋入方向为顺时针。',
    '选配件与主体批次不同时，{c}会略有深浅之别。',
    '卸下旧部件时请托住底座，以免跌落。',
    '更替完成后静置{n}分钟，再恢复使用。',
  ],
  [
    '选购对照说明',
    '家中{n}人使用建议选择大号{p}，独居选择小号即可。',
    '基础款为{m}，进阶款增加了{c}涂层。',
    '两款差别在于容量与档位，进阶款多出{n}个档位。',
    '若摆放空间小于{k}毫米，请选择窄版。',
    '偏好轻便的，可选净重{k}克的版本。',
  ],
  [
    '使用中的安全提示',
    '{p}运转时请勿用手触碰活动部位，衣袖应挽起。',
    '儿童应在成人陪同下使用{p}，放置高度不低于{n}厘米。',
    '若闻到焦糊，请先断电，{n}分钟后再查看。',
    '不可在雷雨时于室外使用，{m}部位导电。',
    '连续工作不宜超过{n}分钟，其间应停歇。',
  ],
  [
    '收纳与搬移建议',
    '收纳{p}前应确认内部干燥，可放入干燥剂{n}包。',
    '搬移时请握住{m}把手，不可提拉线缆。',
    '叠放不超过{n}层，上方勿压重物。',
    '冬季室外温度低于零下{n}度时，请移入室内。',
    '原盒可作收纳之用，建议保留内衬。',
  ],
  [
    '常见疑问汇总',
    '{p}运转时声音约{n}分贝，与冰柜相近。',
    '{m}表面出现水痕，用{c}软布顺纹路擦拭即可。',
    '档位不灵敏时，请确认面板上没有水珠。',
    '与旧款{p}的部件不可互换，接口口径相差{n}毫米。',
    '说明页中的效果图经过渲染，以到手实物为准。',
  ],
  [
    '盒内清单与凭证',
    '盒内有{p}一件、说明卡一张、{m}附件{n}件。',
    '合格标识位于底部，编号为{k}。',
    '{c}绑带为随机搭配，不计入清单。',
    '保留付款凭证，便于日后核对批次。',
    '若清单与实物有出入，请对照盒侧的条目。',
  ],
];

/** Repeatable: the same seed, the same numbers (mulberry32). */
const createRandom = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};

/** Distinct articles of a shop with many products: brand × product × what about it, no two with one title. */
export const generateArticles = (count: number): IndexedArticle[] => {
  const random = createRandom(20261127);
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[random(values.length)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  };
  const perBrand = products.length * aspects.length;
  return Array.from({ length: count }, (_, at) => {
    const brandAt = Math.floor(at / perBrand);
    const brand = `${brandFirst[brandAt % brandFirst.length]}${brandLast[Math.floor(brandAt / brandFirst.length) % brandLast.length]}`;
    const product = products[at % products.length] ?? '';
    const [about, ...sentences] = aspects[Math.floor(at / products.length) % aspects.length] ?? [''];
    const fill = (sentence: string): string =>
      sentence
        .replaceAll('{p}', product)
        .replaceAll('{m}', () => pick(materials))
        .replaceAll('{c}', () => pick(colours))
        .replaceAll('{n}', () => `${2 + random(58)}`)
        .replaceAll('{k}', () => `${100 + random(900)}`);
    const others = pick(aspects).slice(1);
    const chosen = [...sentences.filter(() => random(5) > 0), pick(others), pick(sentences)];
    return {
      id: `g${at}`,
      title: `${brand}${product}${about}`,
      tags: [product, about],
      body: [...new Set(chosen.map(fill))].join(''),
    };
  });
};
