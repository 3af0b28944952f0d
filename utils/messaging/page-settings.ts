import type { Result } from '@/utils/base/result';
import { pageMessenger, type SettingsProblem, type SettingsView } from './protocol';

/** Where an extension page reads and changes the settings: the background, which checks the locks. */
export const createSettingsIo = () => ({
  read: (): Promise<SettingsView> => pageMessenger.sendMessage('readSettings'),
  update: (
    patch: Parameters<typeof pageMessenger.sendMessage<'updateSettings'>>[1],
  ): Promise<Result<SettingsView, SettingsProblem>> => pageMessenger.sendMessage('updateSettings', patch),
});
