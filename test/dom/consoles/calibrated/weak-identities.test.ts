import { beforeEach, describe, expect, it } from 'vitest';
import { createWeakIdentities, type WeakIdentities } from '@/utils/consoles/calibrated/weak-identities';

const createRow = (name: string, preview: string): Element => {
  const row = document.createElement('li');
  row.innerHTML = `<b>${name}</b><p>${preview}</p>`;
  return row;
};
const write = (row: Element, name: string, preview: string) => {
  row.innerHTML = `<b>${name}</b><p>${preview}</p>`;
};

describe('customers of a list that gives no ids', () => {
  let identities: WeakIdentities;
  const idOf = (row: Element) => identities.find(row)?.id;

  let shown: Element[];
  const show = (...rows: Element[]) => {
    shown = rows;
    identities.assign(rows);
  };

  beforeEach(() => {
    shown = [];
    identities = createWeakIdentities(
      (row) => ({ name: row.querySelector('b')?.textContent ?? '', mark: row.querySelector('p')?.textContent ?? '' }),
      () => shown,
    );
  });

  it('tells two customers of one name apart, and says that they share it', () => {
    const rows = [createRow('小王', '在吗'), createRow('小王', '在吗')];
    show(...rows);
    expect(new Set(rows.map(idOf)).size).toBe(2);
    expect(rows.map((row) => identities.find(row)?.isShared)).toEqual([true, true]);
  });

  it('keeps a customer while the row stays and another message comes', () => {
    const row = createRow('小王', '在吗');
    show(row);
    const before = idOf(row);
    write(row, '小王', '什么时候发货');
    expect(idOf(row)).toBe(before);
  });

  it('keeps everybody when the list is drawn anew', () => {
    const rows = [createRow('小王', '在吗'), createRow('阿月', '谢谢')];
    show(...rows);
    const before = rows.map(idOf);
    const again = [createRow('小王', '在吗'), createRow('阿月', '谢谢')];
    show(...again);
    expect(again.map(idOf)).toEqual(before);
  });

  it('keeps everybody when somebody writes at the moment the list is drawn anew', () => {
    const rows = [createRow('小王', '在吗'), createRow('阿月', '谢谢')];
    show(...rows);
    const before = rows.map(idOf);
    const again = [createRow('小王', '快点'), createRow('阿月', '谢谢')];
    show(...again);
    expect(again.map(idOf)).toEqual(before);
  });

  it('does not give one customer the key of another of that name when the list is drawn anew', () => {
    const rows = [createRow('小王', '在吗'), createRow('小王', '在吗')];
    show(...rows);
    const before = rows.map(idOf);
    const again = [createRow('小王', '在吗'), createRow('小王', '在吗')];
    show(...again);
    expect(again.map(idOf).some((id) => before.includes(id))).toBe(false);
  });

  it('follows what is written when a page moves the contents and not the rows', () => {
    const rows = [createRow('小王', '甲的话'), createRow('小王', '乙的话')];
    show(...rows);
    const [first, second] = rows.map(idOf);
    write(rows[0] as Element, '小王', '乙的话');
    write(rows[1] as Element, '小王', '甲的话');
    show(...rows);
    expect(rows.map(idOf)).toEqual([second, first]);
  });

  it('gives a row that is written over for another customer another key', () => {
    const row = createRow('小王', '在吗');
    show(row);
    const before = idOf(row);
    write(row, '阿月', '在吗');
    expect(idOf(row)).not.toBe(before);
  });

  it('takes someone of the same name who comes later with other words for somebody new', () => {
    const first = createRow('小王', '在吗');
    show(first, createRow('阿月', '谢谢'));
    const before = idOf(first);
    const moon = createRow('阿月', '谢谢');
    show(moon);
    const later = createRow('小王', '我要退货');
    show(moon, later);
    expect(idOf(later)).not.toBe(before);
    expect(identities.findByName('小王')).toBeUndefined();
    expect(identities.findByName('阿月')).toBe('阿月');
  });
});

