/**
 * What the practice customers write, and when. In Chinese in every interface language: the check and the rewrite are
 * made for Chinese chats.
 */
export interface ScriptLine {
  afterSeconds: number;
  customer: PracticeCustomerId;
  author: 'customer' | 'robot' | 'system';
  text: string;
}

export type PracticeCustomerId = 'fish' | 'lin' | 'orange' | 'wang';

export const practiceShop = '暖暖杂货铺';

export const practiceCustomers: readonly { id: PracticeCustomerId; name: string }[] = [
  { id: 'fish', name: '小**鱼' },
  { id: 'lin', name: 'L***n' },
  { id: 'orange', name: '橙*汽水' },
  { id: 'wang', name: '王**' },
];

/** The customer who asks what only the knowledge base knows, and the text it holds. */
export const knowledgeCustomer: PracticeCustomerId = 'lin';
export const practiceKnowledge =
  '羊绒制品首选专业干洗。确需水洗的，须使用羊毛专用洗涤剂，水温不高于30℃，浸泡时间不超过10分钟，禁止揉搓、拧绞，须平铺阴干。';

/** The blunt refusal that the learner is asked to try on the customer who wants a refund. */
export const temptingSentence = '我不能给您退';

export const practiceScript: readonly ScriptLine[] = [
  { afterSeconds: 1, customer: 'fish', author: 'customer', text: '在吗？前天拍的马克杯还没发货，周末要送人的' },
  { afterSeconds: 2, customer: 'fish', author: 'robot', text: '亲，欢迎光临暖暖杂货铺，客服马上就来～' },
  { afterSeconds: 8, customer: 'lin', author: 'customer', text: '羊绒围巾脏了，能直接丢洗衣机吗？' },
  { afterSeconds: 16, customer: 'orange', author: 'customer', text: '毛衣穿一次就起球，我要退' },
  { afterSeconds: 24, customer: 'wang', author: 'customer', text: '地址写错了，能帮我改一下吗' },
  { afterSeconds: 34, customer: 'orange', author: 'customer', text: '人呢？到底给不给退？？' },
  { afterSeconds: 44, customer: 'fish', author: 'customer', text: '还在吗……' },
];
