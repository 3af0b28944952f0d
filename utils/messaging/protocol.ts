import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Result } from '@/utils/base/result';
import type { Calibration } from '@/utils/conversation/calibration/schema';
import type { ConsoleId, ConversationKey } from '@/utils/conversation/types';
import type { Finding } from '@/utils/phrase-check/types';
import type { MovedSettings, SettingsModes } from '@/utils/policy/adopt-desk';
import type { Endpoint, Settings } from '@/utils/policy/settings';
import type { SettingsPatch } from '@/utils/policy/settings-patch';
import type { LlmProblem } from './console-port';
import type { DiagnosisProblem } from './diagnosis-request';

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

/** A calibration of the user's own, as an extension page sees it. */
export interface CalibrationEntry {
  id: string;
  /** The name of its switches in the settings' `sites`. */
  siteKey: string;
  calibration: Calibration;
  /** Came with the supervisor's rules: it is not stored here and cannot be deleted here. */
  isFromPolicy: boolean;
  isEnabled: boolean;
  /** The browser's permission for its host is there; without it nothing runs on the page. */
  isGranted: boolean;
}

export interface CalibrationsView {
  /** The user's own, newest first, then those that came with the rules. */
  calibrations: CalibrationEntry[];
  /** So many could not be read and are kept as a backup. */
  damagedCount: number;
}

export type CalibrationProblem = 'invalid' | 'storage-failed';
export type StartCalibrationProblem = 'no-permission' | 'no-tab';

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
  /**
   * Takes over what a moved desk says of the settings, as `modes` choose; all of it or nothing. What is locked stays. The
   * page has asked for the endpoint's permission itself; without an endpoint the present one stays.
   */
  takeDesk(request: {
    settings: MovedSettings;
    modes: SettingsModes;
    endpoint: Endpoint | undefined;
    key: string | undefined;
  }): Result<SettingsView, SettingsProblem>;
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
  /** What the customer of exactly this conversation wrote last, oldest first; empty where that cannot be read. */
  readCustomerWords(request: { tabId: number; conversation: ConversationKey }): string[];
  /**
   * Ids of the articles for a question, best first. `isAfterChange`: the page that asks has just changed articles, and its
   * word of that may still be on its way.
   */
  searchArticles(request: { query: string; isAfterChange: boolean }): string[];
  pointAt(request: { tabId: number; conversation: ConversationKey }): void;
  /** What the console that was used last looks like to us, without a word that a person wrote. Nothing is sent anywhere. */
  writeDiagnosis(): Result<string, DiagnosisProblem>;
  /** What the rules in force say of each of these texts, in their order. */
  checkTexts(texts: string[]): (readonly Finding[])[];
  listCalibrations(): CalibrationsView;
  /** Adds it or replaces the one of the same console and place; open pages of its host start with it at once. */
  saveCalibration(request: { calibration: Calibration }): Result<true, CalibrationProblem>;
  removeCalibration(request: { id: string }): Result<true, CalibrationProblem>;
  /** Opens the guided calibration on this tab's page. The page that asks has got the permission in the click. */
  startCalibration(request: { tabId: number }): Result<true, StartCalibrationProblem>;
  /** As startCalibration, as soon as this origin is allowed: the browser's question closes the popup that asks. */
  awaitCalibration(request: { tabId: number; origin: string }): void;
  /** Opens a named console and begins there, unless its login comes first. */
  openForCalibration(request: { console: ConsoleId }): void;
  dismissDamagedCalibrations(): void;
}

export const pageMessenger = defineExtensionMessaging<PageProtocol>();
