import { createRandom, pick, type Random } from '../generate-personal-data';

/** What a harmless line is about: each is measured by itself. */
export type BenignTopic = 'price' | 'date' | 'size' | 'model' | 'order' | 'promise' | 'talk';

export interface BenignLine {
  topic: BenignTopic;
  text: string;
}

const upTo = (random: Random, max: number): number => 1 + Math.floor(random() * max);
const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
const two = (value: number): string => String(value).padStart(2, '0');
const price = (random: Random): string =>
  pick(random, [
    `${upTo(random, 2999)}`,
    `${upTo(random, 399)}.${digits(random, 1)}`,
    `${upTo(random, 99)}.9${digits(random, 1)}`,
  ]);
const day = (random: Random): string =>
  pick(random, [
    `${2023 + upTo(random, 4)}-${two(upTo(random, 12))}-${two(upTo(random, 28))}`,
    `${2023 + upTo(random, 4)}年${upTo(random, 12)}月${upTo(random, 28)}日`,
    `${upTo(random, 12)}月${upTo(random, 28)}号`,
    `${2023 + upTo(random, 4)}.${upTo(random, 12)}.${upTo(random, 28)}`,
    `${2023 + upTo(random, 4)}/${two(upTo(random, 12))}/${two(upTo(random, 28))}`,
  ]);
const time = (random: Random): string => `${upTo(random, 22)}:${two(upTo(random, 59))}`;
const list = (random: Random, from: number, step: number, mark: string): string => {
  const count = 3 + upTo(random, 4);
  return Array.from({ length: count }, (_, index) => from + index * step).join(mark);
};

const goods = [
  '羽绒服',
  '保温杯',
  '电饭煲',
  '蓝牙耳机',
  '儿童座椅',
  '四件套',
  '猫粮',
  '跑步鞋',
  '洗面奶',
  '台灯',
  '山药粉',
  '路由器',
  '江小白',
  '城市越野车模',
  '花园水管',
  '街舞鞋',
];
const models = [
  'WH-1000XM5',
  'KFR-35GW',
  'iPhone15',
  'RTX4070',
  'MG-L2S',
  'A7M4',
  'XQG100-14',
  'B760M-K',
  'RX-78-2',
  'HD598',
  'P30Pro',
  'X1C',
  'DDR5-6000',
  'E27',
  'AC1200',
];

