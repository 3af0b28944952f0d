import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createRememberedManagedArea,
  managedMemoryKey,
  managedPatienceMs,
} from '@/utils/storage/remembered-managed-area';
import { createManagedArea, createMemoryArea } from './memory-area';

const policy = { policy: { alerts: { sound: 'never' } } };

const create = (stored: Record<string, unknown> = {}) => {
  const memory = createMemoryArea(stored);
  const managed = createManagedArea();
  const answers: ((said: Record<string, unknown>) => void)[] = [];
  managed.get = () => new Promise((resolve) => answers.push(resolve));
  const told = vi.fn();
  const area = createRememberedManagedArea({ managed, memory });
  area.onChanged.addListener(told);
  return { area, memory, managed, answers, told };
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the administrator’s storage while the browser keeps it waiting', () => {
  it('gives what the browser says when that comes in time, and keeps it for the next start', async () => {
    const { area, memory, answers, told } = create();
    const said = area.get();
    answers[0]?.(policy);
    expect(await said).toEqual(policy);
    expect(memory.items[managedMemoryKey]).toEqual(policy);
    await vi.runAllTimersAsync();
    expect(told).not.toHaveBeenCalled();
  });

  it('gives nothing after the first patience, asks once, and tells when the late answer is another', async () => {
    const { area, memory, answers, told } = create();
    const both = Promise.all([area.get(), area.get()]);
    await vi.advanceTimersByTimeAsync(managedPatienceMs.first);
    expect(await both).toEqual([{}, {}]);
    expect(answers).toHaveLength(1);
    answers[0]?.(policy);
    await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
    expect(memory.items[managedMemoryKey]).toEqual(policy);
  });

  it('gives the last word of an earlier start soon, and is silent when it was the same', async () => {
    const { area, answers, told } = create({ [managedMemoryKey]: policy });
    const said = area.get();
    await vi.advanceTimersByTimeAsync(managedPatienceMs.again);
    expect(await said).toEqual(policy);
    answers[0]?.(policy);
    await vi.runAllTimersAsync();
    expect(told).not.toHaveBeenCalled();
  });

  it('tells when the administrator has taken the settings back meanwhile', async () => {
    const { area, memory, answers, told } = create({ [managedMemoryKey]: policy });
    const said = area.get();
    await vi.advanceTimersByTimeAsync(managedPatienceMs.again);
    await said;
    answers[0]?.({});
    await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
    expect(memory.items[managedMemoryKey]).toEqual({});
  });

  it('passes a change on as the browser tells it, until nobody listens', () => {
    const { area, managed, told } = create();
    managed.set(policy);
    area.onChanged.removeListener(told);
    managed.set({});
    expect(told).toHaveBeenCalledOnce();
  });

  it('is empty in a browser without managed storage, whatever the memory holds or refuses', async () => {
    const { area, memory, managed } = create({ [managedMemoryKey]: 'damaged' });
    managed.get = () => Promise.reject(new Error('Managed storage is not set up'));
    memory.failNext('set');
    expect(await area.get()).toEqual({});
  });
});
