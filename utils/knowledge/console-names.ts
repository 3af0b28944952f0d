import { type ConsoleId, consoleIds } from '@/utils/conversation/types';

/** What shops write into a column of platforms, beside the console's own id. */
const names: Readonly<Partial<Record<ConsoleId, readonly string[]>>> = {
  pinduoduo: ['拼多多', '拼多', 'pdd'],
  douyin: ['抖音', '抖店', '飞鸽', '飛鴿', 'tiktok'],
  jd: ['京东', '京東', '咚咚'],
  taobao: ['淘宝', '淘寶', '天猫', '天貓', '千牛', 'tmall'],
  kuaishou: ['快手'],
  xiaohongshu: ['小红书', '小紅書', 'rednote'],
  wechat: ['微信', '视频号', '視頻號'],
  '1688': ['阿里巴巴', '诚信通', '誠信通'],
  vipshop: ['唯品会', '唯品會', 'vip'],
};

const everywhere = /^(全部|所有|通用|全平台|不限|all|any)$/i;

/** The console that a cell names; 'all' for every one, undefined when it names none. */
export const findConsole = (text: string): ConsoleId | 'all' | undefined => {
  const cell = text.trim().toLowerCase();
  if (cell === '' || everywhere.test(cell)) return 'all';
  return (
    consoleIds.find((id) => id === cell) ?? consoleIds.find((id) => names[id]?.some((name) => cell.includes(name)))
  );
};
