import type { AlertPolicy } from '@/utils/policy/alert-policy';
import { platformPresets } from '@/utils/policy/platform-presets';
import type { Policy } from '@/utils/policy/policy';
import { defaultSettings } from '@/utils/policy/settings';

interface ShortLimits {
  warnAfterSeconds: number;
  urgentAfterSeconds: number;
  limitSeconds: number;
}

const allDay = { from: 0, to: 1440 };
const { rules } = platformPresets.pinduoduo;
const [platform] = rules.clocks;

/** A house target of seconds on Pinduoduo, at any hour of the day, so that a test sees every stage without waiting long. */
export const shortenLimits = (limits: ShortLimits, alerts: Partial<AlertPolicy> = {}): Policy => {
  if (!platform) throw new Error('Pinduoduo has no clock');
  const { policy } = defaultSettings;
  return {
    ...policy,
    alerts: { ...policy.alerts, ...alerts },
    response: {
      ...policy.response,
      consoles: {
        pinduoduo: {
          ...rules,
          clocks: [platform, { ...platform, id: 'house', origin: 'house', hours: allDay, ...limits }],
        },
      },
    },
  };
};
