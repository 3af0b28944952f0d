import * as z from 'zod/mini';
import { fail, type Result, succeed } from '@/utils/base/result';
import type { SettingsProblem, SettingsView, SupervisorProblem, SupervisorView } from '@/utils/messaging/protocol';
import { lockSchema } from '@/utils/policy/policy';
import type { SupervisorState } from '@/utils/storage/supervisor-repository';
import type { Answerers } from './answer-pages';
import type { Services } from './services';

const lockRequestSchema = z.object({ path: lockSchema, isLocked: z.boolean() });

type PolicyAnswerers = Pick<
  Answerers,
  | 'readSupervisor'
  | 'unlockSupervisor'
  | 'lockSupervisor'
  | 'setPin'
  | 'removePin'
  | 'setLock'
  | 'exportPolicy'
  | 'importPolicy'
>;

interface PolicyAnswererParts {
  services: Pick<Services, 'settings' | 'supervisor'>;
  showAfter(change: Promise<Result<unknown, SettingsProblem>>): Promise<Result<SettingsView, SettingsProblem>>;
}

/** The answers behind the supervisor's part of the options page. */
export const createPolicyAnswerers = ({ services, showAfter }: PolicyAnswererParts): PolicyAnswerers => {
  const { settings, supervisor } = services;

  const view = async (state: SupervisorState): Promise<SupervisorView> => {
    const { managed } = await settings.read();
    return { ...state, managedPaths: managed.paths, hasManagedFault: managed.isFaulty };
  };
  const viewAfter = async (
    change: Promise<Result<SupervisorState, SupervisorProblem>>,
  ): Promise<Result<SupervisorView, SupervisorProblem>> => {
    const changed = await change;
    return changed.ok ? succeed(await view(changed.value)) : changed;
  };
  /** Changes the policy as a whole only while the supervisor's part is open. */
  const whenUnlocked = async (
    change: () => Promise<Result<unknown, SettingsProblem>>,
  ): Promise<Result<SettingsView, SettingsProblem>> =>
    (await supervisor.isUnlocked('use')) ? showAfter(change()) : fail('locked');

  return {
    readSupervisor: async () => view(await supervisor.read()),
    unlockSupervisor: (pin) => viewAfter(supervisor.unlock(z.string().parse(pin))),
    lockSupervisor: async () => {
      await supervisor.lock();
      return view(await supervisor.read());
    },
    setPin: (pin) => viewAfter(supervisor.setPin(z.string().parse(pin))),
    removePin: () => viewAfter(supervisor.removePin()),
    setLock: async (data) => {
      const request = lockRequestSchema.safeParse(data);
      if (!request.success) return fail('invalid');
      return whenUnlocked(() => settings.setLock(request.data.path, request.data.isLocked));
    },
    exportPolicy: () => settings.exportPolicy(),
    importPolicy: (json) => whenUnlocked(() => settings.importPolicy(z.string().parse(json), 'supervisor')),
  };
};
