import { describe, expect, it } from 'vitest';
import { readQuestion } from '@/utils/conversation/read-question';
import type { Conversation } from '@/utils/conversation/state';
import type { ConsoleEvent } from '@/utils/conversation/types';
import { key, messageSeen, noon, reduceAll } from '../../support/conversation-events';

const read = (events: readonly ConsoleEvent[], dismissedAt?: number) => {
  const [conversation]: Conversation[] = [...reduceAll(events).conversations.values()];
  return readQuestion(conversation?.messages ?? [], dismissedAt);
};
const says = (second: number, text: string, extra: Parameters<typeof messageSeen>[3] = {}) =>
  messageSeen('a', 'customer', noon + second * 1000, { id: `m${second}`, text, ...extra });
const answers = (second: number, author: 'agent' | 'robot' = 'agent') =>
  messageSeen('a', author, noon + second * 1000, { id: `r${second}`, text: '您好' });
const withdraws = (messageId: string): ConsoleEvent => ({
  type: 'message-withdrawn',
  conversation: key('a'),
  messageId,
  at: noon + 9000,
  source: 'pane',
  certainty: 'sure',
});

describe('what a customer asks', () => {
  it('is everything since the last human reply, and goes by its last message', () => {
    expect(read([says(1, '能退吗'), answers(2), says(3, '在吗'), says(4, '多久到账')])).toEqual({
      messageId: 'm4',
      texts: ['在吗', '多久到账'],
    });
  });

  it('is answered by a person, not by a robot', () => {
    expect(read([says(1, '能退吗'), answers(2, 'robot')])?.texts).toEqual(['能退吗']);
    expect(read([says(1, '能退吗'), answers(2)])).toBeUndefined();
  });

  it('is another one once a picture follows, and the same after a sticker or 催促', () => {
    const picture = says(2, '', { kind: 'image' });
    expect(read([says(1, '这个能退吗'), picture])).toEqual({ messageId: 'm2', texts: ['这个能退吗'] });
    const nothing = [
      says(2, '', { kind: 'emoji' }),
      says(3, '', { kind: 'nudge' }),
      says(4, '连衣裙', { kind: 'source' }),
    ];
    expect(read([says(1, '这个能退吗'), ...nothing])?.messageId).toBe('m1');
  });

  it('has words: a picture alone asks nothing that can be looked up', () => {
    expect(read([says(1, '', { kind: 'image' })])).toBeUndefined();
    expect(read([])).toBeUndefined();
  });

  it('is no question any more once it was withdrawn or marked 不用回', () => {
    expect(read([says(1, '能退吗'), withdraws('m1')])).toBeUndefined();
    expect(read([says(1, '能退吗'), says(5, '在吗')], noon + 2000)?.texts).toEqual(['在吗']);
  });

  it('is open again when our reply was withdrawn', () => {
    expect(read([says(1, '能退吗'), answers(2), withdraws('r2')])?.messageId).toBe('m1');
  });
});