describe('customers of a list that writes its nodes over while it is scrolled', () => {
  let identities: WeakIdentities;
  let nodes: Element[];
  const idsOf = () => nodes.map((row) => identities.find(row)?.id);
  /** The same nodes, whoever stands in them. */
  const show = (...rows: [name: string, preview: string][]) => {
    while (nodes.length < rows.length) nodes.push(document.createElement('li'));
    nodes.length = rows.length;
    rows.forEach(([name, preview], at) => {
      write(nodes[at] as Element, name, preview);
    });
    identities.assign(nodes);
  };

  beforeEach(() => {
    nodes = [];
    identities = createWeakIdentities(
      (row) => ({ name: row.querySelector('b')?.textContent ?? '', mark: row.querySelector('p')?.textContent ?? '' }),
      () => nodes,
      true,
    );
  });

  it('knows everybody again who was scrolled away and back', () => {
    show(['甲', '在吗'], ['乙', '谢谢'], ['丙', '好的'], ['丁', '嗯']);
    const before = idsOf();
    show(['丙', '好的'], ['丁', '嗯'], ['戊', '在吗'], ['己', '谢谢']);
    expect(idsOf().slice(0, 2)).toEqual(before.slice(2));
    show(['戊', '在吗'], ['己', '谢谢'], ['庚', '在吗'], ['辛', '谢谢']);
    show(['甲', '在吗'], ['乙', '谢谢'], ['丙', '好的'], ['丁', '嗯']);
    expect(idsOf()).toEqual(before);
  });

  it('does not take one for another of that name and those words who comes into sight elsewhere', () => {
    show(['小王', '在吗'], ['乙', '谢谢'], ['丙', '好的']);
    const before = idsOf();
    show(['己', '好的'], ['小王', '在吗'], ['庚', '谢谢']);
    expect(before).not.toContain(idsOf()[1]);
  });

  it('does not take one for another of that name who comes in below when they leave above', () => {
    show(['小王', '在吗'], ['乙', '谢谢'], ['丙', '好的'], ['丁', '嗯'], ['戊', '行']);
    const before = idsOf();
    show(['乙', '谢谢'], ['丙', '好的'], ['丁', '嗯'], ['戊', '行'], ['小王', '在吗']);
    expect(idsOf().slice(0, 4)).toEqual(before.slice(1));
    expect(idsOf()[4]).not.toBe(before[0]);
  });

  it('does not take one for another of that name who is written into the same node', () => {
    show(['甲', '在吗'], ['小王', '谢谢'], ['丙', '好的']);
    const before = idsOf();
    show(['丁', '在吗'], ['小王', '要退货'], ['戊', '好的']);
    expect(idsOf()[1]).not.toBe(before[1]);
  });

  it('keeps a customer who writes, in place or moved up among the same others', () => {
    show(['甲', '在吗'], ['乙', '谢谢'], ['丙', '好的'], ['丁', '嗯']);
    const [first, second, third, fourth] = idsOf();
    show(['甲', '在吗'], ['乙', '还有货吗'], ['丙', '好的'], ['丁', '嗯']);
    expect(idsOf()).toEqual([first, second, third, fourth]);
    show(['丙', '什么时候发'], ['甲', '在吗'], ['乙', '还有货吗'], ['丁', '嗯']);
    expect(idsOf()).toEqual([third, first, second, fourth]);
  });

  it('keeps two of one name apart and each as they are while the list only stands there', () => {
    show(['小王', '在吗'], ['小王', '在吗']);
    const before = idsOf();
    show(['小王', '在吗'], ['小王', '在吗']);
    expect(new Set(before).size).toBe(2);
    expect(idsOf()).toEqual(before);
  });

  it('keeps the first customer of the day when a second comes', () => {
    show(['甲', '在吗']);
    const [first] = idsOf();
    show(['甲', '在吗'], ['乙', '有人吗']);
    expect(idsOf()[0]).toBe(first);
  });
});
