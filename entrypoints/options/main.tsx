import '@/utils/styles/tokens.css';
import '@/components/shared/page/page.css';
import '@/components/options/options.css';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { findStrictestSeverity } from '@/components/options/find-strictest-severity';
import { OptionsPage } from '@/components/options/OptionsPage';
import type { LedgerIo, OptionsIo, SupervisorIo } from '@/components/options/types';
import { PageRoot } from '@/components/shared/page/PageRoot';
import { systemClock } from '@/utils/base/clock';
import { consoleLogger } from '@/utils/base/logger';
import { matchesByConsole } from '@/utils/consoles/matches';
import { consoleIds } from '@/utils/conversation/types';
import { endpointPresets } from '@/utils/llm/presets';
import { createSettingsIo } from '@/utils/messaging/page-settings';
import { pageMessenger } from '@/utils/messaging/protocol';
import { defaultRules } from '@/utils/phrase-check/default-rules';
import { createDatabase } from '@/utils/storage/database';
import { createLedgerRepository } from '@/utils/storage/ledger-repository';
import { formatOwnRulesFile, parseOwnRulesFile } from '@/utils/storage/own-rules-file';
import { parsePolicyFile } from '@/utils/storage/policy-file';
import { parseSettingsFile } from '@/utils/storage/settings-file';

/** Chromium asks for hosts, not ports: `https://host:8443` is granted as `https://host/*`. */
const toOriginPattern = (baseUrl: string): string => {
  const { protocol, hostname } = new URL(baseUrl);
  return `${protocol}//${hostname}/*`;
};

const saveFile = (name: string, text: string) => {
  const link = document.createElement('a');
  const type = name.endsWith('.csv') ? 'text/csv;charset=utf-8' : 'application/json';
  const url = URL.createObjectURL(new Blob([text], { type }));
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
};

const playAlert = (volume: number) => {
  const audio = new Audio(browser.runtime.getURL('/sounds/urgent.wav'));
  audio.volume = volume;
  // Refused where the computer has no sound: the agent hears that there is none.
  void audio.play().catch(() => undefined);
};

const createSupervisorIo = (): SupervisorIo => ({
  read: () => pageMessenger.sendMessage('readSupervisor'),
  unlock: (pin) => pageMessenger.sendMessage('unlockSupervisor', pin),
  lock: () => pageMessenger.sendMessage('lockSupervisor'),
  setPin: (pin) => pageMessenger.sendMessage('setPin', pin),
  removePin: () => pageMessenger.sendMessage('removePin'),
  setLock: (path, isLocked) => pageMessenger.sendMessage('setLock', { path, isLocked }),
  readDroppedRules: () => pageMessenger.sendMessage('readDroppedRules'),
  restoreRule: (ruleId) => pageMessenger.sendMessage('restoreRule', ruleId),
  exportPolicy: () => pageMessenger.sendMessage('exportPolicy'),
  parsePolicy: parsePolicyFile,
  importPolicy: (json) => pageMessenger.sendMessage('importPolicy', json),
});

/** Read in this page itself, like the numbers of the board: the worker need not live for it. */
const createLedgerIo = (): LedgerIo => {
  const ledger = createLedgerRepository({ database: createDatabase(), clock: systemClock, logger: consoleLogger });
  return { list: ledger.list, clear: ledger.clear };
};

const createOptionsIo = (): OptionsIo => ({
  version: browser.runtime.getManifest().version,
  clock: systemClock,
  endpointChoices: endpointPresets,
  consolesWithAdapter: consoleIds.filter((console) => console in matchesByConsole),
  supervisor: createSupervisorIo(),
  ledger: createLedgerIo(),
  playAlert,
  readSeverity: (category) => findStrictestSeverity(defaultRules, category),
  rules: defaultRules.rules,
  ownRulesFile: { write: formatOwnRulesFile, parse: parseOwnRulesFile },
  createId: () => crypto.randomUUID().slice(0, 8),
  requestOrigin: (baseUrl) => browser.permissions.request({ origins: [toOriginPattern(baseUrl)] }),
  saveEndpoint: (request) => pageMessenger.sendMessage('saveEndpoint', request),
  clearEndpoint: () => pageMessenger.sendMessage('clearEndpoint'),
  testConnection: (request) => pageMessenger.sendMessage('testConnection', request),
  exportSettings: () => pageMessenger.sendMessage('exportSettings'),
  parseFile: parseSettingsFile,
  importSettings: (json) => pageMessenger.sendMessage('importSettings', json),
  saveFile,
});

const start = (root: HTMLElement) => {
  const settingsIo = createSettingsIo();
  const io = createOptionsIo();
  createRoot(root).render(
    <PageRoot io={settingsIo} browserLocale={browser.i18n.getUILanguage()} readTitle={(t) => t.options.title}>
      {({ t, snapshot, hold }) => (
        <OptionsPage t={t} io={io} snapshot={snapshot} change={hold.change} accept={hold.accept} />
      )}
    </PageRoot>,
  );
};

const root = document.getElementById('root');
if (root) start(root);
