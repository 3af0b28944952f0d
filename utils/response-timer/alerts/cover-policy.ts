import type { AlertFrom, AlertPolicy } from '@/utils/policy/alert-policy';

const earlier: Record<AlertFrom, AlertFrom> = {
  calm: 'calm',
  warn: 'calm',
  urgent: 'warn',
  overdue: 'urgent',
  // A neighbour who watches must hear it, whatever the agent had switched off.
  never: 'warn',
};

const coverRepeatSeconds = 30;

/** While a neighbour keeps an eye on the queue: every channel on, one stage earlier, at full volume, twice a minute. */
export const raiseForCover = (policy: AlertPolicy): AlertPolicy => ({
  ...policy,
  mark: earlier[policy.mark],
  title: earlier[policy.title],
  badge: earlier[policy.badge],
  notification: earlier[policy.notification],
  sound: earlier[policy.sound],
  volume: 1,
  repeatSeconds: coverRepeatSeconds,
});
