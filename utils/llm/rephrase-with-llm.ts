import { fail, type Result, succeed } from '@/utils/base/result';
import { buildRephrasePrompt, type RephrasePrompt } from '@/utils/rewrite/build-rephrase-prompt';
import type { RephraseFault } from '@/utils/rewrite/find-rephrase-faults';
import type { SpeakOptions } from '@/utils/rewrite/types';
import type { LlmFailure } from './error-map';
import { hidePersonalData } from './hide-personal-data';
import { type RewriteParts, type RewriteRequest, rewriteWithLlm } from './rewrite-with-llm';

export interface RephraseRequest extends Omit<RewriteRequest, 'onPartial' | 'purpose' | keyof SpeakOptions> {
  category: RephrasePrompt['category'];
  /** What forbids offering this answer; empty: it may be offered. */
  judge(answer: string): Promise<readonly RephraseFault[]>;
}

/** The first answer and one repair: an agent who holds a customer does not wait for a third. */
const maxAnswers = 2;

/**
 * One sentence through the model and through our rules. The same way as a rewrite (mask, ask, restore, verify), then the
 * judge; an answer with faults is asked for once more with the list of them. Success is a sentence that may be offered.
 */
export const rephraseWithLlm = async (
  { category, judge, ...request }: RephraseRequest,
  parts: RewriteParts,
): Promise<Result<string, LlmFailure>> => {
  let faults: readonly RephraseFault[] = [];
  for (let answers = 0; answers < maxAnswers; answers++) {
    const told = faults.map(({ words }) => hidePersonalData(words, parts.mask));
    const outcome = await rewriteWithLlm(
      { ...request, purpose: 'rephrase', onPartial: () => undefined },
      { ...parts, buildPrompt: (input) => buildRephrasePrompt({ ...input, category, faults: told }) },
    );
    if (!outcome.ok) return outcome;
    faults = await judge(outcome.value.text);
    if (faults.length === 0) return succeed(outcome.value.text);
  }
  return fail({ problem: faults[0]?.problem ?? 'bad-reply' });
};
