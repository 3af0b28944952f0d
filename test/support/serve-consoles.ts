import type { BrowserContext, Route } from '@playwright/test';
import { type BuiltConsole, type ConsoleBuild, type ForeignBuild, getConsole } from './build-consoles';

export const pinduoduoUrl = 'https://mms.pinduoduo.com/chat-merchant/index.html';
export const plainshopUrl = 'https://kefu.plainshop.example/workbench';
/** `?frame=rebuilt`: the list of the A/B test seen 2026-08-28. */
export const douyinUrl = 'https://im.jinritemai.com/pc_seller_v2/main/workspace';
export const jdUrl = 'https://dongdong.jd.com/';
export const wechatUrl = 'https://store.weixin.qq.com/shop/kf';
/** All of it stands in a frame of the same origin. */
export const url1688 = 'https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im/index.html';
export const kuaishouUrl = 'https://im.kwaixiaodian.com/workbench';

const readForeignHost = (name: ForeignBuild): string => `${name}.foreign.example`;
export const readForeignUrl = (name: ForeignBuild): string => `https://${readForeignHost(name)}/workbench`;

/** What the browser asked for while the consoles were served. */
export interface ServedConsoles {
  /** Requests to anywhere but the consoles and this machine; every one was aborted. */
  outsideRequests: string[];
}

interface Site {
  host: string;
  pagePath: RegExp;
  chooseBuild(url: URL): ConsoleBuild;
}

/** `?variant=vue3` on the page picks the other build. */
const sites: Site[] = [
  {
    host: 'mms.pinduoduo.com',
    pagePath: /^\/chat-merchant\/(index\.html)?$/,
    chooseBuild: (url) => (url.searchParams.get('variant') === 'vue3' ? 'pinduoduo-vue3' : 'pinduoduo-vue2'),
  },
  { host: 'kefu.plainshop.example', pagePath: /^\/workbench$/, chooseBuild: () => 'plainshop' },
  { host: 'im.jinritemai.com', pagePath: /^\/pc_seller_v2\/main\/workspace$/, chooseBuild: () => 'douyin' },
  { host: 'dongdong.jd.com', pagePath: /^\/$/, chooseBuild: () => 'jd' },
  { host: 'store.weixin.qq.com', pagePath: /^\/shop\/kf$/, chooseBuild: () => 'wechat' },
  {
    host: 'air.1688.com',
    pagePath: /^\/app\/ocms-fusion-components-1688\/def_cbu_web_im(_core)?\/index\.html$/,
    chooseBuild: ({ pathname }) => (pathname.includes('/def_cbu_web_im_core/') ? '1688' : '1688-outer'),
  },
  { host: 'im.kwaixiaodian.com', pagePath: /^\/workbench$/, chooseBuild: () => 'kuaishou' },
  ...(['chatscope', 'vue-advanced-chat', 'deep-chat'] as const).map((name) => ({
    host: readForeignHost(name),
    pagePath: /^\/workbench$/,
    chooseBuild: () => name,
  })),
];

/** The page's own files keep the query of the page, so that the variant needs no cookie. */
const addQuery = (html: string, query: string): string => html.replaceAll(/\/static\/page\.(js|css)/g, `$&${query}`);

const answer = async (route: Route, site: Site, url: URL): Promise<void> => {
  const isPage = site.pagePath.test(url.pathname);
  const file = /\/static\/page\.(js|css)$/.exec(url.pathname)?.[1];
  if (!isPage && !file) return route.fulfill({ status: url.pathname === '/favicon.ico' ? 204 : 404, body: '' });
  const page: BuiltConsole = await getConsole(site.chooseBuild(url));
  if (isPage) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: addQuery(page.html, url.search) });
  if (file === 'js') return route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: page.script });
  return route.fulfill({ contentType: 'text/css; charset=utf-8', body: page.css });
};

const isThisMachine = (url: URL): boolean => ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);

/** Serves the simulated consoles at their real URLs inside this browser. Everything else on the network is aborted. */
export const serveConsoles = async (context: BrowserContext): Promise<ServedConsoles> => {
  const outsideRequests: string[] = [];
  await context.route(/^https?:/, async (route) => {
    const url = new URL(route.request().url());
    const site = sites.find(({ host }) => host === url.hostname);
    if (site) return answer(route, site, url);
    if (isThisMachine(url)) return route.continue();
    outsideRequests.push(url.href);
    return route.abort('blockedbyclient');
  });
  return { outsideRequests };
};
