import type { Result } from '@/utils/base/result';
import { buildRephrasePrompt, type RephrasePrompt } from '@/utils/rewrite/build-rephrase-prompt';
import type { RephraseFault } from '@/utils/rewrite/find-rephrase-faults';
import type { SpeakOptions } from '@/utils/rewrite/types';
import { askUntilRight, type JudgedRequest } from './ask-until-right';
import type { LlmFailure } from './error-map';
import type { RewriteParts } from './rewrite-with-llm';

export interface RephraseRequest extends Omit<JudgedRequest, 'purpose' | 'judge' | 'buildPrompt' | keyof SpeakOptions> {
  category: RephrasePrompt['category'];
  /** What forbids offering this answer; empty: it may be offered. */
  judge(answer: string): Promise<readonly RephraseFault[]>;
}

/** One sentence said anew, as what we can do. Success is a sentence that may be offered. */
export const rephraseWithLlm = (
  { category, ...request }: RephraseRequest,
  parts: RewriteParts,
): Promise<Result<string, LlmFailure>> =>
  askUntilRight(
    { ...request, purpose: 'rephrase', buildPrompt: (input) => buildRephrasePrompt({ ...input, category }) },
    parts,
  );
