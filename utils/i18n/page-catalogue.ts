import { page as en } from './en/page';
import type { Language } from './languages';
import { page as zhCN } from './zh-cn/page';
import { page as zhTW } from './zh-tw/page';

/** Everything an extension page can say. */
export type PageCatalogue = typeof zhCN;

export const pageCatalogues: Record<Language, PageCatalogue> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
