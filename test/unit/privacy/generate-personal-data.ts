/** Made-up people: every value is random, from a seed, so that a failure can be repeated. */
export type Random = () => number;

export const createRandom = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

export const pick = <Item>(random: Random, items: readonly Item[]): Item => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};

const digitsOf = (random: Random, count: number): string =>
  Array.from({ length: count }, () => Math.floor(random() * 10)).join('');

const numberUpTo = (random: Random, max: number): number => 1 + Math.floor(random() * max);

export const createMobile = (random: Random): string => `1${pick(random, [...'3456789'])}${digitsOf(random, 9)}`;

export const createIdCard = (random: Random): string => {
  const region = pick(random, ['110101', '330106', '440305', '510107', '320102', '420106', '610113', '230103']);
  const month = String(numberUpTo(random, 12)).padStart(2, '0');
  const day = String(numberUpTo(random, 28)).padStart(2, '0');
  const body = `${region}${1940 + Math.floor(random() * 70)}${month}${day}${digitsOf(random, 3)}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return body + '10X98765432'[sum % 11];
};

export const createBankCard = (random: Random): string => {
  const body =
    pick(random, ['622202', '621700', '622848', '436742', '520083', '356889']) +
    digitsOf(random, pick(random, [9, 12]));
  for (let check = 0; check <= 9; check++) {
    const card = `${body}${check}`;
    const sum = [...card].reverse().reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
    if (sum % 10 === 0) return card;
  }
  throw new Error('one of ten check digits must fit');
};

export const createEmail = (random: Random): string => {
  const user = pick(random, ['zhangwei', 'li.na', 'wang_fang', 'happy-day', 'u', 'Chen88', 'test+order']);
  const host = pick(random, ['qq.com', '163.com', 'gmail.com', 'vip.sina.com', 'mail.company.com.cn', 'outlook.com']);
  return `${user}${numberUpTo(random, 9999)}@${host}`;
};

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢'.split('');
const givenNames = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国子轩梓涵浩宇欣怡思远佳琪雨桐俊熙'.split('');
export const createName = (random: Random): string =>
  pick(random, random() < 0.05 ? ['欧阳', '司马', '诸葛', '上官'] : surnames) +
  pick(random, givenNames) +
  (random() < 0.6 ? pick(random, givenNames) : '');

const cities = [
  ['浙江省', '杭州市', '西湖区'],
  ['广东省', '深圳市', '南山区'],
  ['江苏省', '南京市', '鼓楼区'],
  ['四川省', '成都市', '武侯区'],
  ['湖北省', '武汉市', '洪山区'],
  ['北京市', '', '朝阳区'],
  ['上海市', '', '浦东新区'],
  ['山东省', '青岛市', '市南区'],
  ['河南省', '郑州市', '中牟县'],
  ['内蒙古自治区', '呼和浩特市', '赛罕区'],
  ['福建省', '泉州市', '晋江市'],
] as const;
const roads = [
  '文三路',
  '中山北路',
  '建国路',
  '科技南十二路',
  '解放大道',
  '人民东街',
  '学府街',
  '金桥路',
  '长江西路',
  '和平巷',
];
const estates = [
  '阳光小区',
  '金陵花园',
  '万科城',
  '绿地国际大厦',
  '翡翠湾',
  '东方雅苑',
  '幸福家园',
  '华星大厦',
  '紫荆公寓',
];
export const createAddress = (random: Random): string => {
  const [province, city, district] = pick(random, cities);
  const gap = random() < 0.15 ? ' ' : '';
  const town = random() < 0.3 ? pick(random, ['古荡街道', '粤海街道', '官渡镇', '桃源街道']) : '';
  const head = [random() < 0.75 ? province : '', city, district, town].filter(Boolean);
  const road = `${pick(random, roads)}${numberUpTo(random, 999)}号`;
  const building =
    random() < 0.8
      ? `${pick(random, estates)}${numberUpTo(random, 30)}${pick(random, ['栋', '幢', '号楼', '座'])}`
      : '';
  const unit = building && random() < 0.6 ? `${numberUpTo(random, 4)}单元` : '';
  const room = building
    ? `${numberUpTo(random, 28)}0${numberUpTo(random, 6)}${pick(random, ['室', '', '房', '户'])}`
    : '';
  return [...head, road + building + unit + room].join(gap);
};

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
const spelled = (text: string): string =>
  text.replace(/\d/g, (digit) => '零一二三四五六七八九'[Number(digit)] ?? digit);
const spaced = (text: string, mark: string): string => [...text].join(mark);

/** How people write a number so that filters do not see it. */
export const obfuscateDigits = (random: Random, digits: string): string => {
  const inFours = digits.replace(/(.{4})(?=.)/g, `$1${pick(random, [' ', '-'])}`);
  return pick(random, [
    inFours,
    fullWidth(digits),
    spelled(digits),
    spaced(digits, '\u200b'),
    spaced(digits, ' '),
    spaced(digits, '-'),
    digits.slice(0, 3) + spelled(digits.slice(3, 7)) + digits.slice(7),
    `${digits.slice(0, 5)}\u2060${digits.slice(5)}`,
  ]);
};

export const obfuscateMobile = (random: Random, mobile: string): string =>
  pick(random, [
    obfuscateDigits(random, mobile),
    `+86 ${mobile}`,
    `+86${mobile}`,
    `86-${mobile}`,
    mobile.replace(/^(...)(....)/, '$1 $2 '),
    mobile.replace(/^(...)(....)/, '$1-$2-'),
    mobile.replace(/^(...)(....)/, '$1.$2.'),
    spelled(mobile).replaceAll('一', '幺'),
  ]);

export const obfuscateEmail = (random: Random, email: string): string =>
  pick(random, [
    fullWidth(email),
    email.replace('@', ' @ '),
    email.replace('@', '艾特').replace(/\.(com|cn)/g, '点$1'),
    email.replace('@', '(at)'),
    email.replace(/\.com/, '。com'),
    spaced(email, '\u200b'),
  ]);
