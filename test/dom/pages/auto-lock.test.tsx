import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AutoLock } from '@/components/shared/page/AutoLock';
import type { AutoLockIo } from '@/components/shared/page/use-auto-lock';
import { pageCatalogues } from '@/utils/i18n/page-catalogue';
import { createInputClock } from '@/utils/storage/input-clock';
import { createMemoryArea } from '../../unit/storage/memory-area';
import { renderPage } from './render-page';

const t = pageCatalogues['zh-CN'];
const words = t.autoLock;
const minute = 60_000;
const start = 1_790_000_000_000;

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  vi.useRealTimers();
});

const createIo = (lastInputAt?: number): AutoLockIo => {
  const clock = { now: () => Date.now() };
  const area = createMemoryArea(lastInputAt === undefined ? {} : { 'last-input': lastInputAt });
  return { clock, ...createInputClock({ area, clock }) };
};
const lockable = (io: AutoLockIo, minutes?: number) => (
  <AutoLock t={t} io={io} minutes={minutes}>
    <label htmlFor="draft">草稿</label>
    <input id="draft" defaultValue="" />
    <p>顾客王小明</p>
  </AutoLock>
);
const open = async (minutes: number | undefined, io = createIo()) => {
  const page = await renderPage(lockable(io, minutes));
  const pass = (ms: number) => page.settle(() => vi.advanceTimersByTime(ms));
  const press = () => page.settle(() => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' })));
  return { page, pass, press, isHidden: () => document.querySelector('.lockable')?.hasAttribute('inert') };
};

it('hides nothing by default, however long nobody comes', async () => {
  const { page, pass, isHidden } = await open(undefined);
  await pass(120 * minute);
  expect(isHidden()).toBe(false);
  expect(page.has(words.resume)).toBe(false);
});

it('hides the page after the time without a hand, and shows it again with what was half-written', async () => {
  const { page, pass, isHidden } = await open(5);
  await page.type('草稿', '写了一半');
  await pass(5 * minute - 1_000);
  expect(isHidden()).toBe(false);
  await pass(1_000);
  expect(isHidden()).toBe(true);
  expect(page.readText()).toContain(words.title);
  expect(document.activeElement?.textContent).toBe(words.resume);
  await page.click(words.resume);
  expect(isHidden()).toBe(false);
  expect(page.findField('草稿').value).toBe('写了一半');
});

it('waits anew with each key', async () => {
  const { pass, press, isHidden } = await open(5);
  await pass(4 * minute);
  await press();
  await pass(4 * minute);
  expect(isHidden()).toBe(false);
  await pass(minute);
  expect(isHidden()).toBe(true);
});

it('opens for nothing but the button once it is hidden', async () => {
  const { page, pass, press, isHidden } = await open(5);
  await pass(5 * minute);
  await press();
  await page.settle(() => window.dispatchEvent(new Event('pointerdown')));
  await pass(minute);
  expect(isHidden()).toBe(true);
});

it('is hidden from the start when nobody was there for long, as a popup opened by somebody else', async () => {
  const { page, isHidden } = await open(15, createIo(start - 20 * minute));
  expect(isHidden()).toBe(true);
  expect(page.has(words.resume)).toBe(true);
});

it('shows nothing before it knows', async () => {
  const io = { ...createIo(), read: () => new Promise<number>(() => undefined) };
  const { page, isHidden } = await open(5, io);
  expect(isHidden()).toBe(true);
  expect(page.has(words.resume)).toBe(false);
});

it('goes on working when the time cannot be kept', async () => {
  const io = {
    ...createIo(),
    read: () => Promise.reject(new Error('gone')),
    note: () => Promise.reject(new Error('gone')),
  };
  const { press, isHidden } = await open(5, io);
  await press();
  expect(isHidden()).toBe(false);
});

it('is shared: going on in one page opens the others, and keeps their input', async () => {
  const io = createIo();
  const { page, pass, isHidden } = await open(5, io);
  await page.type('草稿', '还在');
  await pass(5 * minute);
  await page.settle(() => void io.resume());
  expect(isHidden()).toBe(false);
  expect(page.findField('草稿').value).toBe('还在');
});

it('keeps what was written when it is switched on and off', async () => {
  const io = createIo();
  const { page } = await open(undefined, io);
  await page.type('草稿', '写了一半');
  await page.draw(lockable(io, 5));
  await page.draw(lockable(io, 0));
  expect(page.findField('草稿').value).toBe('写了一半');
});
