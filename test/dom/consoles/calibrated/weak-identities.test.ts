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