const writers: readonly (readonly [BenignTopic, (random: Random) => string])[] = [
  ['price', (random) => `${pick(random, goods)}现在${price(random)}元，券后${price(random)}元`],
  [
    'price',
    (random) =>
      `满${upTo(random, 9) * 100 - 1}减${upTo(random, 50)}，满${upTo(random, 20) * 100 - 1}再减${upTo(random, 200)}，可以叠加`,
  ],
  [
    'price',
    (random) =>
      `三个档位${list(random, 99 + upTo(random, 300), 100, pick(random, ['、', '，', '/', ' ']))}元，差价补${price(random)}`,
  ],
  ['price', (random) => `退款${price(random)}元原路返回，运费险赔付${price(random)}元`],
  [
    'price',
    (random) => `一次买${upTo(random, 5)}件${price(random)}，平均每件${price(random)}，比昨天便宜${upTo(random, 30)}块`,
  ],
  [
    'price',
    (random) =>
      `￥${upTo(random, 2999)}-￥${upTo(random, 9999)}，分${pick(random, ['3', '6', '12', '24'])}期，每期￥${price(random)}`,
  ],
  [
    'price',
    (random) =>
      `定金${upTo(random, 100)}抵${upTo(random, 200)}，尾款${upTo(random, 2999)}，${day(random)}${time(random)}开始付`,
  ],
  ['date', (random) => `${day(random)} ${time(random)}前付款的，${day(random)}发出`],
  ['date', (random) => `活动从${day(random)}到${day(random)}，每天${time(random)}-${time(random)}`],
  [
    'date',
    (random) =>
      `生产日期${2023 + upTo(random, 3)}${two(upTo(random, 12))}${two(upTo(random, 28))}，保质期${upTo(random, 36)}个月`,
  ],
  [
    'date',
    (random) =>
      `预计${upTo(random, 12)}月${upTo(random, 28)}日至${upTo(random, 12)}月${upTo(random, 28)}日送到，偏远地区晚${upTo(random, 3)}天`,
  ],
  ['date', (random) => `客服在线时间${time(random)}~${time(random)}，周${pick(random, [...'一二三四五六日'])}休息`],
  ['date', (random) => `您${day(random)}下的单，${upTo(random, 15)}天内都能退，${upTo(random, 72)}小时内处理`],
  [
    'size',
    (random) =>
      `尺码${list(random, 150, 5, pick(random, [' ', '、', '/', '，', '-']))}，身高${140 + upTo(random, 50)}体重${90 + upTo(random, 90)}斤建议拿${pick(random, ['M', 'L', 'XL', '2XL'])}`,
  ],
  [
    'size',
    (random) =>
      `长${upTo(random, 200)}cm宽${upTo(random, 90)}cm高${upTo(random, 90)}cm，重${upTo(random, 30)}.${digits(random, 1)}kg`,
  ],
  [
    'size',
    (random) =>
      `${upTo(random, 200)}*${upTo(random, 200)}*${upTo(random, 99)}mm，容量${upTo(random, 2000)}ml，功率${upTo(random, 2200)}W`,
  ],
  [
    'size',
    (random) => `鞋码${list(random, 35, 1, pick(random, [' ', '、', '，']))}，脚长${220 + upTo(random, 60)}毫米`,
  ],
  [
    'size',
    (random) =>
      `床品${pick(random, ['1.2', '1.5', '1.8', '2.0'])}米床用，被套${upTo(random, 2)}00x${upTo(random, 2)}30，${upTo(random, 60)}支${upTo(random, 300)}根`,
  ],
  [
    'size',
    (random) =>
      `胸围${80 + upTo(random, 40)} 腰围${60 + upTo(random, 40)} 臀围${80 + upTo(random, 40)} 衣长${60 + upTo(random, 40)}`,
  ],
  ['model', (random) => `型号${pick(random, models)}，对应的配件是${pick(random, models)}，别买错`],
  [
    'model',
    (random) =>
      `${pick(random, models)}和${pick(random, models)}功能一样，电压${pick(random, ['110', '220'])}V，频率${upTo(random, 5000)}MHz`,
  ],
  [
    'model',
    (random) =>
      `条码69${digits(random, 4)}，货号${2023 + upTo(random, 3)}${digits(random, 6)}，批号L${digits(random, 7)}`,
  ],
  ['model', (random) => `货号：${digits(random, 10)}，色号${digits(random, 3)}，库存还有${upTo(random, 999)}件`],
  [
    'model',
    (random) =>
      `执行标准GB/T ${upTo(random, 40_000)}-20${two(upTo(random, 25))}，许可证SC${digits(random, 3)}${digits(random, 4)}`,
  ],
  [
    'model',
    (random) =>
      `固件版本${upTo(random, 9)}.${upTo(random, 20)}.${upTo(random, 99)}，升级后支持${pick(random, ['WiFi6', '5G', 'NFC', 'USB3.2'])}`,
  ],
  ['order', (random) => `订单${digits(random, 6)}-${digits(random, 15)}已经发货`],
  ['order', (random) => `订单号：${pick(random, ['5', '6', '7'])}${digits(random, 18)}，麻烦看下`],
  ['order', (random) => `运单号YT${digits(random, 13)}，圆通的`],
  ['order', (random) => `SF${digits(random, 13)}在路上了`],
  [
    'promise',
    (random) => `${upTo(random, 7)}天无理由退货，${upTo(random, 15)}天换新，${upTo(random, 3)}年质保，拨打400客服也行`,
  ],
  ['promise', (random) => `${upTo(random, 48)}小时内发货，超时每单赔${upTo(random, 30)}元无门槛券`],
  [
    'promise',
    (random) =>
      `${pick(random, ['江浙沪', '广东省内', '北京市内', '西藏新疆除外的地方'])}包邮，其他地区补${upTo(random, 20)}元，${upTo(random, 5)}天到`,
  ],
  [
    'promise',
    (random) =>
      `放在${pick(random, ['门口', '小区驿站', '快递柜', '物业'])}了，${upTo(random, 3)}号柜，${time(random)}前取`,
  ],
  [
    'talk',
    (random) =>
      `${pick(random, ['收件人', '联系人', '收货人'])}${pick(random, ['信息可以改', '写谁都行', '和下单人不一致也没关系', '怎么改呀', '留您自己的名字就好'])}，${upTo(random, 3)}分钟生效`,
  ],
  [
    'talk',
    (random) =>
      `${pick(random, goods)}有${upTo(random, 9)}个颜色，${upTo(random, 9)}号链接是现货，${upTo(random, 9)}号链接要等${upTo(random, 9)}天`,
  ],
  ['talk', (random) => `姓名${pick(random, ['要和身份证一致', '填真名', '随便写'])}，电话能打通就行，地址写详细一点`],
  [
    'talk',
    (random) =>
      `亲，这款${pick(random, goods)}卖了${upTo(random, 99_999)}件，好评率${90 + upTo(random, 9)}.${digits(random, 1)}%，放心拍`,
  ],
  ['talk', (random) => `一楼二楼都能用，三室一厅的房子装${upTo(random, 4)}个就够，信号覆盖${upTo(random, 200)}平`],
  [
    'talk',
    (random) => `${pick(random, ['微信', 'QQ', '抖音'])}上看到的那个吗？我们店${2015 + upTo(random, 9)}年开的，老店了`,
  ],
  [
    'talk',
    (random) =>
      `先加热${upTo(random, 10)}分钟，再转小火${upTo(random, 30)}分钟，最后焖${upTo(random, 10)}分钟，每次${upTo(random, 500)}克`,
  ],
  [
    'talk',
    (random) =>
      `${upTo(random, 4)}门${upTo(random, 6)}层的衣柜，带${upTo(random, 3)}个抽屉，${upTo(random, 9)}楼也送上门`,
  ],
  [
    'talk',
    (random) =>
      `${pick(random, ['上海', '广东', '江苏'])}${pick(random, ['方向', '仓', '分拨中心'])}的件多，要晚${upTo(random, 4)}天，路上别急`,
  ],
  [
    'talk',
    (random) =>
      `${pick(random, ['请问', '麻烦', '亲'])}这个${pick(random, goods)}能寄到${pick(random, ['农村', '乡下', '国外', '香港', '新疆'])}吗，邮费多少`,
  ],
  [
    'price',
    (random) =>
      `第1件${upTo(random, 99)}，第2件${upTo(random, 99)}，第3件${upTo(random, 99)}，然后${upTo(random, 9)}件起${upTo(random, 99)}块`,
  ],
  [
    'size',
    (random) =>
      `内存${pick(random, ['8', '16', '32'])}+${pick(random, ['256', '512', '1024'])}G，电池${3000 + upTo(random, 3000)}mAh，屏幕${1080 + upTo(random, 400)}x${2000 + upTo(random, 800)}`,
  ],
  [
    'talk',
    (random) =>
      `第${upTo(random, 9)}步：打开${pick(random, ['设置', '后盖', '包装'])}，按住${upTo(random, 9)}秒，看到${upTo(random, 9)}个灯亮就好`,
  ],
];

/** So many lines without anything personal, but full of numbers; those about orders hold an order or tracking number. */
export const generateBenignLines = (count: number, seed: number): BenignLine[] => {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => {
    const [topic, write] = pick(random, writers);
    return { topic, text: write(random) };
  });
};
