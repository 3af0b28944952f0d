import { applyWithdrawals } from '@/utils/policy/apply-withdrawals';
import type { Settings } from '@/utils/policy/settings';
import type { SettingsRepository } from '@/utils/storage/settings-repository';

/** The settings in force, read once and again after each change: the desk asks several times a second. */
export const createSettingsCache = (settings: SettingsRepository) => {
  let reading: Promise<Settings> | undefined;
  return {
    read: (): Promise<Settings> => {
      reading ??= settings.read().then((it) => applyWithdrawals(it.settings));
      return reading;
    },
    forget: () => {
      reading = undefined;
    },
  };
};
