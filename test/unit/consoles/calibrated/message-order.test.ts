import { describe, expect, it } from 'vitest';
import { alignMarks, createMessageOrder } from '@/utils/consoles/calibrated/message-order';

const atEnd = () => true;
const scrolledUp = () => false;

describe('naming the messages of a page that numbers none', () => {
  it('keeps every name when the page draws the same messages anew', () => {
    const order = createMessageOrder();
    const first = order.place('王先生', ['在吗', '在的', '好的'], atEnd);
    expect(order.place('王先生', ['在吗', '在的', '好的'], atEnd)).toEqual(first);
    expect(new Set(first).size).toBe(3);
  });

  it('takes the same words said again for a new message', () => {
    const order = createMessageOrder();
    const [first] = order.place('王先生', ['在吗'], atEnd);
    const [again, second] = order.place('王先生', ['在吗', '在吗'], atEnd);
    expect(again).toBe(first);
    expect(second).not.toBe(first);
    expect(second).toBeDefined();
  });

  it('goes on by the overlap when a virtualised list has slid', () => {
    const order = createMessageOrder();
    const [, second, third] = order.place('王先生', ['一', '二', '三'], atEnd);
    const slid = order.place('王先生', ['二', '三', '四'], atEnd);
    expect(slid.slice(0, 2)).toEqual([second, third]);
    expect(slid[2]).toBeDefined();
    expect(order.place('王先生', ['一', '二'], atEnd)[1]).toBe(second);
  });

  it('gives loaded history no name, so that nobody is told of an old question as of a new one', () => {
    const order = createMessageOrder();
    const [kept] = order.place('王先生', ['在吗'], atEnd);
    expect(order.place('王先生', ['昨天的话', '上周的话', '在吗'], atEnd)).toEqual([undefined, undefined, kept]);
  });

  it('says nothing of a stretch that connects with nothing while the agent has scrolled up', () => {
    const order = createMessageOrder();
    order.place('王先生', ['在吗'], atEnd);
    expect(order.place('王先生', ['很久以前', '更久以前'], scrolledUp)).toEqual([undefined, undefined]);
  });

  it('takes one word that was said before for no connection while the agent has scrolled up', () => {
    const order = createMessageOrder();
    order.place('王先生', ['一', '二', '三', '好的'], atEnd);
    expect(order.place('王先生', ['好的', '很久以前', '更久以前'], scrolledUp)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(order.place('王先生', ['好的', '再见'], atEnd)[1]).toBeDefined();
  });

  it('knows a message by its neighbours after it was withdrawn', () => {
    const order = createMessageOrder();
    const before = order.place('王先生', ['一', '二', '三'], atEnd);
    expect(order.place('王先生', ['一', '对方撤回了一条消息', '三'], atEnd)).toEqual(before);
  });

  it('keeps the names of two conversations apart', () => {
    const order = createMessageOrder();
    expect(order.place('甲', ['在吗'], atEnd)).toEqual(['m1']);
    expect(order.place('乙', ['在吗'], atEnd)).toEqual(['m1']);
    expect(order.place('甲', ['在吗', '在的'], atEnd)).toEqual(['m1', 'm2']);
  });

  it('chooses the newest place where several fit', () => {
    expect(alignMarks(['好', '好', '好'], ['好', '好'])).toBe(1);
    expect(alignMarks(['一'], ['二'])).toBeUndefined();
  });
});
