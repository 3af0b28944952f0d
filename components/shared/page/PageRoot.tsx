import type { ReactNode } from 'react';
import { type PageCatalogue, pageCatalogues } from '@/utils/i18n/page-catalogue';
import type { SettingsSnapshot } from './types';
import { Unreachable } from './Unreachable';
import { resolveLanguage, useDocumentLanguage } from './use-document-language';
import { type SettingsHold, type SettingsIo, useSettings } from './use-settings';

interface PageRootProps {
  io: SettingsIo;
  /** The browser's interface language, for the choice `auto`. */
  browserLocale: string;
  readTitle(t: PageCatalogue): string;
  children(page: { t: PageCatalogue; snapshot: SettingsSnapshot; hold: SettingsHold }): ReactNode;
}

/** What every page starts with: the settings, the language they ask for, and words when neither can be read. */
export const PageRoot = ({ io, browserLocale, readTitle, children }: PageRootProps) => {
  const hold = useSettings(io);
  const language = resolveLanguage(hold.snapshot?.settings.language, browserLocale);
  const t = pageCatalogues[language];
  useDocumentLanguage(language, readTitle(t));
  if (hold.snapshot) return children({ t, snapshot: hold.snapshot, hold });
  return hold.isUnreachable ? <Unreachable t={t} onRetry={() => void hold.reload()} /> : null;
};
