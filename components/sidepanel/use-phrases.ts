import { useCallback, useEffect, useState } from 'react';
import type { Phrase } from '@/utils/knowledge/phrases/phrase';
import type { Finding } from '@/utils/phrase-check/types';
import type { PhraseChange, PhrasesIo } from './phrases-io';

export interface PhrasesHold {
  /** Undefined while they load. */
  phrases: readonly Phrase[] | undefined;
  hasFailed: boolean;
  /** What hurts in a phrase, by its id; no entry where nothing does. */
  findings: ReadonlyMap<string, readonly Finding[]>;
  /** Each answers whether it was kept. */
  save(changes: readonly PhraseChange[]): Promise<boolean>;
  remove(id: string): Promise<boolean>;
}

/** The phrases on this computer, each looked at by the rules in force; read again after each change. */
export const usePhrases = (io: PhrasesIo): PhrasesHold => {
  const [phrases, setPhrases] = useState<readonly Phrase[]>();
  const [findings, setFindings] = useState<ReadonlyMap<string, readonly Finding[]>>(new Map());
  const [hasFailed, setHasFailed] = useState(false);
  const reload = useCallback(async () => {
    try {
      const list = await io.list();
      setPhrases(list);
      setHasFailed(false);
      const found = await io.check(list.map(({ text }) => text));
      setFindings(
        new Map(list.flatMap(({ id }, index) => (found[index]?.length ? [[id, found[index]] as const] : []))),
      );
    } catch {
      setHasFailed(true); // the database may be blocked or full; said in words
    }
  }, [io]);
  useEffect(() => {
    void reload();
  }, [reload]);
  const reloadAfter = async (result: Promise<{ ok: boolean }>) => {
    const { ok } = await result;
    // Kept is kept: the form need not wait for the list.
    if (ok) void reload();
    return ok;
  };
  return {
    phrases,
    hasFailed,
    findings,
    save: (changes) => reloadAfter(io.save(changes)),
    remove: (id) => reloadAfter(io.remove(id)),
  };
};
