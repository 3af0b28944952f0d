import type { ConsoleId, ConversationKey } from '@/utils/conversation/types';
import type { Settings } from '@/utils/policy/settings';
import type { QueueLine, Situation } from '@/utils/response-timer/situation';

/** One console tab that is connected now. */
export interface OpenConsole {
  tabId: number;
  console: ConsoleId;
  /** The name of its switches in the settings' `sites`. */
  site: string;
  isActiveTab: boolean;
  /** The conversation that is open there; where an insert goes. */
  open?: ConversationKey;
  openName: string;
  /** Logged out, kicked or no longer understood: the waits there stand still. */
  isPaused: boolean;
}

/** What the background keeps for all tabs together. */
export interface Team {
  /** Everybody who waits, in the order in which to answer. */
  queue: readonly QueueLine[];
  situation: Situation;
  isOffDuty: boolean;
}

/** What the agent decides about alarms, on any page of ours. */
export interface DutyIo {
  /** `until`: ms since 1970, 0 ends it; without a conversation everything is put off. */
  snooze(until: number, conversation?: ConversationKey): void;
  keepPromise(conversation: ConversationKey): void;
  /** 帮我盯一下 for so long; 0: back again. */
  cover(minutes: number): void;
  setOffDuty(isOff: boolean): void;
}

/** The settings as a page sees them: the key itself never comes, only its last four characters. */
export interface SettingsSnapshot {
  settings: Settings;
  keyLast4: string | undefined;
  /** The stored settings could not be read; a backup was kept and defaults are in force. */
  wasReset: boolean;
}

export type { SettingsPatch } from '@/utils/policy/settings-patch';

export type SettingsReason = 'invalid' | 'locked' | 'not-json' | 'newer-version' | 'bad-url' | 'storage-failed';

/** Why an insert did not happen, closed set. */
export type FillReason =
  | 'other-conversation'
  | 'changed-meanwhile'
  | 'no-composer'
  | 'not-taken'
  | 'no-tab'
  | 'facts-broken';
