import type { ReactNode } from 'react';
import { type PageCatalogue, pageCatalogues } from '@/utils/i18n/page-catalogue';
import { AutoLock } from './AutoLock';
import type { SettingsSnapshot } from './types';
import { Unreachable } from './Unreachable';
import type { AutoLockIo } from './use-auto-lock';
import { resolveLanguage, useDocumentLanguage } from './use-document-language';
import { type SettingsHold, type SettingsIo, useSettings } from './use-settings';

interface PageRootProps {
  io: SettingsIo;
  /** The browser's interface language, for the choice `auto`. */
  browserLocale: string;
  readTitle(t: PageCatalogue): string;
  /** For pages that hide themselves while nobody is there. */
  lock?: AutoLockIo;
  children(page: { t: PageCatalogue; snapshot: SettingsSnapshot; hold: SettingsHold }): ReactNode;
}

/** What every page starts with: the settings, the language they ask for, and words when neither can be read. */
export const PageRoot = ({ io, browserLocale, readTitle, lock, children }: PageRootProps) => {
  const hold = useSettings(io);
  const language = resolveLanguage(hold.snapshot?.settings.language, browserLocale);
  const t = pageCatalogues[language];
  useDocumentLanguage(language, readTitle(t));
  if (hold.snapshot) {
    const page = children({ t, snapshot: hold.snapshot, hold });
    if (!lock) return page;
    return (
      <AutoLock t={t} io={lock} minutes={hold.snapshot.settings.autoLockMinutes}>
        {page}
      </AutoLock>
    );
  }
  return hold.isUnreachable ? <Unreachable t={t} onRetry={() => void hold.reload()} /> : null;
};
