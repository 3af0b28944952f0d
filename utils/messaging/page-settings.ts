import type { Result } from '@/utils/base/result';
import type { SettingsPatch } from '@/utils/policy/settings-patch';
import { pageMessenger, type SettingsProblem, type SettingsView } from './protocol';

/** Where an extension page reads and changes the settings: the background, which checks the locks. */
export const createSettingsIo = () => ({
  read: (): Promise<SettingsView> => pageMessenger.sendMessage('readSettings'),
  update: (patch: SettingsPatch): Promise<Result<SettingsView, SettingsProblem>> =>
    pageMessenger.sendMessage('updateSettings', patch),
});
