import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatConversationKey } from '@/utils/conversation/conversation-key';
import { findWait } from '@/utils/conversation/find-wait';
import type { Author, ConsoleEvent, MessageKind } from '@/utils/conversation/types';
import { key, messageSeen, noon, reduceAll, rowSeen } from '../../support/conversation-events';

const id = formatConversationKey(key('a'));
const waitAfter = (events: ConsoleEvent[]) => {
  const conversation = reduceAll(events).conversations.get(id);
  return conversation && findWait(conversation);
};

describe('findWait', () => {
  it('starts at the first customer message after the last human reply, not at the latest one', () => {
    const wait = waitAfter([
      messageSeen('a', 'agent', noon - 60_000),
      messageSeen('a', 'customer', noon),
      messageSeen('a', 'customer', noon + 9_000),
    ]);
    expect(wait).toEqual({ startedAt: noon, certainty: 'sure' });
  });

  it('stops when a human answers, not when a robot does', () => {
    const asked = messageSeen('a', 'customer', noon);
    expect(waitAfter([asked, messageSeen('a', 'robot', noon + 1_000)])?.startedAt).toBe(noon);
    expect(waitAfter([asked, messageSeen('a', 'system', noon + 1_000)])?.startedAt).toBe(noon);
    expect(waitAfter([asked, messageSeen('a', 'agent', noon + 1_000)])).toBeUndefined();
  });

  it.each<[MessageKind, boolean]>([
    ['text', true],
    ['card', true],
    ['image', true],
    ['nudge', true],
    ['emoji', true],
    ['source', false],
    ['notice', false],
  ])('a customer %s starts the wait: %s', (kind, starts) => {
    expect(waitAfter([messageSeen('a', 'customer', noon, { kind })]) !== undefined).toBe(starts);
  });

  it('resumes, unsure, when the reply is withdrawn', () => {
    const wait = waitAfter([
      messageSeen('a', 'customer', noon),
      messageSeen('a', 'agent', noon + 5_000, { id: 'reply' }),
      {
        type: 'message-withdrawn',
        conversation: key('a'),
        messageId: 'reply',
        at: noon + 6_000,
        source: 'pane',
        certainty: 'sure',
      },
    ]);
    expect(wait).toEqual({ startedAt: noon, certainty: 'unsure' });
  });

  it('keeps a row-only wait unsure and ends it when the row says answered', () => {
    expect(waitAfter([rowSeen('a', noon)])).toEqual({ startedAt: noon, certainty: 'unsure' });
    expect(waitAfter([rowSeen('a', noon), rowSeen('a', noon + 3_000, { group: 'answered' })])).toBeUndefined();
  });

  it('ends a wait known from messages when the row turns to answered by a colleague on the phone', () => {
    const events = [
      messageSeen('a', 'customer', noon),
      rowSeen('a', noon + 100),
      rowSeen('a', noon + 9_000, { group: 'answered' }),
    ];
    expect(waitAfter(events)).toBeUndefined();
    expect(waitAfter([...events, messageSeen('a', 'customer', noon + 20_000)])?.startedAt).toBe(noon + 20_000);
  });

  it('does not let a page clock that runs ahead put the wait into the future', () => {
    expect(waitAfter([messageSeen('a', 'customer', noon + 90_000, { seenAt: noon })])?.startedAt).toBe(noon);
  });

  it('agrees with an independent oracle for any order of arrival, duplicates included', () => {
    const sequences = fc.array(
      fc.record({
        author: fc.constantFrom<Author>('customer', 'agent', 'robot', 'system'),
        kind: fc.constantFrom<MessageKind>('text', 'card', 'source'),
        second: fc.integer({ min: 0, max: 40 }),
        isTwice: fc.boolean(),
      }),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(sequences, fc.integer(), (drawn, seed) => {
        const sent = drawn.map((it, index) => ({ ...it, sentAt: noon + it.second * 1_000 + index, id: `m${index}` }));
        const seenAt = noon + 100_000;
        const events = sent.flatMap((it) => {
          const event = messageSeen('a', it.author, it.sentAt, { id: it.id, kind: it.kind, seenAt });
          return it.isTwice ? [event, event] : [event];
        });
        const shuffled = [...events].sort((a, b) => hash(a, seed) - hash(b, seed));
        expect(waitAfter(shuffled)?.startedAt).toBe(oracle(sent));
      }),
      { numRuns: 2_000 },
    );
  });
});

/** Written the other way round: forget everything at each human reply, walking forward in time. */
const oracle = (sent: { author: Author; kind: MessageKind; sentAt: number }[]): number | undefined => {
  let since: number | undefined;
  for (const it of [...sent].sort((a, b) => a.sentAt - b.sentAt)) {
    if (it.author === 'agent') since = undefined;
    if (it.author === 'customer' && it.kind !== 'source') since ??= it.sentAt;
  }
  return since;
};

const hash = (event: ConsoleEvent, seed: number): number => {
  const text = event.type === 'message-seen' ? event.message.id : '';
  return [...text].reduce((sum, char) => (Math.imul(sum, 31) + char.charCodeAt(0)) | 0, seed);
};
