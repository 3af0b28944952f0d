import { hasCompanyChecksum } from './checksums';
import type { Span } from './span';
import type { PersonalKind } from './types';

/** `group` is the part to mask; every quantifier is bounded, so that each pattern is linear in the text. */
interface CodePattern {
  kind: PersonalKind;
  pattern: RegExp;
  fits?(value: string): boolean;
}

const between = '(?:是|为|[:：=]|\\s){0,4}';
const hasDigits = (atLeast: number) => (value: string) => value.replace(/\D/g, '').length >= atLeast;
const letterBefore = '(?<![A-Za-z0-9])';
const letterAfter = '(?![A-Za-z0-9])';

const patterns: readonly CodePattern[] = [
  { kind: 'secret', pattern: /(?<![A-Za-z0-9])(?:sk|rk|pk|ak)-[A-Za-z0-9_-]{16,200}/g },
  { kind: 'secret', pattern: /(?<![A-Za-z0-9])(?:AKIA|LTAI|AKID)[A-Za-z0-9]{12,40}/g },
  { kind: 'secret', pattern: /eyJ[A-Za-z0-9_-]{10,2000}\.[A-Za-z0-9_-]{10,2000}\.[A-Za-z0-9_-]{10,1000}/g },
  {
    kind: 'verification-code',
    pattern: new RegExp(
      `(?:验证码|校验码|动态码|取件码|取货码|提货码|核销码|兑换码|密码|口令)${between}["“'「]?([A-Za-z0-9-]{4,10})${letterAfter}`,
      'g',
    ),
    fits: hasDigits(3),
  },
  {
    kind: 'verification-code',
    pattern: /(?<![A-Za-z0-9])(\d{4,8})(?=\s{0,2}(?:是|为)(?:您的|你的)?(?:验证码|校验码|动态码))/g,
  },
  {
    kind: 'company-code',
    pattern: new RegExp(
      `${letterBefore}([0-9A-HJ-NPQRTUWXYa-hj-npqrtuwxy]{2}\\d{6}[0-9A-Za-z]{10})${letterAfter}`,
      'g',
    ),
    fits: (value) => hasCompanyChecksum(value.toUpperCase()),
  },
  {
    kind: 'company-code',
    pattern: new RegExp(
      `(?:统一社会信用代码|信用代码|纳税人识别号|税号)${between}([0-9A-Za-z]{15,20})${letterAfter}`,
      'g',
    ),
  },
  {
    kind: 'passport',
    pattern: new RegExp(
      `(?:护照|通行证|回乡证|台胞证|居留证)(?:号码?|编号)?${between}([A-Za-z]{1,2}\\d{7,10}|\\d{8,10})${letterAfter}`,
      'g',
    ),
  },
  { kind: 'passport', pattern: /(?<![A-Za-z0-9号码款批:：-])[EG]\d{8}(?![A-Za-z0-9-])/g },
  {
    kind: 'plate',
    pattern:
      /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][A-HJ-NP-Z][·\s-]?(?:[A-HJ-NP-Z0-9]{5,6}|[A-HJ-NP-Z0-9]{4}[挂学警港澳])(?![A-Za-z0-9])/gi,
    fits: hasDigits(2),
  },
  {
    kind: 'tracking-number',
    pattern: new RegExp(
      `${letterBefore}(?:SF|YT|YTO|ZTO|ZT|STO|YD|JT|JTSD|JD[A-Z]{0,3}|DPK|DP|UC|HT|BS|TT|CN|KY)\\d{10,16}${letterAfter}`,
      'gi',
    ),
  },
  { kind: 'tracking-number', pattern: /(?<![A-Za-z0-9])[A-Z]{2}\d{9}[A-Z]{2}(?![A-Za-z0-9])/g },
  {
    kind: 'tracking-number',
    pattern: new RegExp(`(?:快递|运单|物流|面单|包裹)(?:单|编)?号码?${between}([A-Za-z0-9-]{8,32})${letterAfter}`, 'g'),
    fits: hasDigits(6),
  },
  {
    kind: 'order-number',
    pattern: new RegExp(
      `(?:订单|退款单|售后单|工单|交易)(?:编?号|号码|单号)${between}([A-Za-z0-9-]{8,40})${letterAfter}`,
      'g',
    ),
    fits: hasDigits(6),
  },
  {
    kind: 'order-number',
    pattern: new RegExp(`单号${between}([A-Za-z0-9-]{8,40})${letterAfter}`, 'g'),
    fits: hasDigits(8),
  },
  {
    kind: 'chat-account',
    pattern: new RegExp(
      `(?:微信|威信|薇信|[Vv]信|${letterBefore}(?:wechat|weixin|vx|wx|v))(?:号码?|账号|[Ii][Dd])?(?:是|为|加|[:：=]|\\s){0,4}([A-Za-z][A-Za-z0-9_-]{5,19})${letterAfter}`,
      'gi',
    ),
    fits: (value) => hasDigits(1)(value) || value.includes('_'),
  },
  {
    kind: 'chat-account',
    pattern: new RegExp(
      `(?:微信|威信|薇信|[Vv]信|扣扣|企鹅号|${letterBefore}(?:qq|wechat|weixin|vx|wx))(?:号码?|账号|群号?)?(?:是|为|加|[:：=]|\\s){0,4}([1-9]\\d{4,11})(?!\\d)`,
      'gi',
    ),
  },
];

/** Codes that have a shape of their own or a label before them. */
export const detectCodes = (text: string): Span[] =>
  patterns.flatMap(({ kind, pattern, fits }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const value = match[1] ?? match[0];
      if (fits && !fits(value)) return [];
      // The value is the end of the match, except where a label follows it in a look-ahead.
      const start = match.index + match[0].lastIndexOf(value);
      return [{ kind, start, end: start + value.length }];
    }),
  );
