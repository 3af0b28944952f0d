import { useCallback, useEffect, useReducer, useRef } from 'react';
import { reduceJob, type SpokenJob } from './spoken-job';
import type { Target } from './target';
import type { SidePanelIo } from './types';

interface JobOptions {
  io: SidePanelIo;
  address: '您' | '亲';
  /** An endpoint is set and suggestions are on. */
  asksLlm: boolean;
}

export interface SpokenJobHold {
  job: SpokenJob | undefined;
  /** Offline version at once, streamed version beside it. */
  ask(title: string, source: string, target: Target | undefined): SpokenJob;
  startLlm(job: SpokenJob): void;
  cancelLlm(): void;
  insert(job: SpokenJob, target: Target, text: string): Promise<void>;
  retarget(target: Target): void;
  close(): void;
}

/** Holds the panel's one job and its stream; a new job or leaving the panel stops the old stream. */
export const useSpokenJob = ({ io, address, asksLlm }: JobOptions): SpokenJobHold => {
  const [job, dispatch] = useReducer(reduceJob, undefined);
  const lastId = useRef(0);
  const stopStream = useRef<() => void>(undefined);

  const stop = useCallback(() => {
    stopStream.current?.();
    stopStream.current = undefined;
  }, []);
  useEffect(() => stop, [stop]);

  const startLlm = useCallback(
    ({ id, source }: SpokenJob) => {
      stop();
      dispatch({ type: 'llm-started', id });
      stopStream.current = io.startRewrite(source, address, (update) => dispatch({ type: 'llm-moved', id, update }));
    },
    [io, address, stop],
  );

  const cancelLlm = useCallback(() => {
    stop();
    const update = { type: 'rewrite-failed', reason: 'cancelled' } as const;
    dispatch({ type: 'llm-moved', id: lastId.current, update });
  }, [stop]);

  const ask = useCallback(
    (title: string, source: string, target: Target | undefined) => {
      stop();
      lastId.current += 1;
      const offline = io.speak(source, address);
      const next: SpokenJob = { id: lastId.current, title, source, target, offline, llm: undefined, insert: undefined };
      dispatch({ type: 'asked', job: next });
      if (asksLlm) startLlm(next);
      return next;
    },
    [io, address, asksLlm, stop, startLlm],
  );

  const insert = useCallback(
    async ({ id, source }: SpokenJob, { tabId, conversation }: Target, text: string) => {
      dispatch({ type: 'insert-moved', id, insert: { status: 'running' } });
      const result = await io.fill({ tabId, conversation, source, text });
      dispatch({
        type: 'insert-moved',
        id,
        insert: result.ok ? { status: 'done' } : { status: 'failed', reason: result.reason },
      });
    },
    [io],
  );

  const retarget = useCallback((target: Target) => dispatch({ type: 'retargeted', target }), []);
  const close = useCallback(() => {
    stop();
    dispatch({ type: 'closed' });
  }, [stop]);
  return { job, ask, startLlm, cancelLlm, insert, retarget, close };
};
