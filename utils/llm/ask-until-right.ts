import { fail, type Result, succeed } from '@/utils/base/result';
import type { LlmProblem } from '@/utils/rewrite/llm-problems';
import type { LlmFailure } from './error-map';
import { hidePersonalData } from './hide-personal-data';
import { type RewriteParts, type RewriteRequest, rewriteWithLlm } from './rewrite-with-llm';

/** What forbids using an answer: its name for the agent (llm.problems), and the same in words for the model. */
export interface AnswerFault {
  problem: LlmProblem;
  words: string;
}

export interface JudgedRequest extends Omit<RewriteRequest, 'onPartial' | 'faults'> {
  /** Empty: the answer may be used. */
  judge(answer: string): Promise<readonly AnswerFault[]>;
  /** `faults`: what was wrong with the answer before, without personal data; empty at first. */
  buildPrompt(input: {
    text: string;
    nonce: string;
    faults: readonly string[];
  }): ReturnType<RewriteParts['buildPrompt']>;
}

/** The first answer and one repair: an agent who holds a customer does not wait for a third. */
const maxAnswers = 2;

/**
 * One text through the model and through our rules. The same way as a rewrite (mask, ask, restore, verify), then the judge;
 * an answer with faults is asked for once more with the list of them. Success is an answer that may be used.
 */
export const askUntilRight = async (
  { judge, buildPrompt, ...request }: JudgedRequest,
  parts: RewriteParts,
): Promise<Result<string, LlmFailure>> => {
  let faults: readonly AnswerFault[] = [];
  for (let answers = 0; answers < maxAnswers; answers++) {
    const told = faults.map(({ words }) => hidePersonalData(words, parts.mask));
    const outcome = await rewriteWithLlm(
      { ...request, onPartial: () => undefined },
      { ...parts, buildPrompt: ({ text, nonce }) => buildPrompt({ text, nonce, faults: told }) },
    );
    if (!outcome.ok) return outcome;
    faults = await judge(outcome.value.text);
    if (faults.length === 0) return succeed(outcome.value.text);
  }
  return fail({ problem: faults[0]?.problem ?? 'bad-reply' });
};
