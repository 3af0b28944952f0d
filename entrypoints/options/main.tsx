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
import { checkBuiltInModel, findBuiltInModel } from '@/utils/llm/built-in-model';
import { builtInPresetId, endpointPresets } from '@/utils/llm/presets';
import { startPageLink } from '@/utils/messaging/page-link';
import { createSettingsIo } from '@/utils/messaging/page-settings';
import { pageMessenger } from '@/utils/messaging/protocol';
import { defaultRules } from '@/utils/phrase-check/default-rules';
import { formatCompatibilityFile, parseCompatibilityFile } from '@/utils/storage/compatibility-file';
import { createDatabase, type Database } from '@/utils/storage/database';
import type { InputClock } from '@/utils/storage/input-clock';
import { createLedgerRepository } from '@/utils/storage/ledger-repository';
import { openInputClock } from '@/utils/storage/open-input-clock';
import { formatOwnRulesFile, parseOwnRulesFile } from '@/utils/storage/own-rules-file';
import { parsePolicyFile } from '@/utils/storage/policy-file';
import { parseSettingsFile } from '@/utils/storage/settings-file';
import { watchManagedSettings } from '@/utils/storage/watch-stored-settings';
import { createCalibrationsIo } from './create-calibrations-io';
import { createHotDeskIo } from './create-hot-desk-io';

/** Chromium asks for hosts, not ports: `https://host:8443` is granted as `https://host/*`. */
const toOriginPattern = (baseUrl: string): string => {
  const { protocol, hostname } = new URL(baseUrl);
  return `${protocol}//${hostname}/*`;
};

const fileTypes: Record<string, string> = { csv: 'text/csv;charset=utf-8', txt: 'text/plain;charset=utf-8' };

const saveFile = (name: string, text: string) => {
  const link = document.createElement('a');
  const type = fileTypes[name.split('.').at(-1) ?? ''] ?? 'application/json';
  const url = URL.createObjectURL(new Blob([text], { type }));
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
};

const copyText = (text: string): Promise<boolean> =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false, // said in the page, where a file can be saved instead
  );

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
const createLedgerIo = (database: Database): LedgerIo => {
  const ledger = createLedgerRepository({ database, clock: systemClock, logger: consoleLogger });
  return { list: ledger.list, clear: ledger.clear };
};

/** The worker's index and the console pages take phrases and articles in anew. The port is needed this once only. */
const announceRows = () => {
  const link = startPageLink(new AbortController().signal);
  link.send({ type: 'phrases-changed' });
  link.send({ type: 'articles-changed' });
};

/** Long enough for the browser to have taken the file. */
const keepMs = 10_000;

const saveBytes = (name: string, bytes: Uint8Array<ArrayBuffer>) => {
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), keepMs);
};

const requestOrigin = (baseUrl: string) => browser.permissions.request({ origins: [toOriginPattern(baseUrl)] });

interface OptionsParts {
  database: Database;
  input: Pick<InputClock, 'resume'>;
}

const builtInChoice = { id: builtInPresetId, baseUrl: '', model: '', keyUrl: '', needsKey: false } as const;

/** Loading begins only from a click in a page, and goes on without it: the worker asks the model once it is there. */
const prepareBuiltIn = async () => {
  const model = findBuiltInModel();
  const { state, languages } = await checkBuiltInModel(model);
  // Refused where the click is too long ago or the disk is full: the next test of the connection says so.
  if (state === 'to-load') {
    void model?.create(languages).then(
      (session) => session.destroy(),
      () => undefined,
    );
  }
  return state;
};

const createOptionsIo = ({ database, input }: OptionsParts): OptionsIo => ({
  version: browser.runtime.getManifest().version,
  clock: systemClock,
  endpointChoices: [...endpointPresets, ...(findBuiltInModel() ? [builtInChoice] : [])],
  consolesWithAdapter: consoleIds.filter((console) => console in matchesByConsole),
  supervisor: createSupervisorIo(),
  ledger: createLedgerIo(database),
  diagnosis: { write: () => pageMessenger.sendMessage('writeDiagnosis'), copy: copyText },
  calibrations: createCalibrationsIo(),
  hotDesk: createHotDeskIo({ database, saveBytes, requestOrigin, announce: announceRows }),
  noteInput: () => void input.resume().catch(() => undefined), // only less time until the pages hide
  playAlert,
  readSeverity: (category) => findStrictestSeverity(defaultRules, category),
  rules: defaultRules.rules,
  ownRulesFile: { write: formatOwnRulesFile, parse: parseOwnRulesFile },
  compatibilityFile: { write: formatCompatibilityFile, parse: parseCompatibilityFile },
  createId: () => crypto.randomUUID().slice(0, 8),
  requestOrigin,
  prepareBuiltIn,
  saveEndpoint: (request) => pageMessenger.sendMessage('saveEndpoint', request),
  clearEndpoint: () => pageMessenger.sendMessage('clearEndpoint'),
  testConnection: (request) => pageMessenger.sendMessage('testConnection', request),
  exportSettings: () => pageMessenger.sendMessage('exportSettings'),
  parseFile: parseSettingsFile,
  importSettings: (json) => pageMessenger.sendMessage('importSettings', json),
  saveFile,
});

const start = (root: HTMLElement) => {
  // Its own changes it knows.
  const settingsIo = { ...createSettingsIo(), watch: watchManagedSettings };
  const lock = openInputClock();
  const io = createOptionsIo({ database: createDatabase(), input: lock });
  createRoot(root).render(
    <PageRoot
      io={settingsIo}
      lock={lock}
      browserLocale={browser.i18n.getUILanguage()}
      readTitle={(t) => t.options.title}
    >
      {({ t, snapshot, hold }) => (
        <OptionsPage t={t} io={io} snapshot={snapshot} change={hold.change} accept={hold.accept} />
      )}
    </PageRoot>,
  );
};

const root = document.getElementById('root');
if (root) start(root);
