import { flattenFields } from '@/utils/policy/flatten';
import { mergePolicy, settlePolicy } from '@/utils/policy/merge-policy';
import type { Policy } from '@/utils/policy/policy';
import type { PolicyPatch } from '@/utils/policy/policy-patch';
import { parsePolicyLeniently } from './parse-policy';

/** The part of `browser.storage.managed` that settings need: what a fleet's administrator sets for this browser. */
export interface ManagedArea {
  get(): Promise<Record<string, unknown>>;
  onChanged: { addListener(listener: () => void): void; removeListener(listener: () => void): void };
}

export interface ManagedPolicy {
  patch: PolicyPatch;
  /** The fields that the administrator set or locked, as dotted paths. */
  paths: string[];
  /** Something in it was absurd and is not in force. */
  isFaulty: boolean;
}

const noPolicy: ManagedPolicy = { patch: {}, paths: [], isFaulty: false };

/** Reads the administrator's policy; a browser without any, or without managed storage at all, has an empty one. */
export const readManagedPolicy = async (area: ManagedArea): Promise<ManagedPolicy> => {
  const stored = await area.get().catch((): Record<string, unknown> => ({}));
  if (stored.policy === undefined) return noPolicy;
  const { patch, isFaulty } = parsePolicyLeniently(stored.policy);
  const { version: _version, locks = [], ...fields } = patch;
  return { patch, paths: [...new Set([...flattenFields(fields).keys(), ...locks])], isFaulty };
};

/** The policy in force: the administrator's values on top of this browser's, and locked. */
export const applyManagedPolicy = (own: Policy, { patch, paths }: ManagedPolicy): Policy =>
  settlePolicy(mergePolicy(own, { ...patch, locks: paths }));
