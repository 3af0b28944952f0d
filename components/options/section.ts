import type { IconName } from '@/components/shared/page/Icon';
import type { SettingsSnapshot } from '@/components/shared/page/types';
import type { Notify } from '@/components/shared/page/use-notice';
import type { ChangeSettings } from '@/components/shared/page/use-settings';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { PolicyAccess } from './access';
import type { OptionsIo } from './types';
import type { SupervisorHold } from './use-supervisor';

export const sectionIds = [
  'limits',
  'hours',
  'alerts',
  'presence',
  'check',
  'endpoint',
  'ledger',
  'suggestions',
  'sites',
  'language',
  'supervisor',
  'backup',
  'about',
] as const;
export type SectionId = (typeof sectionIds)[number];

export const sectionIcons: Record<SectionId, IconName> = {
  limits: 'clock',
  hours: 'calendar',
  alerts: 'bell',
  presence: 'people',
  check: 'shield',
  endpoint: 'plug',
  ledger: 'eye',
  suggestions: 'bulb',
  sites: 'chat',
  language: 'globe',
  supervisor: 'lock',
  backup: 'box',
  about: 'info',
};

/** What every section of the options page works with. */
export interface SectionProps {
  t: PageCatalogue;
  io: OptionsIo;
  snapshot: SettingsSnapshot;
  access: PolicyAccess;
  supervisor: SupervisorHold;
  /** Saves and says what became of it. */
  change: ChangeSettings;
  accept(snapshot: SettingsSnapshot): void;
  notify: Notify;
}

/** The section named by the address's fragment, else the first. */
export const findSection = (fragment: string): SectionId =>
  sectionIds.find((id) => `#${id}` === fragment) ?? sectionIds[0];
