import type { AlertEffect } from '@/utils/response-timer/alerts/types';

/**
 * One way to reach somebody: badge, notification, sound, later a group robot of the team. A channel takes the effects
 * it understands and ignores the rest. It never throws: where the browser lacks an API or refuses, it stays silent and
 * the other channels speak.
 */
export interface AlertChannel {
  handle(effect: AlertEffect): Promise<void>;
}
