import { expect, it } from 'vitest';
import { createStreamParts, streamChat } from '@/utils/llm/stream-chat';
import { createSampleLedger } from '../../support/sample-ledger';

const whole = '退款¥100，7天内到账。';
const event = (choice: object): string => `data: ${JSON.stringify({ choices: [choice] })}\n\n`;
const bytes = new TextEncoder().encode(
  [
    ...Array.from(whole, (content) => event({ index: 0, delta: { content }, finish_reason: null })),
    event({ index: 0, delta: {}, finish_reason: 'stop' }),
    'data: [DONE]\n\n',
  ].join(''),
);

it('never takes a reply for whole that was cut at any byte before the model said stop', async () => {
  const finishedAt = new TextDecoder('latin1').decode(bytes).indexOf('"stop"}]}') + '"stop"}]}'.length;
  const lengthsTakenForWhole: number[] = [];
  for (let length = 0; length <= bytes.length; length++) {
    const reply = await streamChat(
      {
        baseUrl: 'https://llm.example/v1',
        model: 'm',
        key: 'k',
        extraBody: {},
        messages: [],
        departure: { purpose: 'rewrite', masked: {} },
        signal: new AbortController().signal,
        onText: (text) => expect(whole.startsWith(text)).toBe(true),
      },
      {
        ...createStreamParts(createSampleLedger()),
        maxRetries: 0,
        fetch: async () =>
          new Response(bytes.slice(0, length), { headers: { 'content-type': 'text/event-stream; charset=utf-8' } }),
      },
    );
    if (reply.ok) {
      expect(length, 'taken for whole too early').toBeGreaterThanOrEqual(finishedAt);
      expect(reply.value.text).toBe(whole);
      lengthsTakenForWhole.push(length);
    }
  }
  expect(lengthsTakenForWhole).toContain(bytes.length);
});
