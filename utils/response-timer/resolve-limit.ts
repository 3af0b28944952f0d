import type { ConsoleId } from '@/utils/conversation/types';
import { platformLimits } from '@/utils/policy/platform-limits';
import type { ResponseLimit, ResponsePolicy } from '@/utils/policy/policy';

/** The limit in force on a console: the supervisor's, else the platform's preset. */
export const resolveLimit = (policy: ResponsePolicy, console: ConsoleId): ResponseLimit =>
  policy.consoles[console] ?? platformLimits[console];
