import { findPersonalData } from './mask';
import type { PersonalKind } from './types';

/** What stands in the place of a value; also the name of the variable that asks for it. */
const words: Readonly<Record<PersonalKind, string>> = {
  mobile: '电话',
  landline: '电话',
  'id-card': '证件号',
  'bank-card': '银行卡号',
  'company-code': '企业代码',
  passport: '证件号',
  plate: '车牌号',
  email: '邮箱',
  'chat-account': '账号',
  address: '地址',
  name: '顾客称呼',
  'order-number': '订单号',
  'tracking-number': '快递单号',
  'verification-code': '验证码',
  secret: '密码',
};

/** As a word to be read, 〔电话〕, or as a variable that has to be filled before it is sent, {电话}. */
type Replacement = 'word' | 'variable';

/**
 * Takes what identifies a person out of a text that is to be kept, for good: nothing can bring it back.
 * `count` is how many places were replaced.
 */
export const redactPersonalData = (text: string, by: Replacement): { text: string; count: number } => {
  let redacted = '';
  let copiedTo = 0;
  let count = 0;
  for (const { kind, start, end } of findPersonalData(text)) {
    if (!kind) continue;
    const word = words[kind];
    redacted += text.slice(copiedTo, start) + (by === 'word' ? `〔${word}〕` : `{${word}}`);
    copiedTo = end;
    count += 1;
  }
  return { text: redacted + text.slice(copiedTo), count };
};
