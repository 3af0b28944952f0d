import type { ConsoleId } from '@/utils/conversation/types';

/** Match patterns per console with an adapter of its own: the manifest, the content scripts and the install-time injection all read this. */
export const matchesByConsole: Partial<Record<ConsoleId, string[]>> = {
  pinduoduo: ['https://mms.pinduoduo.com/chat-merchant/*'],
};

export const consoleMatches: string[] = Object.values(matchesByConsole).flat();

/**
 * Match patterns of the calibrations that ship (shipped-calibrations.ts): hosts of the manifest as well, but calibrated.content
 * works there. A console in an iframe needs the pattern of the inner page.
 */
export const calibratedMatchesByConsole: Partial<Record<ConsoleId, string[]>> = {
  douyin: ['https://im.jinritemai.com/pc_seller_v2/main/workspace*'],
  jd: ['https://dongdong.jd.com/*'],
  wechat: ['https://store.weixin.qq.com/shop/kf*'],
  '1688': ['https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im*'],
  kuaishou: ['https://im.kwaixiaodian.com/workbench*'],
};

export const calibratedMatches: string[] = Object.values(calibratedMatchesByConsole).flat();
