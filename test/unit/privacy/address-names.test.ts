import { describe, expect, it } from 'vitest';
import { maskPersonalData } from '@/utils/privacy/mask';

const hide = (text: string): string => maskPersonalData(text).masked.replace(/⟦[^⟧]*⟧/g, '█');

describe("a province's name inside that of an estate", () => {
  it.each([
    ['收货人:内乡县育才巷151号保利叶上海3栋207室', '收货人:█'],
    ['安溪县保利叶上海四期13栋507', '█'],
  ])('%s is hidden whole', (text, expected) => {
    expect(hide(text)).toBe(expected);
  });

  it('is an address of its own after words of a sentence', () => {
    expect(hide('育才巷151号3栋207室改到上海市徐汇区凯旋路5号')).toMatch(/^█改到█$/);
  });
});
