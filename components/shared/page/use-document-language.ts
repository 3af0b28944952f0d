import { useEffect } from 'react';
import { type Language, matchLanguage } from '@/utils/i18n/languages';
import type { Settings } from '@/utils/policy/settings';

/** The language to show: the agent's choice, else the browser's. */
export const resolveLanguage = (choice: Settings['language'] | undefined, browserLocale: string): Language =>
  choice === undefined || choice === 'auto' ? matchLanguage(browserLocale) : choice;

/** Tells the browser which language and title the page has now: both change at run time. */
export const useDocumentLanguage = (language: Language, title: string): void => {
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = title;
  }, [language, title]);
};
