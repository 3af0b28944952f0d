import { applyWithdrawals } from '@/utils/policy/apply-withdrawals';
import type { Settings } from '@/utils/policy/settings';
import type { SettingsRepository } from '@/utils/storage/settings-repository';

/**
 * The settings in force, read once and again after each change: the desk asks several times a second. A change counts from
 * its first moment: what began to be read before it is given to nobody after it.
 */
export const createSettingsCache = (settings: Pick<SettingsRepository, 'read' | 'onOutdated'>, signal: AbortSignal) => {
  let reading: Promise<Settings> | undefined;
  settings.onOutdated(() => {
    reading = undefined;
  }, signal);
  return {
    read: (): Promise<Settings> => {
      reading ??= settings.read().then((it) => applyWithdrawals(it.settings));
      return reading;
    },
  };
};
