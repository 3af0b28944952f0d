interface Script {
  id: string;
  js: string[];
  matches: string[];
  allFrames: boolean;
  runAt: string;
  persistAcrossSessions: boolean;
}

interface Tab {
  id: number;
  /** Hidden from us without a permission, as in a browser. */
  url?: string;
}

const toRegExp = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);

/** As much of `browser` as calibrations need: registered scripts, permissions by host, tabs. */
export const createCalibrationBrowser = () => {
  const scripts: Script[] = [];
  const granted = new Set<string>();
  const tabs: Tab[] = [];
  const injected: { tabId: number; file: string; allFrames: boolean }[] = [];
  const messages: { tabId: number; message: unknown }[] = [];
  const onAdded = new Set<(added: { origins: string[] }) => void>();
  let session: Record<string, unknown> = {};
  const onRemoved = new Set<() => void>();
  let registrations = 0;

  const isAllowed = (address: string) => [...granted].some((pattern) => toRegExp(pattern).test(address));
  const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

  const browser = {
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => origins.every(isAllowed),
      onAdded: { addListener: (listener: (added: { origins: string[] }) => void) => onAdded.add(listener) },
      onRemoved: { addListener: (listener: () => void) => onRemoved.add(listener) },
    },
    scripting: {
      getRegisteredContentScripts: async () => structuredClone(scripts),
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        scripts.splice(0, scripts.length, ...scripts.filter(({ id }) => !ids.includes(id)));
      },
      registerContentScripts: async (more: Script[]) => {
        registrations += 1;
        scripts.push(...structuredClone(more));
      },
      executeScript: async (call: { target: { tabId: number; allFrames?: boolean }; files: string[] }) => {
        const { tabId, allFrames = false } = call.target;
        const { url = '' } = tabs.find(({ id }) => id === tabId) ?? {};
        if (!isAllowed(url)) throw new Error('Cannot access contents of the page.');
        injected.push(...call.files.map((file) => ({ tabId, file, allFrames })));
      },
    },
    tabs: {
      get: async (tabId: number) => {
        const tab = tabs.find(({ id }) => id === tabId);
        if (!tab) throw new Error('No tab with id');
        return tab;
      },
      query: async ({ url }: { url?: string | string[] }) => {
        const patterns = url === undefined ? undefined : [url].flat().map(toRegExp);
        return tabs.filter(
          (tab) => !patterns || (tab.url && isAllowed(tab.url) && patterns.some((it) => it.test(tab.url ?? ''))),
        );
      },
      sendMessage: async (tabId: number, message: unknown) => void messages.push({ tabId, message }),
    },
    storage: {
      session: {
        get: async (key: string) => (key in session ? { [key]: session[key] } : {}),
        set: async (more: Record<string, unknown>) => {
          session = { ...session, ...more };
        },
        remove: async (key: string) => {
          const { [key]: _gone, ...others } = session;
          session = others;
        },
      },
    },
    i18n: { getUILanguage: () => 'zh-CN' },
  };

  return {
    browser,
    scripts,
    tabs,
    injected,
    messages,
    /** How often scripts were registered. */
    registered: () => registrations,
    grant: async (pattern: string) => {
      granted.add(pattern);
      for (const listener of onAdded) listener({ origins: [pattern] });
      await settled();
    },
    revoke: async (pattern: string) => {
      granted.delete(pattern);
      for (const listener of onRemoved) listener();
      await settled();
    },
  };
};
