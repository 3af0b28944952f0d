import type { ReactElement } from 'react';
import { OptionsPage } from '@/components/options/OptionsPage';
import type { OptionsIo } from '@/components/options/types';
import { Popup, type PopupIo } from '@/components/popup/Popup';
import { PracticePage } from '@/components/practice/PracticePage';
import type { OpenConsole, SettingsSnapshot, WaitingCustomer } from '@/components/shared/page/types';
import { SidePanel } from '@/components/sidepanel/SidePanel';
import type { RewriteUpdate, SidePanelIo } from '@/components/sidepanel/types';
import { fail, succeed } from '@/utils/base/result';
import type { ConversationKey } from '@/utils/conversation/types';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { Article } from '@/utils/knowledge/article';
import sampleArticles from '@/utils/knowledge/sample-articles.json';
import { defaultSettings, type Settings } from '@/utils/policy/settings';
import { createOfflineVersion } from '@/utils/rewrite/spoken-version';

/** Sample states of the extension's pages, shared by the gallery and the tests in test/dom/pages. */
export const sampleNow = 1_790_000_000_000;

/** Stands still until `advance` moves it. */
export const createSampleClock = () => {
  let now = sampleNow;
  return {
    now: () => now,
    advance: (ms: number) => {
      now += ms;
    },
  };
};

export const sampleArticleList: Article[] = sampleArticles.map((article) => ({
  ...article,
  updatedAt: sampleNow,
  source: 'sample',
}));

export const sampleKey = (customer: string): ConversationKey => ({
  console: 'pinduoduo',
  shop: '暖暖杂货铺',
  customer,
  identity: 'stable',
});

const wait = (name: string, stage: WaitingCustomer['stage'], waitedSeconds: number): WaitingCustomer => ({
  conversation: sampleKey(name),
  name,
  stage,
  waitingSince: sampleNow - waitedSeconds * 1000,
  dueAt: sampleNow + (180 - waitedSeconds) * 1000,
  certainty: name.startsWith('王') ? 'unsure' : 'sure',
});

export const sampleConsole: OpenConsole = {
  tabId: 7,
  console: 'pinduoduo',
  isActiveTab: true,
  entries: [
    wait('L*******i', 'warn', 124),
    wait('S*******n', 'overdue', 203),
    wait('小**鱼', 'urgent', 161),
    wait('橙*汽水', 'calm', 38),
    wait('王**', 'calm', 12),
    wait('T****9', 'calm', 6),
  ],
  open: sampleKey('S*******n'),
  openName: 'S*******n',
  isPaused: false,
  answeredToday: 86,
  lateToday: 2,
};

export const createSampleSidePanelIo = (changes: Partial<SidePanelIo> = {}): SidePanelIo => ({
  clock: createSampleClock(),
  listArticles: async () => sampleArticleList,
  importSamplePack: async () => succeed(sampleArticleList.length),
  importArticles: async () => fail({ kind: 'not-json' }),
  speak: (text, address) => createOfflineVersion(text, { address }),
  startRewrite: () => () => undefined,
  fill: async () => succeed(true),
  point: () => undefined,
  copy: async () => true,
  openOptions: () => undefined,
  ...changes,
});

const answerWith = (update: RewriteUpdate): SidePanelIo['startRewrite'] => {
  return (_text, _address, listen) => {
    listen(update);
    return () => undefined;
  };
};

export const createSampleOptionsIo = (changes: Partial<OptionsIo> = {}): OptionsIo => ({
  version: '0.1.0',
  endpointChoices: [
    {
      id: 'deepseek',
      baseUrl: 'https://api.deepseek.com',
      model: 'deepseek-chat',
      keyUrl: 'https://platform.deepseek.com/api_keys',
      needsKey: true,
    },
    { id: 'ollama', baseUrl: 'http://localhost:11434/v1', model: 'qwen3:8b', keyUrl: '', needsKey: false },
    { id: 'custom', baseUrl: '', model: '', keyUrl: '', needsKey: true },
  ],
  readSeverity: (category) =>
    category === 'off-platform' || category === 'hostility' ? 'block' : category === 'officialese' ? 'hint' : 'warn',
  requestOrigin: async () => true,
  saveEndpoint: async ({ endpoint }) =>
    succeed({ settings: { ...defaultSettings, endpoint }, keyLast4: 'a1b2', wasReset: false }),
  clearEndpoint: async () => ({ settings: defaultSettings, keyLast4: undefined, wasReset: false }),
  testConnection: async () => ({ ok: true, latencyMs: 840, model: 'deepseek-chat' }),
  exportSettings: async () => '{}',
  parseFile: () => succeed({ ...defaultSettings, suggestionsEnabled: false, address: '亲' }),
  importSettings: async () => succeed({ settings: defaultSettings, keyLast4: undefined, wasReset: false }),
  saveFile: () => undefined,
  ...changes,
});

export const samplePopupIo: PopupIo = {
  clock: createSampleClock(),
  point: () => undefined,
  openConsole: () => undefined,
  openSidePanel: () => undefined,
  openOptions: () => undefined,
  openPractice: () => undefined,
};

export const sampleSnapshot = (changes: Partial<Settings> = {}): SettingsSnapshot => ({
  settings: { ...defaultSettings, ...changes },
  keyLast4: undefined,
  wasReset: false,
});

const locked = sampleSnapshot({
  policy: {
    ...defaultSettings.policy,
    response: {
      consoles: {
        pinduoduo: { limitSeconds: 150, warnAfterSeconds: 60, urgentAfterSeconds: 120, hours: { from: 8, to: 23 } },
      },
    },
    locks: ['response.consoles.pinduoduo.limitSeconds', 'check.categoriesOff', 'check.enabled'],
  },
});

