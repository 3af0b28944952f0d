import type { ConsoleId } from '@/utils/conversation/types';
import { type Article, isValidAt } from './article';

/** How articles name the marketplace they are about. A rule of one says nothing about an order on another. */
const marketplaceNames: Readonly<Partial<Record<ConsoleId, readonly string[]>>> = {
  pinduoduo: ['拼多多'],
  douyin: ['抖音', '抖店'],
  jd: ['京东'],
  taobao: ['淘宝', '天猫'],
  kuaishou: ['快手'],
  xiaohongshu: ['小红书'],
  vipshop: ['唯品会'],
};

/** For agents only: fines, wording rules, training. */
const internal = /内部|員工|员工|考核|培训|话术规范|机密|保密/;

/** Where and when a customer would be told. A part that is not known excludes nothing. */
export interface Occasion {
  /** As the console page shows it; '' while unknown. */
  shop?: string;
  /** ms since 1970. */
  now?: number;
}

/** For agents only, by its mark, else by its title and tags. */
export const isForAgentsOnly = ({ title, tags, isInternal }: Pick<Article, 'title' | 'tags' | 'isInternal'>): boolean =>
  isInternal ?? internal.test([title, ...tags].join(' '));

/** Whether an article may be offered as an answer to a customer of this console, in this shop, at this time. */
export const mayBeTold = (article: Article, console: ConsoleId, { shop, now }: Occasion = {}): boolean => {
  if (isForAgentsOnly(article)) return false;
  if (now !== undefined && !isValidAt(article, now)) return false;
  const { scope } = article;
  if (shop && scope?.shop && scope.shop !== shop) return false;
  if (scope?.console) return scope.console === console;
  const label = [article.title, ...article.tags].join(' ');
  const own = marketplaceNames[console] ?? [];
  const others = Object.values(marketplaceNames).flat();
  return own.some((name) => label.includes(name)) || !others.some((name) => label.includes(name));
};
