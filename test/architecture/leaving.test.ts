import { describe, expect, it } from 'vitest';
import { readSources } from './read-sources';

const sources = readSources('utils', 'components', 'entrypoints');
const listFiles = (pattern: RegExp): string[] =>
  sources.filter(({ code }) => pattern.test(code)).map(({ path }) => path);

describe('nothing leaves the browser but through the ledger', () => {
  it('takes the browser’s fetch at one place only, where it is handed to those that write it down first', () => {
    expect(listFiles(/(?<![.\w])fetch\s*\(/)).toEqual(['utils/llm/stream-chat.ts']);
    expect(listFiles(/\b(globalThis|self|window)\s*(\.\s*fetch\b|\[)/)).toEqual([]);
    expect(listFiles(/\b(XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection|sendBeacon)\b/)).toEqual(
      [],
    );
  });

  it('makes requests only through a fetch that has been recorded, which only one file can make', () => {
    expect(listFiles(/\bas RecordedFetch\b/)).toEqual(['utils/llm/recorded-fetch.ts']);
    // Wherever the transport itself is called, its type is that of a recorded one.
    const callers = sources.filter(({ code }) => /\bparts\.fetch\s*\(/.test(code));
    expect(callers.map(({ path }) => path).sort()).toEqual([
      'utils/llm/guarded-fetch.ts',
      'utils/llm/recorded-fetch.ts',
    ]);
    const guarded = callers.find(({ path }) => path.endsWith('guarded-fetch.ts'))?.code ?? '';
    expect(guarded.match(/fetch: RecordedFetch/g)).toHaveLength(2);
    expect(guarded).not.toMatch(/fetch: Fetch\b/);
  });

  it('gives the SDK that fetch, so that it never takes the browser’s own', () => {
    expect(listFiles(/\bnew OpenAI\b/)).toEqual(['utils/llm/stream-chat.ts']);
    const [streamChat] = sources.filter(({ path }) => path === 'utils/llm/stream-chat.ts');
    expect(streamChat?.code).toMatch(/new OpenAI\(\{[\s\S]*?fetch: createGuardedFetch\([\s\S]*?createRecordedFetch\(/);
  });

  it('writes the entry before it sends', () => {
    const [recorded] = sources.filter(({ path }) => path === 'utils/llm/recorded-fetch.ts');
    const code = recorded?.code ?? '';
    const [asked, written, sent] = ['ledger.mayLeave()', 'await write(parts.ledger', 'parts.fetch('].map((it) =>
      code.indexOf(it),
    );
    expect(asked).toBeGreaterThan(0);
    expect(written).toBeGreaterThan(asked ?? 0);
    expect(sent).toBeGreaterThan(written ?? 0);
  });
});
