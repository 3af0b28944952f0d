import type { ConsoleId } from '@/utils/conversation/types';
import type { Article } from './article';

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

/** Whether an article may be offered as an answer to a customer of this console, going by its title and tags. */
export const mayBeTold = ({ title, tags }: Article, console: ConsoleId): boolean => {
  const label = [title, ...tags].join(' ');
  if (internal.test(label)) return false;
  const own = marketplaceNames[console] ?? [];
  const others = Object.values(marketplaceNames).flat();
  return own.some((name) => label.includes(name)) || !others.some((name) => label.includes(name));
};
