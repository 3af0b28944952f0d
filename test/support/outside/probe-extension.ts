import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultSettings, type Settings } from '@/utils/policy/settings';

/**
 * Runs before the worker's own code, each time it starts: what goes to the browser as badge or notification is told to
 * a server too. Nothing of ours is changed.
 */
const createProbe = (tellUrl: string, settings: Settings): string => `
(() => {
  const tell = (kind, detail) =>
    fetch(${JSON.stringify(tellUrl)}, {
      method: 'POST', mode: 'no-cors', keepalive: true,
      body: JSON.stringify({ kind, at: Date.now(), detail: JSON.stringify(detail) }),
    }).catch(() => undefined);
  const wrap = (api, name, kind) => {
    const original = api[name].bind(api);
    api[name] = (...args) => { tell(kind, args); return original(...args); };
  };
  wrap(chrome.notifications, 'create', 'notification-create');
  wrap(chrome.notifications, 'update', 'notification-update');
  wrap(chrome.notifications, 'clear', 'notification-clear');
  wrap(chrome.action, 'setBadgeText', 'badge');
  chrome.runtime.onInstalled.addListener(() => chrome.storage.local.set({ settings: ${JSON.stringify(settings)} }));
  tell('worker-start', '');
})();
`;

/** A copy of a build whose worker tells what it shows, with settings as a supervisor's earlier visit would have left them. */
export const copyWithProbe = async (
  extensionPath: string,
  tellUrl: string,
  change: Partial<Settings>,
): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'warmreply-probed-'));
  await cp(extensionPath, folder, { recursive: true });
  const worker = join(folder, 'background.js');
  const probe = createProbe(tellUrl, { ...defaultSettings, language: 'zh-CN', ...change });
  await writeFile(worker, probe + (await readFile(worker, 'utf8')));
  return folder;
};
