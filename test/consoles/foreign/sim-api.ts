/** What a page throws away and draws anew: new nodes, the same talk. */
export type RemountPart = 'messages' | 'composer' | 'all';

/** What a test needs of a chat interface that others wrote: the messages that stand in it, and what left it. */
export interface ForeignSim {
  customerWrites(text: string): void;
  /** As the library lets a page mark those who are neither customer nor agent. */
  says(from: 'robot' | 'system', text: string): void;
  /** In the library's own way; throws where it has none. */
  remount(part: RemountPart): void;
  /** What the interface itself handed over for sending, oldest first. */
  sent(): string[];
}

declare global {
  interface Window {
    foreign: ForeignSim;
  }
}

export interface ForeignMessage {
  id: string;
  from: 'customer' | 'agent' | 'robot' | 'system';
  text: string;
}

/** The talk that every foreign page begins with. */
export const firstMessages: readonly ForeignMessage[] = [
  { id: 'a1', from: 'customer', text: '你好，这款被套有现货吗' },
  { id: 'a2', from: 'agent', text: '您好，有的，今天下单明天发出' },
  { id: 'a3', from: 'customer', text: '那尺寸是多少' },
  { id: 'a4', from: 'agent', text: '是两米乘两米三的' },
  { id: 'a5', from: 'customer', text: '好的，我再看看颜色' },
];

/** So many stand in the page of a long talk at first, and so many more come with each scroll to its top. */
export const longTalkStep = 20;

/** Sixty messages, some of them word for word alike. */
export const longTalk: readonly ForeignMessage[] = Array.from({ length: 3 * longTalkStep }, (_, index) => {
  const from = index % 2 === 0 ? 'customer' : 'agent';
  return { id: `t${String(index)}`, from, text: index % 10 === 0 ? '好的' : `这是第 ${String(index + 1)} 句话` };
});

/** `?talk=long` on the page. */
export const readTalk = (search: string): readonly ForeignMessage[] =>
  search.includes('talk=long') ? longTalk : firstMessages;

export const otherCustomers = [
  { id: '5b21', name: '林小雨', preview: '请问什么时候发货', unread: 2, time: '10:24' },
  { id: '7c93', name: '青山不改', preview: '收到了，谢谢', unread: 0, time: '09:50' },
  { id: '90fd', name: '阿月', preview: '可以换货吗', unread: 1, time: '昨天' },
] as const;

export const openCustomer = { id: '3a10', name: '王先生', time: '10:31' } as const;
