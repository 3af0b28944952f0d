import type { SettingsReason, SettingsSnapshot } from '@/components/shared/page/types';
import type { Result } from '@/utils/base/result';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { PhraseCategory, Severity } from '@/utils/policy/rule-set';
import type { Endpoint, Settings } from '@/utils/policy/settings';
import type { LlmProblem } from '@/utils/rewrite/llm-problems';

/** One known service, offered by name. */
export interface EndpointChoice {
  id: keyof PageCatalogue['llm']['presets'];
  baseUrl: string;
  model: string;
  /** Where the agent gets a key; '' where none is needed. */
  keyUrl: string;
  needsKey: boolean;
}

export type Verdict = { ok: true; latencyMs: number; model: string } | { ok: false; reason: LlmProblem | 'bad-url' };

export interface EndpointRequest {
  endpoint: Endpoint;
  /** '' keeps the stored one. */
  key: string;
}

/** What a settings file would put in force; it never holds an endpoint or a key. */
export type PortableSettings = Omit<Settings, 'endpoint'>;

/** Everything the options page does to the world; the entrypoint hands it in. */
export interface OptionsIo {
  version: string;
  endpointChoices: readonly EndpointChoice[];
  /** The strictest severity among a category's rules. */
  readSeverity(category: PhraseCategory): Severity;
  /** Asks the browser for exactly this endpoint's origin; must be called straight from a click. */
  requestOrigin(baseUrl: string): Promise<boolean>;
  saveEndpoint(request: EndpointRequest): Promise<Result<SettingsSnapshot, SettingsReason>>;
  clearEndpoint(): Promise<SettingsSnapshot>;
  testConnection(request: EndpointRequest): Promise<Verdict>;
  exportSettings(): Promise<string>;
  /** Reads a file without applying it. */
  parseFile(json: string): Result<PortableSettings, SettingsReason>;
  importSettings(json: string): Promise<Result<SettingsSnapshot, SettingsReason>>;
  saveFile(name: string, text: string): void;
}
