import { addMessage } from './conversation';
import { setTraits } from './customers';
import type { SimState } from './types';

const say = (state: SimState, uid: string, author: 'customer' | 'agent' | 'robot', text: string, secondsAgo: number) =>
  addMessage(state, uid, { author, kind: 'text', text }, secondsAgo);

/** A working morning: three wait, one is late, the robot answered one, some are done. Returns the waiting uids, most urgent first. */
export const startBusyMorning = (state: SimState): string[] => {
  const done: [uid: string, ask: string, answer: string, minutesAgo: number][] = [
    ['1000000002101', '被子可以机洗吗', '亲，可以机洗的，选轻柔模式，水温不超过30度就好', 26],
    ['1000000002102', '发什么快递', '亲，默认发中通，今天下午四点前拍下当天发出', 41],
    ['1000000002103', '好的谢谢', '不客气呀，有需要随时找我', 58],
    ['1000000002104', '四件套会掉色吗', '亲，这款是活性印染，首次清洗建议单独洗，正常不掉色的', 73],
  ];
  for (const [uid, ask, answer, minutesAgo] of done) {
    say(state, uid, 'customer', ask, minutesAgo * 60);
    say(state, uid, 'agent', answer, minutesAgo * 60 - 45);
  }
  const [late, soon, later, fresh] = ['1000000001001', '1000000001002', '1000000001003', '1000000001005'] as const;
  say(state, late, 'customer', '我的包裹三天没动了，到底还发不发', 252);
  say(state, late, 'customer', '人呢？', 190);
  addMessage(state, soon, { author: 'customer', kind: 'source', text: '当前用户来自 商品详情页' }, 150);
  say(state, soon, 'customer', '你好,在吗?', 142);
  say(state, soon, 'robot', '您好，欢迎光临暖阳家居旗舰店，请问有什么可以帮您？', 141);
  say(state, soon, 'customer', '收到的枕头少了一个，怎么处理', 120);
  addMessage(state, soon, { author: 'customer', kind: 'image', text: '' }, 112);
  say(state, later, 'customer', '这款被芯1.8米的床用多大的合适', 63);
  addMessage(state, later, { author: 'customer', kind: 'card', text: '' }, 58);
  say(state, fresh, 'customer', '退货运费谁出呀', 12);
  say(state, '1000000001006', 'customer', '还有货吗', 9 * 3600);
  setTraits(state, '1000000001006', { isOffHours: true });
  return [late, soon, later, fresh];
};
