import type { ConsoleId } from '@/utils/conversation/types';
import { platformPresets } from '@/utils/policy/platform-presets';
import type { ResponseLimit, ResponsePolicy } from '@/utils/policy/policy';

/** The limit in force on a console: the supervisor's, else the platform's preset. */
export const resolveLimit = (policy: ResponsePolicy, console: ConsoleId): ResponseLimit =>
  policy.consoles[console] ?? platformPresets[console].limit;
