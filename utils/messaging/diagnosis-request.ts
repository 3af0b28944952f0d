/** Under this name the background leaves what a diagnosis is to be about in the page's isolated world (as `Symbol.for`). */
export const diagnosisRequestKey = 'warmreply.diagnosis-request';

/** And under this one the page's script leaves what it wrote: the minifier drops what a content script would return. */
export const diagnosisAnswerKey = 'warmreply.diagnosis-answer';

export type DiagnosisProblem = 'no-console' | 'not-readable';
