import { useCallback, useEffect, useReducer, useRef } from 'react';
import { makeShorter, makeStepwise, makeWarmer } from '@/utils/rewrite/follow-up';
import { guessLevel } from '@/utils/rewrite/guess-level';
import { selectAsked } from '@/utils/rewrite/spoken/shape-length';
import type { CustomerLevel, SpeakOptions } from '@/utils/rewrite/types';
import { type JobVersion, reduceJob, type SpokenJob } from './spoken-job';
import type { Target } from './target';
import type { SidePanelIo } from './types';

interface JobOptions {
  io: SidePanelIo;
  /** The agent's own defaults and the shop's voice. */
  options: SpeakOptions;
  /** What the customer of the open conversation wrote last. */
  readSaid(): readonly string[];
  /** An endpoint is set and suggestions are on. */
  asksLlm: boolean;
}

/** What the agent asks for beside a version. */
export type VersionChange = 'shorter' | 'warmer' | 'stepwise' | { level: CustomerLevel };

export interface SpokenJobHold {
  job: SpokenJob | undefined;
  /** Offline version at once, streamed version beside it. */
  ask(title: string, source: string, target: Target | undefined): JobVersion;
  /** One more version, beside the older ones. */
  change(job: SpokenJob, change: VersionChange): void;
  show(index: number): void;
  startLlm(version: JobVersion): void;
  cancelLlm(): void;
  insert(version: Pick<JobVersion, 'source'>, target: Target, text: string): Promise<void>;
  retarget(target: Target): void;
  close(): void;
}

const followUps = { shorter: makeShorter, warmer: makeWarmer, stepwise: makeStepwise };

/** Holds the panel's one job and its stream; another version, a new job or leaving the panel stops the old stream. */
export const useSpokenJob = ({ io, options, readSaid, asksLlm }: JobOptions): SpokenJobHold => {
  const [job, dispatch] = useReducer(reduceJob, undefined);
  const lastId = useRef(0);
  const lastVersionId = useRef(0);
  const stream = useRef<{ versionId: number; stop(): void }>(undefined);

  const stop = useCallback(() => {
    stream.current?.stop();
    stream.current = undefined;
  }, []);
  useEffect(() => stop, [stop]);

  const startLlm = useCallback(
    ({ id, source, options: asked }: JobVersion) => {
      stop();
      dispatch({ type: 'llm-started', versionId: id });
      const { voice: _voice, ...wording } = asked; // the background knows the shop's voice itself
      const stopThis = io.startRewrite(source, wording, (update) => {
        if (update.type !== 'rewrite-partial' && stream.current?.versionId === id) stream.current = undefined;
        dispatch({ type: 'llm-moved', versionId: id, update });
      });
      stream.current = { versionId: id, stop: stopThis };
    },
    [io, stop],
  );

  const cancelLlm = useCallback(() => {
    const versionId = stream.current?.versionId;
    stop();
    if (versionId === undefined) return;
    dispatch({ type: 'llm-moved', versionId, update: { type: 'rewrite-failed', reason: 'cancelled' } });
  }, [stop]);

  const makeVersion = useCallback(
    (source: string, asked: SpeakOptions): JobVersion => {
      lastVersionId.current += 1;
      const part = selectAsked(source.trim(), asked);
      return {
        id: lastVersionId.current,
        options: asked,
        source: part,
        offline: io.speak(source, asked),
        llm: undefined,
      };
    },
    [io],
  );

  const ask = useCallback(
    (title: string, source: string, target: Target | undefined) => {
      stop();
      lastId.current += 1;
      const said = readSaid();
      const { level, reason } = guessLevel(said);
      const version = makeVersion(source, {
        ...options,
        level,
        ...(said.length > 0 && { question: said.join('\n') }),
      });
      const next = { id: lastId.current, title, source, target, versions: [version], index: 0, reason };
      dispatch({ type: 'asked', job: { ...next, insert: undefined } });
      if (asksLlm) startLlm(version);
      return version;
    },
    [options, readSaid, asksLlm, stop, startLlm, makeVersion],
  );

  const change = useCallback(
    (of: SpokenJob, asked: VersionChange) => {
      const shown = of.versions[of.index];
      if (!shown) return;
      const isLevelChosen = typeof asked === 'object';
      const wanted = isLevelChosen ? { ...shown.options, level: asked.level } : followUps[asked](shown.options);
      const same = of.versions.findIndex((it) => JSON.stringify(it.options) === JSON.stringify(wanted));
      if (same >= 0) return dispatch({ type: 'version-shown', index: same });
      cancelLlm();
      const version = makeVersion(of.source, wanted);
      dispatch({ type: 'version-made', version, isLevelChosen });
      if (asksLlm) startLlm(version);
    },
    [asksLlm, cancelLlm, startLlm, makeVersion],
  );

  const insert = useCallback(
    async ({ source }: Pick<JobVersion, 'source'>, { tabId, conversation }: Target, text: string) => {
      const id = lastId.current;
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

  const show = useCallback((index: number) => dispatch({ type: 'version-shown', index }), []);
  const retarget = useCallback((target: Target) => dispatch({ type: 'retargeted', target }), []);
  const close = useCallback(() => {
    stop();
    dispatch({ type: 'closed' });
  }, [stop]);
  return { job, ask, change, show, startLlm, cancelLlm, insert, retarget, close };
};
