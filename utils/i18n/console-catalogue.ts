import { console as en } from './en/console';
import type { Language } from './languages';
import { console as zhCN } from './zh-cn/console';
import { console as zhTW } from './zh-tw/console';

/** Everything the overlay on a console page can say. */
export type ConsoleCatalogue = typeof zhCN;

export const consoleCatalogues: Record<Language, ConsoleCatalogue> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
