import type { LlmProblem } from '@/utils/rewrite/llm-problems';

/** A refusal of ours, on its way through the SDK. */
export class GuardError extends Error {
  constructor(readonly problem: LlmProblem) {
    super(problem);
  }
}
