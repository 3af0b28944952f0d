import { pick, type Random } from '../generate-personal-data';
import type { Vocabulary } from './vocabulary';

/**
 * Made-up people again, independent of the detectors and of generate-personal-data.ts: places of all sizes, addresses as
 * delivery notes have them, names of three generations.
 */
const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
const upTo = (random: Random, max: number): number => 1 + Math.floor(random() * max);
const maybe = (random: Random, chance: number, text: () => string): string => (random() < chance ? text() : '');

const mobilePrefixes =
  '130 131 132 133 135 136 137 138 139 145 147 150 151 152 153 155 156 157 158 159 166 170 171 173 175 176 177 178 180 181 182 183 185 186 187 188 189 190 191 193 195 198 199'.split(
    ' ',
  );
export const makeMobile = (random: Random): string => pick(random, mobilePrefixes) + digits(random, 8);

const counties =
  '130682 141022 150422 210283 220182 230229 320583 331082 341502 350881 360735 371525 410922 420684 431121 440882 450603 500112 510723 522325 530129 610928 620421 632521 640324 652301 110228 120223 310151'.split(
    ' ',
  );
const checkDigit = (body: string): string => {
  let remainder = 0;
  for (const digit of body) remainder = ((remainder + Number(digit)) * 2) % 11;
  const check = (12 - remainder) % 11;
  return check === 10 ? 'X' : String(check);
};
export const makeIdCard = (random: Random): string => {
  const born = new Date(Date.UTC(1945 + Math.floor(random() * 62), Math.floor(random() * 12), upTo(random, 28)));
  const body = pick(random, counties) + born.toISOString().slice(0, 10).replaceAll('-', '') + digits(random, 3);
  return body + checkDigit(body);
};

const issuers = ['621226', '622848', '623059', '621661', '436742', '552599', '625337', '370246', '601382', '628888'];
export const makeBankCard = (random: Random): string => {
  const body = pick(random, issuers) + digits(random, pick(random, [9, 10, 12, 12]));
  let sum = 0;
  [...body].reverse().forEach((digit, index) => {
    const twice = Number(digit) * 2;
    sum += index % 2 === 1 ? Number(digit) : twice > 9 ? twice - 9 : twice;
  });
  return body + String((10 - (sum % 10)) % 10);
};

const mailNames = [
  'xiaoyu',
  'lulu',
  'a',
  'mr.bean',
  'sunny_day',
  'no-reply',
  'guoguo',
  'tt',
  'Jack.Ma',
  'wangxiaoer',
  'K',
  'momo',
];
const mailHosts = [
  'qq.com',
  '126.com',
  '163.com',
  'sina.cn',
  'foxmail.com',
  'hotmail.com',
  'yeah.net',
  '139.com',
  'aliyun.com',
  'icloud.com',
  'stu.pku.edu.cn',
  'shop-mail.net',
];
export const makeEmail = (random: Random): string =>
  `${random() < 0.3 ? String(10_000 + Math.floor(random() * 9e8)) : pick(random, mailNames) + maybe(random, 0.7, () => digits(random, 3))}@${pick(random, mailHosts)}`;

export const makeWechat = (random: Random): string =>
  pick(random, ['wxid_', 'abc', 'Lin-', 'tao_', 'mimi', 'XY', 'happy']) +
  digits(random, 4) +
  pick(random, ['', 'x', 'zz', 'Q']);

const doubles = [
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '皇甫',
  '尉迟',
  '慕容',
  '令狐',
  '夏侯',
  '东方',
  '司徒',
  '南宫',
  '轩辕',
  '宇文',
  '公孙',
  '申屠',
  '太史',
  '钟离',
  '闻人',
  '赫连',
  '澹台',
  '濮阳',
  '淳于',
  '呼延',
  '端木',
  '独孤',
  '拓跋',
  '百里',
  '西门',
  '长孙',
];
export const makeName = (random: Random, words: Vocabulary): string => {
  const roll = random();
  if (roll < 0.03) return pick(random, ['阿不都热依木·买买提', '古丽娜尔·艾合买提', '扎西·次仁', '巴特尔·孟和']);
  const family = roll < 0.15 ? pick(random, doubles) : pick(random, words.familyNames);
  return family + pick(random, words.givenNames) + maybe(random, 0.72, () => pick(random, words.givenNames));
};

