import type { FromConsole } from '@/utils/messaging/console-port';
import type { Finding } from '@/utils/phrase-check/types';
import type { SessionLink } from './types';

type Outcome = Extract<FromConsole, { type: 'finding-outcome' }>['outcome'];

/** Tells what became of one finding: which rule, never its words. */
export const reportFinding = (
  link: SessionLink,
  { ruleId, category, severity }: Finding,
  outcome: Outcome,
  overrideReason?: string,
) => link.send({ type: 'finding-outcome', ruleId, category, severity, outcome, overrideReason });
