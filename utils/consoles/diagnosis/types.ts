import type { ConsolePart } from '@/utils/consoles/types';
import type { ConsoleId } from '@/utils/conversation/types';

/** One part of a page and all the ways in which the adapter looks for it. */
export interface DiagnosedPart {
  name: string;
  selectors: readonly string[];
}

/** What reads this page, as far as a diagnosis is concerned. */
export interface DiagnosedAdapter {
  console: ConsoleId;
  /** `pinduoduo 1`, or what a calibration says of itself. */
  version: string;
  parts: readonly DiagnosedPart[];
  /** The selectors ship with us, so that what they name is public. What an agent's calibration names is not. */
  isPublic: boolean;
  /** What cannot be seen now. */
  missing: readonly (ConsolePart | string)[];
}

export interface DiagnosisParts {
  /** Of the page: only its host and the shape of its path are written. */
  address: URL;
  adapter: DiagnosedAdapter;
  extensionVersion: string;
  /** `Chrome 142`. */
  browser: string;
}
