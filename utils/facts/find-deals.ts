import { numeralPattern, readNumeral } from '@/utils/text/numerals';

/** 满200减30 as the ordered tuple it is. */
export interface Deal {
  /** 每, threshold, what happens, gain: '每|200|减|30'. */
  value: string;
  start: number;
  end: number;
}

const deal = new RegExp(
  `(每)?(?:购?买?[满够到])\\s*¥?(${numeralPattern})\\s*(?:元|块钱?|件|个)?[^。，；,;\\d]{0,5}?(减|省|少|优惠|便宜|返|送|赠|打|享|抵|得|(?=[\\d.]+折|[一-九]+折))[^。，；,;\\d]{0,3}?¥?(${numeralPattern})(折)?`,
  'g',
);
const verbs: Readonly<Record<string, string>> = {
  省: '减',
  少: '减',
  优惠: '减',
  便宜: '减',
  抵: '减',
  赠: '送',
  得: '送',
};

const bundle = new RegExp(`买(${numeralPattern})[件个份盒箱瓶包]?[送赠](${numeralPattern})(?!元|块|折)`, 'g');

const compensation = new RegExp(`[退假缺少]一(?:罚|赔)(${numeralPattern})`, 'g');

/** Finds threshold deals (满X减Y) and compensations (退一赔三) in a folded text. */
export const findDeals = (text: string): Deal[] => {
  const deals = [...text.matchAll(deal)].map((match) => {
    const [, each = '', threshold = '', verb = '', gain = '', discount] = match;
    const kind = discount ? '折' : (verbs[verb] ?? verb);
    const amount = readNumeral(gain) ?? 0;
    // 打85折 is 打8.5折.
    const said = discount && amount >= 10 && amount % 10 !== 0 ? amount / 10 : amount;
    return { value: [each, readNumeral(threshold), kind, said].join('|'), match };
  });
  const compensations = [...text.matchAll(compensation)].map((match) => ({
    value: `1|赔|${readNumeral(match[1] ?? '')}`,
    match,
  }));
  const bundles = [...text.matchAll(bundle)].map((match) => ({
    value: ['', readNumeral(match[1] ?? ''), '送', readNumeral(match[2] ?? '')].join('|'),
    match,
  }));
  return [...deals, ...compensations, ...bundles].map(({ value, match }) => ({
    value,
    start: match.index,
    end: match.index + match[0].length,
  }));
};
