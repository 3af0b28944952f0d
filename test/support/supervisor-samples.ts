import type { SupervisorIo, SupervisorState } from '@/components/options/types';
import { fail, succeed } from '@/utils/base/result';
import { defaultSettings } from '@/utils/policy/settings';

export const closedSupervisor: SupervisorState = {
  hasPin: false,
  unlockedUntil: 0,
  retryAt: 0,
  managedPaths: [],
  hasManagedFault: false,
};

/** A quarter of an hour after page-samples' now. */
const openUntil = 1_790_000_900_000;

/** A supervisor's part that opens with 2468 where it has a PIN, for the gallery and the page tests. */
export const createSampleSupervisorIo = (
  initial: Partial<SupervisorState> = {},
  changes: Partial<SupervisorIo> = {},
): SupervisorIo => {
  let state = { ...closedSupervisor, ...initial };
  const set = (change: Partial<SupervisorState>) => {
    state = { ...state, ...change };
    return state;
  };
  const snapshot = { settings: defaultSettings, keyLast4: undefined, wasReset: false };
  return {
    read: async () => state,
    unlock: async (pin) =>
      state.hasPin && pin !== '2468' ? fail('wrong-pin') : succeed(set({ unlockedUntil: openUntil })),
    lock: async () => set({ unlockedUntil: 0 }),
    setPin: async () => succeed(set({ hasPin: true })),
    removePin: async () => succeed(set({ hasPin: false })),
    setLock: async () => succeed(snapshot),
    readDroppedRules: async () => [],
    restoreRule: async () => succeed([]),
    exportPolicy: async () => '{}',
    parsePolicy: () => succeed({ alerts: { sound: 'never' }, cover: { minutes: 20 } }),
    importPolicy: async () => succeed(snapshot),
    ...changes,
  };
};
