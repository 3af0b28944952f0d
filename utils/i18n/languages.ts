/** Interface languages. zh-CN is the reference; the others have its exact shape. */
export const languages = ['zh-CN', 'zh-TW', 'en'] as const;
export type Language = (typeof languages)[number];

/** Picks the interface language for a browser locale such as "zh-HK" or "de-DE". */
export const matchLanguage = (locale: string): Language => {
  const lower = locale.toLowerCase();
  if (/^zh-(tw|hk|mo|hant)/.test(lower)) return 'zh-TW';
  return lower.startsWith('zh') ? 'zh-CN' : 'en';
};