const capitals: readonly (readonly [full: string, short: string])[] = [
  ['北京市', '北京'],
  ['上海市', '上海'],
  ['天津市', '天津'],
  ['重庆市', '重庆'],
];

const makeRegion = (random: Random, words: Vocabulary): string => {
  const roll = random();
  if (roll < 0.25) {
    const [full, short] = pick(random, capitals);
    return (
      pick(random, [full, short]) +
      pick(
        random,
        words.areas.filter((it) => it.endsWith('区')),
      )
    );
  }
  const { full, short, cities } = pick(random, words.provinces);
  const city = pick(random, cities);
  const area = pick(random, words.areas);
  if (roll < 0.6) return full + city + area;
  if (roll < 0.75) return short + city.replace(/市$/, '') + area;
  if (roll < 0.9) return city + area;
  return area;
};

const makeDoor = (random: Random): string => {
  const building = pick(random, [
    `${upTo(random, 40)}栋`,
    `${upTo(random, 40)}幢`,
    `${upTo(random, 40)}号楼`,
    `${pick(random, ['A', 'B', 'C'])}座`,
    `${pick(random, [...'一二三四五'])}期${upTo(random, 20)}栋`,
    `${upTo(random, 20)}#楼`,
  ]);
  const room = pick(random, [
    `${upTo(random, 30)}0${upTo(random, 8)}`,
    `${upTo(random, 30)}0${upTo(random, 8)}室`,
    `${upTo(random, 9)}楼${upTo(random, 30)}号`,
    `${pick(random, [...'一二三四五六'])}楼东户`,
    `${upTo(random, 6)}层`,
  ]);
  return random() < 0.2
    ? `${upTo(random, 40)}-${upTo(random, 4)}-${upTo(random, 30)}0${upTo(random, 6)}`
    : building +
        maybe(random, 0.6, () => pick(random, [`${upTo(random, 5)}单元`, `${pick(random, [...'一二三四'])}单元`])) +
        room;
};

export const makeAddress = (random: Random, words: Vocabulary): string => {
  const region = makeRegion(random, words);
  const town = maybe(random, 0.35, () => pick(random, words.towns));
  const roll = random();
  if (roll < 0.15)
    return `${region}${town || pick(random, words.towns)}${pick(random, words.villages)}${pick(random, [`${upTo(random, 12)}组`, `${upTo(random, 12)}组${upTo(random, 90)}号`, `${upTo(random, 200)}号`, `${pick(random, [...'一二三四五六'])}社`, ''])}`;
  const street =
    pick(random, words.streets) +
    pick(random, [
      `${upTo(random, 999)}号`,
      `${upTo(random, 200)}号附${upTo(random, 9)}号`,
      `与${pick(random, words.streets)}交叉口`,
      `${upTo(random, 99)}弄${upTo(random, 99)}号`,
      `${upTo(random, 300)}-${upTo(random, 9)}号`,
    ]);
  if (roll < 0.3) return region + town + street;
  if (roll < 0.55) return region + town + street + pick(random, words.estates) + makeDoor(random);
  if (roll < 0.8) return region + town + pick(random, words.estates) + makeDoor(random);
  return (
    region +
    town +
    street +
    pick(random, words.offices) +
    pick(random, [
      '',
      `${upTo(random, 30)}楼`,
      `${pick(random, ['A', 'B'])}座${upTo(random, 30)}0${upTo(random, 9)}`,
      `${upTo(random, 9)}号楼${upTo(random, 9)}0${upTo(random, 9)}`,
    ])
  );
};
