/**
 * Why no version came from the model, or no alternative from the knowledge base: a closed set. The interface has one sentence per reason that says what to do
 * (utils/i18n, llm.problems).
 */
export const llmProblems = [
  'no-endpoint',
  'no-permission',
  'bad-key',
  'no-balance',
  'not-found',
  'bad-request',
  'rate-limited',
  'server-error',
  'network',
  'redirected',
  'first-byte-timeout',
  'idle-timeout',
  'total-timeout',
  'cut',
  'too-long',
  'filtered',
  'bad-reply',
  'busy',
  'paused',
  'masking-failed',
  'placeholder-broken',
  'facts-changed',
  'promise-invented',
  'still-hurts',
  'no-article',
  'worker-lost',
  'cancelled',
] as const;
export type LlmProblem = (typeof llmProblems)[number];
