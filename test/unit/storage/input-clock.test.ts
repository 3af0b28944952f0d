import { expect, it } from 'vitest';
import { createInputClock } from '@/utils/storage/input-clock';
import { createMemoryArea } from './memory-area';

const minute = 60_000;
const limit = 5 * minute;

const open = () => {
  let now = 1_000_000;
  const area = createMemoryArea({});
  const clock = { now: () => now };
  return {
    area,
    input: createInputClock({ area, clock }),
    other: createInputClock({ area, clock }),
    pass: (ms: number) => (now += ms),
  };
};

it('knows of no hand before the first', async () => {
  const { input } = open();
  expect(await input.read()).toBeUndefined();
  await input.note(limit);
  expect(await input.read()).toBe(1_000_000);
});

it('is one for all pages: a hand on any of them keeps the others open', async () => {
  const { input, other, pass } = open();
  const heard: number[] = [];
  input.watch((at) => heard.push(at), new AbortController().signal);
  await other.note(limit);
  pass(4 * minute);
  await other.note(limit);
  expect(heard).toEqual([1_000_000, 1_000_000 + 4 * minute]);
});

it('stays locked once the time is over, until the agent asks to go on', async () => {
  const { input, other, pass } = open();
  await input.note(limit);
  pass(limit);
  await input.note(limit);
  await other.note(limit);
  expect(await input.read()).toBe(1_000_000);
  await other.resume();
  expect(await input.read()).toBe(1_000_000 + limit);
});

it('does not write for every key', async () => {
  const { input, pass } = open();
  await input.note(limit);
  pass(9_000);
  await input.note(limit);
  expect(await input.read()).toBe(1_000_000);
  pass(1_000);
  await input.note(limit);
  expect(await input.read()).toBe(1_010_000);
});

it('goes on when the computer’s clock was set back', async () => {
  const { input, pass } = open();
  await input.note(limit);
  pass(-60 * minute);
  await input.note(limit);
  expect(await input.read()).toBe(1_000_000 - 60 * minute);
});

it('tells nobody after the page is gone', async () => {
  const { input, other } = open();
  const leaving = new AbortController();
  const heard: number[] = [];
  input.watch((at) => heard.push(at), leaving.signal);
  leaving.abort();
  await other.resume();
  expect(heard).toEqual([]);
});
