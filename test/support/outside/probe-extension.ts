import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultSettings, type Settings } from '@/utils/policy/settings';
import { createClockShift } from '../clock-shift';

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

/**
 * A copy of a build whose worker tells what it shows, with settings as a supervisor's earlier visit would have left them.
 * Worker and content scripts live `clockShiftMs` later than the machine.
 */
export const copyWithProbe = async (
  extensionPath: string,
  tellUrl: string,
  change: Partial<Settings>,
  clockShiftMs = 0,
): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'warmreply-probed-'));
  await cp(extensionPath, folder, { recursive: true });
  const putBefore = async (file: string, script: string) =>
    writeFile(join(folder, file), script + (await readFile(join(folder, file), 'utf8')));
  await putBefore('background.js', createProbe(tellUrl, { ...defaultSettings, language: 'zh-CN', ...change }));
  if (clockShiftMs !== 0) {
    const shift = createClockShift(clockShiftMs);
    // The guard comes first and shares its world with the console script.
    await Promise.all(['background.js', 'content-scripts/guard.js'].map((file) => putBefore(file, shift)));
  }
  return folder;
};
