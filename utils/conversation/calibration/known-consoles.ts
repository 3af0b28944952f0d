import type { ConsoleId } from '@/utils/conversation/types';

/** A console that we know by name, and where it is. */
export interface KnownConsole {
  console: Exclude<ConsoleId, 'practice' | 'other'>;
  /** Hosts on which its chat page was seen or may be; `*.` for all below. */
  hosts: readonly string[];
  /** Where to begin. */
  url: string;
}

/**
 * Named consoles without an adapter of their own (shared/consoles.md 0, as of 2026-11). Vipshop: only hosts of its merchant
 * pages are public (vis., compass., vop.vip.com), the chat page is not (未核实); Taobao: hosts named in a design document only.
 */
export const knownConsoles: readonly KnownConsole[] = [
  { console: 'vipshop', hosts: ['*.vip.com'], url: 'https://vis.vip.com/' },
  {
    console: 'xiaohongshu',
    hosts: ['walle.xiaohongshu.com'],
    url: 'https://walle.xiaohongshu.com/cstools/seller/dashboard',
  },
  { console: 'taobao', hosts: ['myseller.taobao.com', 'work.taobao.com'], url: 'https://myseller.taobao.com/' },
  { console: 'douyin', hosts: ['im.jinritemai.com'], url: 'https://im.jinritemai.com/pc_seller_v2/main/workspace' },
  { console: 'jd', hosts: ['dongdong.jd.com'], url: 'https://dongdong.jd.com/' },
  { console: 'wechat', hosts: ['store.weixin.qq.com'], url: 'https://store.weixin.qq.com/shop/kf' },
  { console: 'kuaishou', hosts: ['im.kwaixiaodian.com'], url: 'https://im.kwaixiaodian.com/workbench' },
  {
    console: '1688',
    hosts: ['air.1688.com'],
    url: 'https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im/index.html',
  },
];

const isOn = (pattern: string, host: string): boolean =>
  pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;

/** The console that a host belongs to; undefined for one that we have no name for. */
export const findKnownConsole = (host: string): KnownConsole | undefined =>
  knownConsoles.find(({ hosts }) => hosts.some((pattern) => isOn(pattern, host)));