const ignore = async () => undefined;

const panel = (t: PageCatalogue, changes: Partial<Parameters<typeof SidePanel>[0]> = {}) => (
  <SidePanel
    t={t}
    io={createSampleSidePanelIo()}
    consoles={[sampleConsole]}
    hasEndpoint={false}
    suggestionsEnabled
    address="您"
    incoming={undefined}
    onToggleSuggestions={() => undefined}
    {...changes}
  />
);

const options = (t: PageCatalogue, snapshot = sampleSnapshot()) => (
  <OptionsPage t={t} io={createSampleOptionsIo()} snapshot={snapshot} change={ignore} accept={() => undefined} />
);

/** Starts the practice and finds itself 50 s later: every customer has written. */
const createPlayingClock = () => {
  let isStarted = false;
  return {
    now: () => {
      const now = isStarted ? sampleNow + 50_000 : sampleNow;
      isStarted = true;
      return now;
    },
  };
};

const practice = (t: PageCatalogue) => (
  <PracticePage
    t={t}
    io={{
      clock: createPlayingClock(),
      judges: { isHurtful: () => false, isSpokenKnowledge: () => false },
      openConsole: () => undefined,
      importSamplePack: async () => succeed(10),
    }}
  />
);

interface PageSample {
  render(t: PageCatalogue): ReactElement;
  width: number;
  height: number;
  /** The fragment of the address. */
  hash?: string;
  /** Selectors clicked one after another before the picture is taken. */
  clicks?: string[];
}

const side = { width: 360, height: 760 };
const wide = { width: 1080, height: 760 };
const article = sampleArticleList[0]?.body ?? '';
const incoming = { id: 1, text: article };

/** Every page and main state, by name. */
export const pageSamples: Record<string, PageSample> = {
  'panel-knowledge': { ...side, render: (t) => panel(t) },
  'panel-empty': {
    ...side,
    render: (t) => panel(t, { consoles: [], io: createSampleSidePanelIo({ listArticles: async () => [] }) }),
  },
  'panel-article': { ...side, render: (t) => panel(t), clicks: ['.article-row .button-primary'] },
  'panel-streaming': {
    ...side,
    render: (t) =>
      panel(t, {
        hasEndpoint: true,
        incoming,
        io: createSampleSidePanelIo({
          startRewrite: answerWith({ type: 'rewrite-partial', text: '退货运费这块您放心，页面写着“退货包运费”的，' }),
        }),
      }),
  },
  'panel-broken': {
    width: 900,
    height: 620,
    render: (t) =>
      panel(t, {
        hasEndpoint: true,
        incoming,
        io: createSampleSidePanelIo({
          startRewrite: answerWith({
            type: 'rewrite-done',
            text: '退货的运费保险公司会赔您，确认收货后48小时内到账，最多12元。',
            problems: [{ kind: 'changed', factKind: 'duration', source: '72小时', rewrite: '48小时' }],
          }),
        }),
      }),
  },
  'panel-failed': {
    ...side,
    render: (t) =>
      panel(t, {
        hasEndpoint: true,
        incoming,
        io: createSampleSidePanelIo({ startRewrite: answerWith({ type: 'rewrite-failed', reason: 'cut' }) }),
      }),
  },
  'panel-paste': { ...side, render: (t) => panel(t), clicks: ['[role=tab]:nth-child(2)'] },
  'panel-queue': { ...side, render: (t) => panel(t), clicks: ['[role=tab]:nth-child(3)'] },
  popup: {
    width: 360,
    height: 560,
    render: (t) => (
      <Popup t={t} io={samplePopupIo} consoles={[sampleConsole]} settings={defaultSettings} change={ignore} />
    ),
  },
  'popup-none': {
    width: 360,
    height: 380,
    render: (t) => <Popup t={t} io={samplePopupIo} consoles={[]} settings={defaultSettings} change={ignore} />,
  },
  'options-limits': { ...wide, hash: '#limits', render: (t) => options(t) },
  'options-limits-locked': { ...wide, hash: '#limits', render: (t) => options(t, locked) },
  'options-check': { ...wide, height: 1500, hash: '#check', render: (t) => options(t) },
  'options-endpoint': { ...wide, hash: '#endpoint', render: (t) => options(t) },
  'options-endpoint-set': {
    ...wide,
    hash: '#endpoint',
    render: (t) =>
      options(t, {
        ...sampleSnapshot({
          endpoint: { preset: 'deepseek', baseUrl: 'https://api.deepseek.com', model: 'deepseek-chat' },
        }),
        keyLast4: 'a1b2',
      }),
    clicks: ['.button-row .button:nth-child(2)'],
  },
  'options-suggestions': { ...wide, hash: '#suggestions', render: (t) => options(t) },
  'options-sites': { ...wide, hash: '#sites', render: (t) => options(t) },
  'options-language': { ...wide, hash: '#language', render: (t) => options(t) },
  'options-backup': { ...wide, hash: '#backup', render: (t) => options(t) },
  'options-about': { ...wide, hash: '#about', render: (t) => options(t) },
  'options-narrow': { ...side, hash: '#limits', render: (t) => options(t) },
  practice: { ...wide, render: practice, clicks: ['[data-wr-conversation=lin] button', '.knowledge-note button'] },
  'practice-over': { ...wide, render: practice, clicks: ['[data-wr-conversation=fish] button', '.coach .link'] },
  'practice-narrow': { ...side, height: 1000, render: practice, clicks: ['[data-wr-conversation=fish] button'] },
};
