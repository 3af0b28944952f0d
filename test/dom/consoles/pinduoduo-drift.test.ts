import { afterEach, describe, expect, it } from 'vitest';
import { findMissingParts } from '@/utils/consoles/pinduoduo/find-missing-parts';
import { drawBubble, drawMessageRow, drawPinduoduo, query } from './pinduoduo-page';

const draw = (authors: readonly ('customer' | 'agent' | 'system')[]) =>
  drawPinduoduo({
    family: 'cs',
    rows: [
      { customer: '1001', name: 'S***n', group: 'waiting', remainingSeconds: 50, isActive: true },
      { customer: '1002', name: 'L***i', group: 'overdue', isActive: false },
      { customer: '1003', name: 'T***9', group: 'answered', isActive: false },
    ],
    messages: [],
    paneHtml: authors
      .map((author, index) => drawMessageRow(`${index}`, drawBubble(author, '你好', 'cs', '1001')))
      .join(''),
    open: '1001',
    status: 'online',
  });
const rename = (css: string) => {
  for (const element of document.querySelectorAll(css)) element.className = 'renamed';
};
const setText = (css: string, text: string) => {
  for (const element of document.querySelectorAll(css)) element.textContent = text;
};

afterEach(() => document.body.replaceChildren());

describe('a Pinduoduo page that has moved on', () => {
  it('misses nothing while countdowns and bubbles read as known', () => {
    draw(['customer', 'agent', 'customer', 'system']);
    expect(findMissingParts(document)).toEqual([]);
  });

  it('names the countdowns where not one of them can be read any more', () => {
    draw(['customer']);
    setText('.chat-unreply-time', '0:50');
    expect(findMissingParts(document)).toEqual([]); // the late marker still reads
    setText('.chat-unreply-over-time', 'waiting');
    expect(findMissingParts(document)).toEqual(['countdown']);
    setText('.chat-unreply-time', '50秒后超时');
    expect(findMissingParts(document)).toEqual([]);
  });

  it('takes an empty countdown for none', () => {
    draw(['customer']);
    setText('.chat-unreply-time, .chat-unreply-over-time', ' ');
    expect(findMissingParts(document)).toEqual([]);
  });

  it('names who wrote where only the customer’s bubbles were renamed', () => {
    draw(['customer', 'agent', 'customer', 'agent', 'system']);
    rename('.buyer-item');
    expect(findMissingParts(document)).toEqual(['message-author']);
  });

  it('names who wrote where every bubble was renamed, whatever the notices look like', () => {
    draw(['customer', 'agent', 'customer', 'system', 'system', 'system']);
    rename('.buyer-item, .cs-item');
    expect(findMissingParts(document)).toEqual(['message-author']);
  });

  it('lives with a card or a notice that nobody can place', () => {
    draw(['customer', 'agent', 'customer', 'agent', 'system', 'system']);
    rename('.system-msg-31');
    expect(findMissingParts(document)).toEqual([]);
    rename('#middlePanel_list_0 .buyer-item');
    expect(findMissingParts(document)).toEqual([]);
    expect(query('#middlePanel_list_0 .renamed').textContent).toBe('你好');
  });
});
