import type { Phrase } from '@/utils/knowledge/phrases/phrase';

const phrase = (id: string, change: Partial<Phrase>): Phrase => ({
  id,
  group: '',
  title: id,
  text: id,
  shortcut: '',
  initials: '',
  uses: 0,
  updatedAt: 1,
  ...change,
});

/** Most used first, as the table gives them. */
export const samplePhraseList: Phrase[] = [
  phrase('hello', {
    group: '售前',
    title: '欢迎光临',
    text: '{顾客称呼}您好，我是店里的客服，您想了解哪一款？',
    shortcut: 'hy',
    initials: 'hygl',
    uses: 42,
  }),
  phrase('delivery', {
    group: '物流',
    title: '查快递',
    text: '您的包裹已经寄出，快递单号是{快递单号}，大概{时间}送到。',
    shortcut: 'kd',
    initials: 'ckd',
    uses: 17,
  }),
  phrase('refund', {
    group: '售后',
    title: '退款到账时间',
    text: '退款我这边已经办好了，1到3个工作日会回到您付款的账户，到时您看一眼。',
    initials: 'tkdzsj',
    uses: 5,
  }),
  phrase('refuse', {
    group: '售后',
    title: '过期退货',
    text: '这个退不了，您自己看规则。',
    initials: 'gqth',
  }),
];
