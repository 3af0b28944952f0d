type Listener = (...args: never[]) => void;

const createEvent = () => {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    fire: (...args: unknown[]) => {
      for (const listener of listeners) Reflect.apply(listener, undefined, args);
    },
  };
};

const createArea = () => {
  let items: Record<string, unknown> = {};
  return {
    get: async (key: string) => structuredClone(key in items ? { [key]: items[key] } : {}),
    set: async (more: Record<string, unknown>) => {
      items = { ...items, ...structuredClone(more) };
    },
    all: () => items,
  };
};

/** As much of `browser` as the desk needs. What it shows and keeps outlives a worker, as in a browser. */
export const createFakeWorkerBrowser = () => {
  const log: string[] = [];
  const notifications = new Map<string, { title: string; message: string }>();
  const alarms = new Map<string, unknown>();
  const badge = { text: '' };
  const tabs: { id: number; url: string; discarded?: boolean; windowId: number }[] = [];
  const focused: number[] = [];
  const sounds: unknown[] = [];
  const browser = {
    runtime: {
      id: 'ours',
      getURL: (path: string) => `chrome-extension://ours${path}`,
      sendMessage: async (message: unknown) => void sounds.push(message),
    },
    i18n: { getUILanguage: () => 'zh-CN' },
    storage: { session: createArea(), local: createArea() },
    action: {
      setBadgeText: async ({ text }: { text: string }) => {
        badge.text = text;
      },
      setBadgeBackgroundColor: async () => undefined,
      setBadgeTextColor: async () => undefined,
    },
    notifications: {
      create: async (id: string, options: { title: string; message: string }) => {
        log.push(`create ${id}`);
        notifications.set(id, options);
        return id;
      },
      update: async (id: string, options: { title: string; message: string }) => {
        const standing = notifications.get(id);
        if (standing) notifications.set(id, { ...standing, ...options });
        return standing !== undefined;
      },
      clear: async (id: string) => notifications.delete(id),
      onClicked: createEvent(),
      onButtonClicked: createEvent(),
    },
    offscreen: { createDocument: async () => undefined },
    alarms: {
      create: async (name: string, info: unknown) => void alarms.set(name, info),
      clear: async (name: string) => alarms.delete(name),
    },
    tabs: {
      query: async () => tabs,
      update: async (id: number) => {
        focused.push(id);
        return tabs.find((it) => it.id === id);
      },
      create: async ({ url }: { url: string }) => void tabs.push({ id: 99, url, windowId: 1 }),
    },
    windows: {
      update: async () => undefined,
      create: async ({ url }: { url: string }) => void log.push(`window ${url}`),
    },
  };
  return { browser, log, notifications, alarms, badge, tabs, focused, sounds };
};

export type FakeWorkerBrowser = ReturnType<typeof createFakeWorkerBrowser>;
