import type { SettingsReason, SettingsSnapshot } from '@/components/shared/page/types';
import type { Clock } from '@/utils/base/clock';
import type { Result } from '@/utils/base/result';
import type { ConsoleId } from '@/utils/conversation/types';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { CompatibilityPolicy } from '@/utils/policy/compatibility';
import type { OwnRules } from '@/utils/policy/own-rules';
import type { PolicyPatch } from '@/utils/policy/policy-patch';
import type { CheckCategory, PhraseRule, Severity } from '@/utils/policy/rule-set';
import type { Endpoint, Settings } from '@/utils/policy/settings';
import type { LedgerRow } from '@/utils/privacy/ledger-entry';
import type { LlmProblem } from '@/utils/rewrite/llm-problems';
import type { HotDeskIo } from './hot-desk/hot-desk-io';
import type { CalibrationsIo } from './sites/calibrations-io';

/** One known service, offered by name. */
export interface EndpointChoice {
  id: keyof PageCatalogue['llm']['presets'] | 'built-in';
  baseUrl: string;
  model: string;
  /** Where the agent gets a key; '' where none is needed. */
  keyUrl: string;
  needsKey: boolean;
}

export type Verdict =
  | { ok: true; latencyMs: number; model: string }
  | { ok: false; reason: LlmProblem | 'bad-url' | 'stays-local' };

export interface EndpointRequest {
  endpoint: Endpoint;
  /** '' keeps the stored one. */
  key: string;
}

/** What a settings file would put in force; it never holds an endpoint or a key. */
export type PortableSettings = Omit<Settings, 'endpoint'>;

/** The supervisor's part as the page sees it; the PIN itself never comes. */
export interface SupervisorState {
  hasPin: boolean;
  /** ms since 1970; 0: locked. */
  unlockedUntil: number;
  /** No PIN is tried before, ms since 1970; 0: at once. */
  retryAt: number;
  /** What the fleet's administrator set, as dotted paths: nobody can change it here. */
  managedPaths: string[];
  /** A part of what the administrator set is not valid and not in force. */
  hasManagedFault: boolean;
}

export type PinReason = 'wrong-pin' | 'too-many-tries' | 'locked' | 'bad-pin';

/** What the page shows of a rule that ships. */
export type ShippedRule = Pick<PhraseRule, 'id' | 'category' | 'severity' | 'reason' | 'patterns'>;

/** A rule that agents have proven wrong so often that it is a hint for now, with its counts on this computer. */
export interface DroppedRule {
  ruleId: string;
  shown: number;
  edited: number;
  sentAsIs: number;
  falseAlarm: number;
}

/** What the supervisor's part does to the world. */
export interface SupervisorIo {
  read(): Promise<SupervisorState>;
  /** Without a PIN any text will do. */
  unlock(pin: string): Promise<Result<SupervisorState, PinReason>>;
  lock(): Promise<SupervisorState>;
  setPin(pin: string): Promise<Result<SupervisorState, PinReason>>;
  removePin(): Promise<Result<SupervisorState, PinReason>>;
  setLock(path: string, isLocked: boolean): Promise<Result<SettingsSnapshot, SettingsReason>>;
  readDroppedRules(): Promise<readonly DroppedRule[]>;
  /** Gives a dropped rule its level back and counts anew. */
  restoreRule(ruleId: string): Promise<Result<readonly DroppedRule[], 'locked'>>;
  exportPolicy(): Promise<string>;
  /** Reads a file without applying it. */
  parsePolicy(json: string): Result<PolicyPatch, SettingsReason>;
  importPolicy(json: string): Promise<Result<SettingsSnapshot, SettingsReason>>;
}

/** The record of what left the browser; it holds no text. */
export interface LedgerIo {
  /** Newest first. */
  list(): Promise<readonly LedgerRow[]>;
  clear(): Promise<void>;
}

export type DiagnosisReason = 'no-console' | 'not-readable';

/** What a console page looks like to us, without anything a person wrote. */
export interface DiagnosisIo {
  /** Of the console page used last; it comes here and goes nowhere else. */
  write(): Promise<Result<string, DiagnosisReason>>;
  /** To the clipboard; false where the browser refused. */
  copy(text: string): Promise<boolean>;
}

/** Everything the options page does to the world; the entrypoint hands it in. */
export interface OptionsIo {
  version: string;
  clock: Clock;
  endpointChoices: readonly EndpointChoice[];
  /** Consoles that this version can read. */
  consolesWithAdapter: readonly ConsoleId[];
  supervisor: SupervisorIo;
  ledger: LedgerIo;
  diagnosis: DiagnosisIo;
  hotDesk: HotDeskIo;
  calibrations: CalibrationsIo;
  /** The agent's hand is here now: nothing is hidden before the whole time has passed. */
  noteInput(): void;
  /** The strictest severity among a category's rules. */
  readSeverity(category: CheckCategory): Severity;
  /** Every rule that ships, by category. */
  rules: readonly ShippedRule[];
  /** The shop's own rules as a file; reading it applies nothing. */
  ownRulesFile: { write(own: OwnRules): string; parse(json: string): Result<Partial<OwnRules>, SettingsReason> };
  /** The list of adapter versions that are switched off, as a file; reading it applies nothing. */
  compatibilityFile: {
    write(list: CompatibilityPolicy): string;
    parse(json: string): Result<CompatibilityPolicy, SettingsReason>;
  };
  /** Short, in lower case, never the same twice. */
  createId(): string;
  /** Plays the alert once, volume 0 to 1. */
  playAlert(volume: number): void;
  /** Asks the browser for exactly this endpoint's origin; must be called straight from a click. */
  requestOrigin(baseUrl: string): Promise<boolean>;
  /** Whether the browser's own model can be asked; begins to load it where it has to. Straight from a click as well. */
  prepareBuiltIn(): Promise<'ready' | 'to-load' | 'missing'>;
  saveEndpoint(request: EndpointRequest): Promise<Result<SettingsSnapshot, SettingsReason>>;
  clearEndpoint(): Promise<SettingsSnapshot>;
  testConnection(request: EndpointRequest): Promise<Verdict>;
  exportSettings(): Promise<string>;
  /** Reads a file without applying it. */
  parseFile(json: string): Result<PortableSettings, SettingsReason>;
  importSettings(json: string): Promise<Result<SettingsSnapshot, SettingsReason>>;
  saveFile(name: string, text: string): void;
}
