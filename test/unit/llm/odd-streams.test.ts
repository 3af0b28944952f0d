import { describe, expect, it } from 'vitest';
import { createStreamParts, streamChat } from '@/utils/llm/stream-chat';
import { createSampleLedger } from '../../support/sample-ledger';

const piece = (content: unknown, extra: object = {}): string =>
  `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content }, finish_reason: null, ...extra }] })}\n\n`;
const stop = `data: ${JSON.stringify({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] })}\n\n`;
const done = 'data: [DONE]\n\n';

const read = async (body: string, contentType = 'text/event-stream') => {
  const shown: string[] = [];
  const reply = await streamChat(
    {
      baseUrl: 'https://llm.example/v1',
      model: 'm',
      key: 'k',
      extraBody: {},
      messages: [],
      departure: { purpose: 'rewrite', masked: {} },
      signal: new AbortController().signal,
      onText: (text) => shown.push(text),
    },
    {
      ...createStreamParts(createSampleLedger()),
      maxRetries: 0,
      fetch: async () => new Response(body, { headers: { 'content-type': contentType } }),
    },
  );
  return { text: reply.ok ? reply.value.text : reply.reason.problem, shown };
};

describe('odd but whole streams are read', () => {
  it.each([
    ['no blank after data:', (piece('您好') + stop + done).replaceAll('data: ', 'data:')],
    ['two [DONE]', piece('您好') + stop + done + done],
    ['no [DONE] after the stop', piece('您好') + stop],
    ['events after [DONE]', piece('您好') + stop + done + piece('再见')],
    ['text after the stop', piece('您好') + stop + piece('再见') + done],
    ['a second choice', piece('您好') + piece('再见', { index: 1 }) + stop + done],
    ['null content', piece(null) + piece('您好') + stop + done],
    ['thoughts beside the text', piece('', { delta: { reasoning_content: '想一想' } }) + piece('您好') + stop + done],
    ['usage at the end', `${piece('您好')}${stop}data: {"choices":[],"usage":{"total_tokens":3}}\n\n${done}`],
    ['text and stop in one event', piece('您好', { finish_reason: 'stop' }) + done],
    ['events with a name', `event: message\n${piece('您好')}${stop}${done}`],
    ['another content type parameter', piece('您好') + stop + done],
  ])('%s', async (name, body) => {
    const contentType = name.includes('content type') ? 'Text/Event-Stream;charset=UTF-8' : undefined;
    expect((await read(body, contentType)).text).toBe('您好');
  });
});

describe('what is no reply is refused', () => {
  it.each([
    ['only [DONE]', done, 'cut'],
    ['nothing at all', '', 'cut'],
    ['a call of a tool', piece('', { finish_reason: 'tool_calls' }) + done, 'bad-reply'],
    ['blanks only', piece('  \n') + stop + done, 'bad-reply'],
    ['content that is no text', piece({ a: 1 }) + stop + done, 'bad-reply'],
    ['a list instead of an object', `data: [1]\n\n${stop}`, 'bad-reply'],
    ['null', `data: null\n\n${stop}`, 'bad-reply'],
    ['an error of the account', 'data: {"error":{"message":"Insufficient Balance"}}\n\n', 'no-balance'],
    ['an error of the censor', 'data: {"error":{"code":"1301","message":"敏感内容"}}\n\n', 'filtered'],
  ])('%s', async (_name, body, problem) => {
    expect((await read(body)).text).toBe(problem);
  });

  it.each(['application/json', 'text/html', 'text/plain', ''])('a success that is %s', async (contentType) => {
    expect(await read(piece('您好') + stop + done, contentType)).toEqual({ text: 'bad-reply', shown: [] });
  });
});
