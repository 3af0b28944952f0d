import { type PhraseCategory, type PhraseRule, phraseCategories } from '@/utils/policy/rule-set';

/** Why such a sentence hurts although none of its words is on a list. */
const reasons: Record<PhraseCategory, string> = {
  'blunt-refusal': '整句话听起来只有拒绝，客户不知道接下来能怎么办。',
  'buck-passing': '整句话听起来是让客户自己去找别人，问题没有人接。',
  'blame-customer': '整句话听起来是在说客户的不是，对方会先想着辩解。',
  condescension: '整句话听起来居高临下，像是客户不该不懂。',
  hostility: '整句话听起来带刺或在挑衅，很容易变成投诉截图。',
  impatience: '整句话听起来不耐烦或敷衍，客户会觉得自己是个麻烦。',
  stalling: '没有时间，也没有下一步，客户只能再来问一次。',
  officialese: '读起来像公文或机器人，换成口头说法更容易听懂。',
  'denial-excuse': '整句话听起来是在找理由，客户想先听到怎么解决。',
  'improper-joke': '客户正有问题要解决，玩笑容易让人觉得不被当回事。',
  'off-platform': '听起来像是引客户去平台外联系或付款，平台会处罚。',
  'review-inducement': '听起来像是用好处或压力左右评价，平台会处罚。',
  'absolute-claim': '说得太满，做不到就是虚假宣传或违背承诺。',
  'rights-denial': '听起来像是不给客户应有的退换、发票或隐私保障。',
};

/** shared/phrase-taxonomy.md: these two never interrupt. */
const quietCategories: readonly PhraseCategory[] = ['stalling', 'officialese'];

const modelRuleId = (category: PhraseCategory): string => `model-${category}`;

/**
 * One rule a category for what the local model finds: it has no patterns, only what to say of a finding. So it can be
 * switched off, lowered and judged like any other rule. The model may raise at most a warn.
 */
export const buildModelRules = (rules: readonly PhraseRule[]): PhraseRule[] =>
  phraseCategories.map((category) => ({
    id: modelRuleId(category),
    category,
    severity: quietCategories.includes(category) ? 'hint' : 'warn',
    patterns: [],
    reason: reasons[category],
    alternatives: rules.find((rule) => rule.category === category)?.alternatives ?? [],
  }));
