import { describe, expect, it } from 'vitest';
import { createSeenMessages } from '@/utils/consoles/shared/seen-messages';

describe('remembering which messages were told', () => {
  it('knows a message again within its conversation only', () => {
    const seen = createSeenMessages();
    expect(seen.note('a', '1', false)).toBe('new');
    expect(seen.note('a', '1', false)).toBe('known');
    expect(seen.note('b', '1', false)).toBe('new');
  });

  it('tells a withdrawal once, and not for a message that was never told', () => {
    const seen = createSeenMessages();
    seen.note('a', '1', false);
    expect(seen.note('a', '1', true)).toBe('withdrawn');
    expect(seen.note('a', '1', true)).toBe('known');
    expect(seen.note('a', '2', true)).toBe('new');
    expect(seen.note('a', '2', true)).toBe('known');
  });

  it('stays small over a long day and forgets the oldest first', () => {
    const seen = createSeenMessages();
    for (let index = 0; index < 600; index += 1) seen.note(`customer ${index}`, '1', false);
    expect(seen.note('customer 599', '1', false)).toBe('known');
    expect(seen.note('customer 0', '1', false)).toBe('new');
    for (let index = 0; index < 500; index += 1) seen.note('talkative', String(index), false);
    expect(seen.note('talkative', '499', false)).toBe('known');
    expect(seen.note('talkative', '0', false)).toBe('new');
  });
});
