import type { PhraseRule } from '@/utils/policy/rule-set';
import type { QualityCheck } from '../quality/types';
import { qualityMarks } from './quality-marks';
import { typoRule } from './typos';

interface QualityWords {
  reason: string;
  /** Stands in the marked place; a check that knows the right words itself puts those there. */
  alternative?: string;
  marks?: string[];
}

/** What to say of each check: the checks are code (quality/), their words travel with the rules. */
const words: Record<QualityCheck, QualityWords> = {
  /** Only the agent knows what belongs there. */
  'open-slot': {
    reason: '这里还有一处没填，填好再发；按 Tab 可以跳到下一处。',
    marks: qualityMarks['open-slot'],
  },
  'short-reply': {
    reason: '只回一个字或一个表情，顾客看不出有没有人在处理。',
    alternative: '好的，我现在就帮您{动作}，{时间}前给您回复。',
    marks: qualityMarks['short-reply'],
  },
  'same-text': {
    reason: '刚给这位顾客发过一样的话，再发一遍像机器人，质检会扣分。',
    alternative: '刚才没说清楚，我换个说法：{一句话结论}。您看还有哪里要我说明？',
  },
  'article-paste': {
    reason: '像是整段照搬知识库，又没有换行，顾客很难读完。',
    alternative: '简单说就是{一句话说明}，您看要不要我现在帮您{动作}？',
    marks: qualityMarks['article-paste'],
  },
  'long-text': {
    reason: '两百多字没有换行，手机上是一堵墙，分成几条或几行更好读。',
    alternative: '简单说就是{一句话说明}，您看要不要我现在帮您{动作}？',
  },
  'other-customer': {
    reason: '这个名字或号码出现在另一位顾客的会话里，先核对是不是发错了人。',
    alternative: '{核对后的内容}',
    marks: qualityMarks['other-customer'],
  },
  'personal-data': {
    reason: '这里有完整的手机号、身份证号或银行卡号，聊天里不要写全。',
    alternative: '尾号{后四位}',
    marks: qualityMarks['personal-data'],
  },
  contradiction: {
    reason: '和刚填入的原文不一样，先核对数字再发。',
    alternative: '{核对后的数字}',
    marks: qualityMarks.contradiction,
  },
};

export const qualityRules: PhraseRule[] = [
  typoRule,
  ...Object.entries(words).map(
    ([check, { reason, alternative, marks }]): PhraseRule => ({
      id: `quality-${check}`,
      category: 'quality',
      severity: check === 'open-slot' ? 'warn' : 'hint',
      patterns: [],
      reason,
      alternatives: alternative ? [alternative] : [],
      marks,
    }),
  ),
];
