import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Result } from '@/utils/base/result';
import type { ConversationKey } from '@/utils/conversation/types';
import type { Finding } from '@/utils/phrase-check/types';
import type { Endpoint, Settings } from '@/utils/policy/settings';
import type { SettingsPatch } from '@/utils/policy/settings-patch';
import type { LlmProblem } from './console-port';

/** What an extension page sees of the settings. The key itself never comes back: only its last four characters. */
export interface SettingsView {
  settings: Settings;
  keyLast4: string | undefined;
  /** The stored settings could not be read; a backup was kept and defaults are in force. */
  wasReset: boolean;
}

/** What an extension page sees of the supervisor's part. The PIN never comes, nor what is kept of it. */
export interface SupervisorView {
  hasPin: boolean;
  /** ms since 1970; 0: locked. */
  unlockedUntil: number;
  /** No PIN is tried before, ms since 1970; 0: at once. */
  retryAt: number;
  /** What the fleet's administrator set: nobody can change it here. */
  managedPaths: string[];
  /** A part of what the administrator set is not valid and not in force. */
  hasManagedFault: boolean;
}

export type SupervisorProblem = 'wrong-pin' | 'too-many-tries' | 'locked' | 'bad-pin';

/** A rule that agents have proven wrong so often that it is only a hint for now, with its counts on this computer. */
export interface DroppedRule {
  ruleId: string;
  shown: number;
  edited: number;
  sentAsIs: number;
  falseAlarm: number;
}

export type SettingsProblem = 'invalid' | 'locked' | 'not-json' | 'newer-version' | 'bad-url' | 'storage-failed';

export type FillOutcome =
  | 'other-conversation'
  | 'changed-meanwhile'
  | 'no-composer'
  | 'not-taken'
  | 'no-tab'
  | 'facts-broken';

export type ConnectionVerdict =
  | { ok: true; latencyMs: number; model: string }
  | { ok: false; reason: LlmProblem | 'bad-url' | 'stays-local' };

/**
 * Extension page → background, request and answer. Messages are verbs. Content scripts use the console port instead:
 * the background refuses these from any sender that is not an extension page.
 */
export interface PageProtocol {
  readSettings(): SettingsView;
  /** Changes only the fields it names; 'locked' when one of them is, and nothing is changed then. */
  updateSettings(patch: SettingsPatch): Result<SettingsView, SettingsProblem>;
  /** The page asks for the origin's permission itself (it needs the click); key '' keeps the stored one. */
  saveEndpoint(request: { endpoint: Endpoint; key: string }): Result<SettingsView, SettingsProblem>;
  clearEndpoint(): SettingsView;
  /** Tries one tiny request; key '' uses the stored one. */
  testConnection(request: { endpoint: Endpoint; key: string }): ConnectionVerdict;
  /** JSON without the key. */
  exportSettings(): string;
  importSettings(json: string): Result<SettingsView, SettingsProblem>;
  readSupervisor(): SupervisorView;
  /** Without a PIN any text will do. */
  unlockSupervisor(pin: string): Result<SupervisorView, SupervisorProblem>;
  lockSupervisor(): SupervisorView;
  setPin(pin: string): Result<SupervisorView, SupervisorProblem>;
  removePin(): Result<SupervisorView, SupervisorProblem>;
  /** Locks or unlocks a field or branch of the policy, as a dotted path; only while the supervisor's part is open. */
  setLock(request: { path: string; isLocked: boolean }): Result<SettingsView, SettingsProblem>;
  /** The policy alone, as a file for other computers. */
  exportPolicy(): string;
  importPolicy(json: string): Result<SettingsView, SettingsProblem>;
  readDroppedRules(): DroppedRule[];
  /** Gives a dropped rule its level back and counts anew; only while the supervisor's part is open. */
  restoreRule(ruleId: string): Result<DroppedRule[], 'locked'>;
  /** Puts text into the draft of exactly this conversation in that tab. `source` is verified again before. */
  fillConversation(request: {
    tabId: number;
    conversation: ConversationKey;
    source: string;
    text: string;
  }): Result<true, FillOutcome>;
  pointAt(request: { tabId: number; conversation: ConversationKey }): void;
  /** What the rules in force say of each of these texts, in their order. */
  checkTexts(texts: string[]): (readonly Finding[])[];
}

export const pageMessenger = defineExtensionMessaging<PageProtocol>();
