import type { Result } from '@/utils/base/result';
import type { Phrase, PhraseDraft } from '@/utils/knowledge/phrases/phrase';
import type { PhraseTableProblem } from '@/utils/knowledge/phrases/read-phrase-table';
import type { Finding } from '@/utils/phrase-check/types';

/** Why a file or a pasted text gives no phrases. */
export type ReadPhrasesProblem = PhraseTableProblem | { kind: 'unreadable-file' };

/** A phrase to be kept: under its id, or as a new one. */
export interface PhraseChange {
  id: string | undefined;
  draft: PhraseDraft;
}

/** What the side panel does with phrases; the entrypoint hands it in. */
export interface PhrasesIo {
  /** Most used first. Rejects where the database cannot be read. */
  list(): Promise<Phrase[]>;
  /** All or none. */
  save(changes: readonly PhraseChange[]): Promise<Result<number, 'storage-failed'>>;
  remove(id: string): Promise<Result<true, 'storage-failed'>>;
  /** What the rules in force say of each text, in their order; nothing where the background does not answer. */
  check(texts: readonly string[]): Promise<readonly (readonly Finding[])[]>;
  readText(text: string): Result<PhraseDraft[], ReadPhrasesProblem>;
  readFile(file: File): Promise<Result<PhraseDraft[], ReadPhrasesProblem>>;
  /** Hands the agent a file. */
  download(name: string, text: string): void;
}
