import type { SettingsReason, SettingsSnapshot } from '@/components/shared/page/types';
import type { Result } from '@/utils/base/result';
import type { DeskMode } from '@/utils/policy/adopt-desk';
import type { FieldChange } from '@/utils/policy/diff-policy';

export const deskParts = ['settings', 'policy', 'ownRules', 'phrases', 'articles', 'endpoint'] as const;
export type DeskPart = (typeof deskParts)[number];
export type DeskModes = Record<DeskPart, DeskMode>;

/** What taking one part does, counted. */
export interface DeskCounts {
  added: number;
  changed: number;
  removed: number;
  same: number;
  /** Changed here after the file was made, and so left alone. */
  newerHere: number;
}

export interface DeskPlanView {
  counts: Record<Exclude<DeskPart, 'endpoint'>, DeskCounts>;
  /** What the file says otherwise and a lock keeps. */
  kept: readonly FieldChange[];
  /** More phrases than the picker can take. */
  hasTooManyPhrases: boolean;
}

export type DeskFileReason = 'not-ours' | 'damaged' | 'newer-version' | 'too-large' | 'unreadable';
export type DeskOpenReason = DeskFileReason | 'wrong-passphrase' | 'invalid' | 'unreachable';
/** `half-done`: phrases and articles are in, settings are not, and the former could not be taken back. */
export type DeskApplyReason = SettingsReason | 'too-many-phrases' | 'not-permitted' | 'half-done';

/** A file with its passphrase: what is in it, ready to be taken in. */
export interface OpenedDesk {
  /** ms since 1970. */
  madeAt: number;
  /** Where the file would send text to the model; '' stands for the browser's own model. */
  endpoint: { baseUrl: string; model: string; hasKey: boolean } | undefined;
  /** What these modes would do; nothing is changed. */
  plan(modes: DeskModes): DeskPlanView;
  /** Everything or nothing; must be called straight from a click, since the browser may ask about an address. */
  apply(modes: DeskModes): Promise<Result<SettingsSnapshot, DeskApplyReason>>;
}

/** A whole file of ours, still locked. */
export interface ChosenDesk {
  name: string;
  open(passphrase: string): Promise<Result<OpenedDesk, DeskOpenReason>>;
}

/** What 配置搬家 does to the world. */
export interface HotDeskIo {
  /** Seals everything into one file and hands it to the browser's downloads. */
  save(request: {
    /** Ending and all. */
    name: string;
    passphrase: string;
    hasKey: boolean;
  }): Promise<Result<{ phrases: number; articles: number }, 'too-large' | 'storage-failed'>>;
  inspect(file: File): Promise<Result<ChosenDesk, DeskFileReason>>;
}
