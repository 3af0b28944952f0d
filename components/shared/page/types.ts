import type { ConsoleId, ConversationKey } from '@/utils/conversation/types';
import type { Settings } from '@/utils/policy/settings';

/** One waiting customer, as a connected console page reports it. */
export interface WaitingCustomer {
  conversation: ConversationKey;
  name: string;
  stage: 'off-hours' | 'calm' | 'warn' | 'urgent' | 'overdue';
  /** ms since 1970. */
  waitingSince: number;
  /** ms since 1970. */
  dueAt: number;
  certainty: 'sure' | 'unsure';
}

/** One console tab that is connected now. */
export interface OpenConsole {
  tabId: number;
  console: ConsoleId;
  isActiveTab: boolean;
  entries: WaitingCustomer[];
  /** The conversation that is open there; where an insert goes. */
  open?: ConversationKey;
  openName: string;
  /** Logged out, kicked or no longer understood: the waits there stand still. */
  isPaused: boolean;
  answeredToday: number;
  lateToday: number;
}

/** The settings as a page sees them: the key itself never comes, only its last four characters. */
export interface SettingsSnapshot {
  settings: Settings;
  keyLast4: string | undefined;
  /** The stored settings could not be read; a backup was kept and defaults are in force. */
  wasReset: boolean;
}

export type SettingsPatch = Partial<Omit<Settings, 'version' | 'endpoint'>>;

export type SettingsReason = 'invalid' | 'locked' | 'not-json' | 'newer-version' | 'bad-url' | 'storage-failed';

/** Why an insert did not happen, closed set. */
export type FillReason =
  | 'other-conversation'
  | 'changed-meanwhile'
  | 'no-composer'
  | 'not-taken'
  | 'no-tab'
  | 'facts-broken';
