import { describe, expect, it, vi } from 'vitest';
import { type BuiltInModel, checkBuiltInModel, findBuiltInModel, streamBuiltIn } from '@/utils/llm/built-in-model';
import { builtInPresetId } from '@/utils/llm/presets';
import { testBuiltIn } from '@/utils/llm/test-connection';
import { builtInEndpoint } from '@/utils/policy/settings';

const times = { firstByteMs: 1_000, idleMs: 1_000, totalMs: 5_000 };
const messages = [
  { role: 'system', content: '改写要求' },
  { role: 'user', content: '资料' },
] as const;

const createModel = (changes: Partial<BuiltInModel> = {}, pieces: readonly string[] = ['7天', '内可以退。']) => {
  const destroy = vi.fn();
  const promptStreaming = vi.fn(
    () =>
      new ReadableStream<string>({
        start: (controller) => {
          for (const piece of pieces) controller.enqueue(piece);
          controller.close();
        },
      }),
  );
  const create = vi.fn<BuiltInModel['create']>(async () => ({ promptStreaming, destroy }));
  const model: BuiltInModel = { availability: async () => 'available', create, ...changes };
  return { model, create, promptStreaming, destroy };
};

const ask = (model: BuiltInModel | undefined, signal = new AbortController().signal) => {
  const partials: string[] = [];
  const answer = streamBuiltIn({ messages, signal, onText: (text) => partials.push(text) }, { model, times });
  return { answer, partials };
};

describe('the model that comes with the browser', () => {
  it('is found where the browser has one, and nowhere else', () => {
    const { model } = createModel();
    expect(findBuiltInModel({ LanguageModel: model })).toBe(model);
    for (const LanguageModel of [undefined, null, 'x', {}, { availability: 1, create: 2 }]) {
      expect(findBuiltInModel({ LanguageModel })).toBeUndefined();
    }
    expect(builtInEndpoint.preset).toBe(builtInPresetId);
  });

  it('answers piece by piece, is told its task first, and is let go', async () => {
    const { model, create, promptStreaming, destroy } = createModel();
    const { answer, partials } = ask(model);
    expect(await answer).toEqual({ ok: true, value: { text: '7天内可以退。', model: '' } });
    expect(partials).toEqual(['7天', '7天内可以退。']);
    expect(create.mock.calls[0]?.[0].initialPrompts).toEqual([{ role: 'system', content: '改写要求' }]);
    expect(promptStreaming).toHaveBeenCalledExactlyOnceWith('资料', { signal: expect.any(AbortSignal) });
    expect(destroy).toHaveBeenCalledOnce();
  });

  it('is asked for Chinese first, and without a declaration where it does not know that language', async () => {
    const availability = vi.fn<BuiltInModel['availability']>(async ({ expectedOutputs }) =>
      expectedOutputs ? 'unavailable' : 'available',
    );
    expect(await checkBuiltInModel(createModel({ availability }).model)).toEqual({ state: 'ready', languages: {} });
    expect(availability.mock.calls[0]?.[0].expectedOutputs).toEqual([{ type: 'text', languages: ['zh'] }]);
  });

  it.each([
    ['downloadable', 'to-load'],
    ['downloading', 'to-load'],
    ['unavailable', 'missing'],
    ['something new', 'missing'],
  ])('that is %s is %s, and no session is opened', async (availability, state) => {
    const { model, create } = createModel({ availability: async () => availability });
    expect((await checkBuiltInModel(model)).state).toBe(state);
    expect(await ask(model).answer).toEqual({ ok: false, reason: { problem: 'not-found' } });
    expect(create).not.toHaveBeenCalled();
  });

  it('that is not there says so', async () => {
    expect(await ask(undefined).answer).toEqual({ ok: false, reason: { problem: 'not-found' } });
  });

  it.each([
    ['QuotaExceededError', 'too-long'],
    ['NotAllowedError', 'not-found'],
    ['OperationError', 'server-error'],
  ])('that fails with %s is told as %s', async (name, problem) => {
    const create = () => Promise.reject(new DOMException('', name));
    expect(await ask(createModel({ create }).model).answer).toEqual({ ok: false, reason: { problem } });
  });

  it('that says nothing has given no version', async () => {
    expect(await ask(createModel({}, [' ']).model).answer).toEqual({ ok: false, reason: { problem: 'bad-reply' } });
  });

  it('that hangs is given up in time, whatever it hangs in', async () => {
    vi.useFakeTimers();
    try {
      const never = () => new Promise<never>(() => undefined);
      const first = ask(createModel({ create: never }).model).answer;
      await vi.advanceTimersByTimeAsync(times.firstByteMs);
      expect(await first).toEqual({ ok: false, reason: { problem: 'first-byte-timeout' } });

      const destroy = vi.fn();
      const silent = () => new ReadableStream<string>({ start: (controller) => controller.enqueue('7天') });
      const second = ask(createModel({ create: async () => ({ promptStreaming: silent, destroy }) }).model).answer;
      await vi.advanceTimersByTimeAsync(times.idleMs);
      expect(await second).toEqual({ ok: false, reason: { problem: 'idle-timeout' } });
      expect(destroy).toHaveBeenCalledOnce();
    } finally {
      vi.useRealTimers();
    }
  });

  it('stops when the agent cancels', async () => {
    const abort = new AbortController();
    const cancelled = vi.fn();
    const promptStreaming = () =>
      new ReadableStream<string>({
        // Asked for its first piece: the answer has begun.
        pull: () => abort.abort(),
        cancel: cancelled,
      });
    const create = async () => ({ promptStreaming, destroy: () => undefined });
    const { answer } = ask(createModel({ create }).model, abort.signal);
    expect(await answer).toEqual({ ok: false, reason: { problem: 'cancelled' } });
    expect(cancelled).toHaveBeenCalledOnce();
  });

  it('tells in a test how long its first word took', async () => {
    let now = 0;
    const clock = { now: () => (now += 100) };
    expect(await testBuiltIn({ model: createModel().model, times }, clock)).toEqual({
      ok: true,
      latencyMs: 100,
      model: '',
    });
    expect(await testBuiltIn({ model: undefined, times }, clock)).toEqual({ ok: false, reason: 'not-found' });
  });
});
