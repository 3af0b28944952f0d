import { type Result, succeed } from '@/utils/base/result';
import { buildSummaryPrompt } from '@/utils/rewrite/build-summary-prompt';
import { findSummaryFaults, longestSummary } from '@/utils/rewrite/find-summary-faults';
import type { SpeakOptions } from '@/utils/rewrite/types';
import { askUntilRight, type JudgedRequest } from './ask-until-right';
import type { LlmFailure } from './error-map';
import { maskForGood } from './hide-personal-data';
import type { RewriteParts } from './rewrite-with-llm';

export type SummaryRequest = Omit<JudgedRequest, 'purpose' | 'judge' | 'buildPrompt' | keyof SpeakOptions>;

/**
 * One paragraph for the supervisor out of what was said. What identifies a person leaves masked and does not come back:
 * the summary goes to a colleague. Success says nothing that `text` does not say.
 */
export const summariseWithLlm = (request: SummaryRequest, parts: RewriteParts): Promise<Result<string, LlmFailure>> => {
  const mask = maskForGood(parts.mask);
  const { masked } = mask(request.text);
  return askUntilRight(
    {
      ...request,
      purpose: 'hand-over',
      buildPrompt: buildSummaryPrompt,
      judge: async (answer) => findSummaryFaults(masked, answer),
    },
    {
      ...parts,
      mask,
      cleanReply: (reply, context) => {
        const cleaned = parts.cleanReply(reply, { ...context, longest: longestSummary });
        // A name or number that the model made up is nobody's business either.
        return cleaned.ok ? succeed(mask(cleaned.value).masked) : cleaned;
      },
    },
  );
};
