import type { FactKind } from '@/utils/facts/types';

/** How a unit is compared: `value × factor` in the unit `base`. */
export interface Unit {
  kind: FactKind;
  base: string;
  factor: number;
}

const rows: readonly (readonly [kind: FactKind, base: string, factor: number, names: string])[] = [
  ['duration', 'minute', 1 / 60, '秒钟 秒'],
  ['duration', 'minute', 1, '分钟'],
  ['duration', 'minute', 60, '小时 钟头 个钟 h'],
  ['duration', 'minute', 1440, '自然日 日历日 天 日'],
  ['duration', 'minute', 10080, '星期 礼拜 周'],
  ['duration', 'month', 1, '月'],
  ['duration', 'month', 3, '季度'],
  ['duration', 'month', 12, '周年 年'],
  ['duration', 'workday', 1, '工作日 工作天'],
  ['amount', 'yuan', 1, '元 块钱 块 圆 rmb'],
  ['amount', 'yuan', 0.1, '毛钱 毛 角'],
  ['amount', 'yuan', 0.01, '分钱'],
  ['percentage', 'percent', 1, '%'],
  ['percentage', 'percent', 0.1, '‰'],
  ['percentage', 'percent', 10, '成'],
  ['percentage', 'discount', 1, '折'],
  ['measure', 'degree', 1, '摄氏度 度 °c °'],
  ['measure', 'mm', 1, '毫米 mm'],
  ['measure', 'mm', 10, '厘米 公分 cm'],
  ['measure', 'mm', 1000, '米 m'],
  ['measure', 'mm', 1e6, '公里 千米 km'],
  ['measure', 'inch', 1, '英寸 寸'],
  ['measure', 'g', 0.001, '毫克 mg'],
  ['measure', 'g', 1, '克 g'],
  ['measure', 'g', 500, '斤'],
  ['measure', 'g', 1000, '公斤 千克 kg'],
  ['measure', 'ml', 1, '毫升 ml'],
  ['measure', 'ml', 1000, '升 l'],
  ['measure', 'sqm', 1, '平方米 平米 ㎡'],
  ['measure', 'watt', 1, '瓦 w'],
  ['measure', 'watt', 1000, '千瓦 kw'],
  ['measure', 'volt', 1, '伏特 伏 v'],
  ['measure', 'amp', 1, '安培 a'],
  ['measure', 'mah', 1, '毫安时 毫安 mah'],
  ['measure', 'mb', 1, 'mb'],
  ['measure', 'mb', 1024, 'gb'],
  ['count', '次', 1, '次 回 趟 遍'],
  ['count', '人', 1, '人 位 名'],
  ['count', '单', 1, '单 笔'],
  ['count', '家', 1, '家'],
  ['count', '岁', 1, '周岁 岁'],
  ['count', '本', 1, '本 册'],
  ['count', '倍', 1, '倍'],
  ['count', '级', 1, '级'],
  ['count', '期', 1, '期'],
  ['count', '位', 1, '位数'],
  ['count', '层', 1, '层 楼'],
  ['count', '号', 1, '号'],
  ['count', '积分', 1, '积分'],
  ['count', '分', 1, '分'],
  ...[
    '件',
    '张',
    '份',
    '款',
    '双',
    '套',
    '箱',
    '盒',
    '瓶',
    '只',
    '条',
    '片',
    '包',
    '袋',
    '支',
    '粒',
    '颗',
    '枚',
    '台',
  ].map((name) => ['count', name, 1, name] as const),
  ...['部', '码', '档', '种', '页', '滴', '泵', '勺', '样', '桶', '卷', '组', '项', '步', '字', '枝', '串'].map(
    (name) => ['count', name, 1, name] as const,
  ),
  ['count', '个', 1, '个'],
];

/** Every unit by its name, Latin names in lower case. */
export const units: ReadonlyMap<string, Unit> = new Map(
  rows.flatMap(([kind, base, factor, names]) =>
    names.split(' ').map((name) => [name, { kind, base, factor }] as const),
  ),
);

/** Regular expression source for a unit, longest first. */
export const unitPattern = [...units.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => (/^[a-z]+$/.test(name) ? `${name}(?![a-z])` : name))
  .join('|');
