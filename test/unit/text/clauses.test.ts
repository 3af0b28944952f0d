import { describe, expect, it } from 'vitest';
import { splitClauses } from '@/utils/text/clauses';

describe('splitting into clauses', () => {
  it('splits at clause and sentence marks and numbers the sentences', () => {
    const parts = splitClauses('您好，我查一下。今天16:20发！').map(({ text, sentence }) => [sentence, text]);
    expect(parts).toEqual([
      [0, '您好'],
      [0, '我查一下'],
      [1, '今天16'],
      [1, '20发'],
    ]);
  });

  it('keeps 、 inside a clause and gives original offsets', () => {
    const text = ' 好的、收到；马上改~';
    expect(splitClauses(text).map(({ start, end }) => text.slice(start, end))).toEqual([' 好的、收到', '马上改~']);
  });

  it('gives nothing for empty text', () => {
    expect(splitClauses(' \n。')).toEqual([]);
  });
});
