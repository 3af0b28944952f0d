import type { ReactElement } from 'react';
import { HotDeskPreview } from '@/components/options/hot-desk/HotDeskPreview';
import { OptionsPage } from '@/components/options/OptionsPage';
import type { OptionsIo } from '@/components/options/types';
import { Popup, type PopupIo } from '@/components/popup/Popup';
import { PracticePage } from '@/components/practice/PracticePage';
import { AutoLock } from '@/components/shared/page/AutoLock';
import type { DutyIo, OpenConsole, SettingsSnapshot, Team } from '@/components/shared/page/types';
import type { AutoLockIo } from '@/components/shared/page/use-auto-lock';
import type { PhrasesIo } from '@/components/sidepanel/phrases-io';
import { SidePanel } from '@/components/sidepanel/SidePanel';
import type { RewriteUpdate, SidePanelIo } from '@/components/sidepanel/types';
import { succeed } from '@/utils/base/result';
import type { ConversationKey } from '@/utils/conversation/types';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { Article } from '@/utils/knowledge/article';
import { readImport } from '@/utils/knowledge/import/read-import';
import { parsePhrases } from '@/utils/knowledge/phrases/parse-phrases';
import sampleArticles from '@/utils/knowledge/sample-articles.json';
import { createKnowledgeIndex } from '@/utils/knowledge/search';
import { checkDraft } from '@/utils/phrase-check/check-draft';
import { defaultRules } from '@/utils/phrase-check/default-rules';
import { leaveOutDoubts } from '@/utils/phrase-check/leave-out-doubts';
import { platformPresets } from '@/utils/policy/platform-presets';
import { defaultSettings, type Settings } from '@/utils/policy/settings';
import type { LedgerRow } from '@/utils/privacy/ledger-entry';
import { calmSituation, type QueueLine } from '@/utils/response-timer/situation';
import { createOfflineVersion } from '@/utils/rewrite/spoken-version';
import { createSampleCalibrationsIo } from './calibration-samples';
import { createSampleDesk, createSampleHotDeskIo } from './hot-desk-samples';
import { samplePhraseList } from './phrase-samples';
import { createSampleSupervisorIo } from './supervisor-samples';

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

/** One who waits under Pinduoduo's three minutes, in the order given. */
export const sampleLine = (name: string, waitedSeconds: number, changes: Partial<QueueLine> = {}): QueueLine => {
  const since = sampleNow - waitedSeconds * 1000;
  return {
    conversation: sampleKey(name),
    name,
    waitingSince: since,
    clocks: [
      {
        id: 'three-minutes',
        origin: 'platform',
        isAlarming: true,
        limitMs: 180_000,
        warnAt: since + 100_000,
        urgentAt: since + 150_000,
        dueAt: since + 180_000,
      },
    ],
    isOffHours: false,
    certainty: name.startsWith('王') ? 'unsure' : 'sure',
    isClosing: false,
    tabId: 7,
    snoozedUntil: 0,
    ...changes,
  };
};

export const sampleTeam: Team = {
  queue: [
    sampleLine('小**鱼', 161),
    sampleLine('S*******n', 203),
    sampleLine('L*******i', 124),
    sampleLine('橙*汽水', 38),
    sampleLine('王**', 12),
    sampleLine('T****9', 6),
  ],
  situation: {
    ...calmSituation,
    budgets: [{ console: 'pinduoduo', clockId: 'three-minutes', inTime: 84, late: 2, targetPercent: 95, canMiss: 2 }],
  },
  isOffDuty: false,
};

const inShop = (customer: string, shop: string) => ({ ...sampleKey(customer), shop });

/** Everything at once: two shops, a closed page, a snoozed customer, promises, an alarm and the agent away. */
export const sampleBusyTeam: Team = {
  queue: [
    sampleLine('小**鱼', 161),
    sampleLine('S*******n', 203, { conversation: inShop('S*******n', '暖暖母婴旗舰店') }),
    sampleLine('L*******i', 124, { tabId: undefined }),
    sampleLine('橙*汽水', 38, { snoozedUntil: sampleNow + 280_000 }),
    sampleLine('王**', 12, { isOffHours: true }),
  ],
  situation: {
    ...calmSituation,
    budgets: [
      { console: 'pinduoduo', clockId: 'three-minutes', inTime: 84, late: 4, targetPercent: 95, canMiss: 0 },
      { console: 'douyin', clockId: 'three-minutes', inTime: 31, late: 0 },
      { console: 'kuaishou', clockId: 'three-minutes', inTime: 6, late: 4, targetPercent: 70, canMiss: -4 },
    ],
    promises: [
      { conversation: sampleKey('米*团'), name: '米*团', madeAt: sampleNow - 640_000, dueAt: sampleNow - 40_000 },
      { conversation: sampleKey('J***y'), name: 'J***y', madeAt: sampleNow, dueAt: sampleNow + 600_000 },
    ],
    presence: [{ console: 'pinduoduo', kind: 'logged-out', since: sampleNow - 25_000, waiting: 3 }],
    coverUntil: sampleNow + 400_000,
    allSnoozedUntil: sampleNow + 200_000,
  },
  isOffDuty: false,
};

export const sampleDuty: DutyIo = {
  snooze: () => undefined,
  keepPromise: () => undefined,
  cover: () => undefined,
  setOffDuty: () => undefined,
};

export const sampleConsole: OpenConsole = {
  tabId: 7,
  console: 'pinduoduo',
  site: 'pinduoduo',
  isActiveTab: true,
  open: sampleKey('S*******n'),
  openName: 'S*******n',
  isPaused: false,
};

export const createSamplePhrasesIo = (changes: Partial<PhrasesIo> = {}): PhrasesIo => ({
  list: async () => samplePhraseList,
  save: async (all) => succeed(all.length),
  remove: async () => succeed(true),
  check: async (texts) => texts.map((text) => leaveOutDoubts(checkDraft(text, defaultRules))),
  readText: parsePhrases,
  readFile: async (file) => parsePhrases(await file.text()),
  download: () => undefined,
  ...changes,
});

export const createSampleSidePanelIo = (changes: Partial<SidePanelIo> = {}): SidePanelIo => ({
  searchArticles: async (query) =>
    createKnowledgeIndex((await changes.listArticles?.()) ?? sampleArticleList)
      .search(query, 20)
      .map(({ id }) => id),
  clock: createSampleClock(),
  duty: sampleDuty,
  phrases: createSamplePhrasesIo(),
  keepArticle: async () => succeed(1),
  listArticles: async () => sampleArticleList,
  importSamplePack: async () => succeed(sampleArticleList.length),
  readImport: async (file) =>
    readImport('pasted' in file ? file : { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }),
  applyChanges: async (changes) => succeed(changes.length),
  removeArticle: async () => succeed(true),
  createId: () => 'sample-id',
  saveFile: () => undefined,
  speak: createOfflineVersion,
  readCustomerWords: async () => [],
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

const sampleRules: OptionsIo['rules'] = [
  {
    id: 'refusal-cannot-do',
    category: 'blunt-refusal',
    severity: 'warn',
    reason: '只有拒绝，没有办法。',
    patterns: ['不能退'],
  },
  {
    id: 'refusal-flat-no',
    category: 'blunt-refusal',
    severity: 'warn',
    reason: '一个字就把人打发了。',
    patterns: ['不行'],
  },
  {
    id: 'model-hostility',
    category: 'hostility',
    severity: 'warn',
    reason: '整句话听起来带刺。',
    patterns: [],
  },
];

const sampleDepartures: readonly Pick<LedgerRow, 'host' | 'purpose' | 'masked' | 'outcome'>[] = [
  { host: 'api.deepseek.com', purpose: 'rewrite', masked: { mobile: 1, address: 2, name: 1 }, outcome: 'received' },
  { host: 'api.deepseek.com', purpose: 'rephrase', masked: {}, outcome: 'open' },
  { host: 'api.deepseek.com', purpose: 'rephrase', masked: { 'order-number': 1 }, outcome: 'refused' },
  { host: 'localhost:11434', purpose: 'test-connection', masked: {}, outcome: 'failed' },
];

/** What left on a busy morning, newest first. */
export const sampleLedger: readonly LedgerRow[] = sampleDepartures.map((departure, index) => ({
  ...departure,
  id: 60 - index,
  at: sampleNow - index * 95_000,
  model: 'deepseek-chat',
  characters: 1_204 - index * 290,
}));

/** Shortened. */
export const sampleDiagnosis = 'warmreply-diagnosis 1\nmissing: composer\n\npage\n#document\n html (2)\n';

export const createSampleOptionsIo = (changes: Partial<OptionsIo> = {}): OptionsIo => ({
  version: '0.1.0',
  clock: createSampleClock(),
  consolesWithAdapter: ['pinduoduo'],
  supervisor: createSampleSupervisorIo(),
  ledger: { list: async () => sampleLedger, clear: async () => undefined },
  calibrations: createSampleCalibrationsIo(),
  diagnosis: { write: async () => succeed(sampleDiagnosis), copy: async () => true },
  hotDesk: createSampleHotDeskIo(),
  noteInput: () => undefined,
  playAlert: () => undefined,
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
  rules: sampleRules,
  compatibilityFile: { write: () => '{}', parse: () => succeed({ entries: [] }) },
  ownRulesFile: { write: () => '{}', parse: () => succeed({ allowed: ['不要了没关系'] }) },
  createId: () => 'a1b2c3d4',
  requestOrigin: async () => true,
  prepareBuiltIn: async () => 'missing',
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
  openDiagnosis: () => undefined,
  clock: createSampleClock(),
  duty: sampleDuty,
  point: () => undefined,
  openConsole: () => undefined,
  openSidePanel: () => undefined,
  openNumbers: () => undefined,
  openOptions: () => undefined,
  openPractice: () => undefined,
  calibrate: async () => undefined,
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
        pinduoduo: {
          ...platformPresets.pinduoduo.rules,
          clocks: platformPresets.pinduoduo.rules.clocks.map((clock) =>
            clock.id === 'three-minutes' ? { ...clock, urgentAfterSeconds: 120 } : clock,
          ),
        },
      },
      schedule: defaultSettings.policy.response.schedule,
    },
    locks: ['response.consoles.pinduoduo', 'check.categoriesOff', 'check.enabled'],
  },
});

const busyWeek = sampleSnapshot({
  policy: {
    ...defaultSettings.policy,
    response: {
      ...defaultSettings.policy.response,
      schedule: {
        timeZone: 'Asia/Shanghai',
        week: [1, 2, 3, 4, 5, 6, 7].map((day) =>
          day === 7
            ? []
            : [
                { from: 540, to: 720 },
                { from: 810, to: 1320 },
              ],
        ),
        holidays: [
          { date: '2027-02-06', windows: [] },
          { date: '2027-02-13', windows: [{ from: 600, to: 1080 }] },
        ],
      },
    },
  },
});

const ignore = async () => undefined;

const panel = (t: PageCatalogue, changes: Partial<Parameters<typeof SidePanel>[0]> = {}) => (
  <SidePanel
    t={t}
    io={createSampleSidePanelIo()}
    consoles={[sampleConsole]}
    team={sampleTeam}
    snoozeMinutes={5}
    hasEndpoint={false}
    suggestionsEnabled
    address="您"
    incoming={undefined}
    onToggleSuggestions={() => undefined}
    {...changes}
  />
);

const popup = (t: PageCatalogue, changes: Partial<Parameters<typeof Popup>[0]> = {}) => (
  <Popup
    t={t}
    io={samplePopupIo}
    consoles={[sampleConsole]}
    team={sampleTeam}
    settings={defaultSettings}
    change={ignore}
    {...changes}
  />
);

const options = (t: PageCatalogue, snapshot = sampleSnapshot(), io: Partial<OptionsIo> = {}) => (
  <OptionsPage t={t} io={createSampleOptionsIo(io)} snapshot={snapshot} change={ignore} accept={() => undefined} />
);

/** A desk from another computer, opened and not yet taken in. */
const movingDesk = (t: PageCatalogue) => (
  <div className="options">
    <header>
      <h1 className="options-title">{t.options.heading}</h1>
    </header>
    <main className="options-main">
      <h2 className="section-title">{t.options.sections.backup.name}</h2>
      <HotDeskPreview
        t={t}
        desk={createSampleDesk()}
        timeZone="Asia/Shanghai"
        isWorking={false}
        onApply={() => undefined}
        onCancel={() => undefined}
      />
    </main>
  </div>
);

/** Nobody was there for an hour. */
const longAway: AutoLockIo = {
  clock: createSampleClock(),
  read: async () => sampleNow - 3_600_000,
  note: ignore,
  resume: ignore,
  watch: () => undefined,
};

/** 全部本地 is on, and the supervisor has locked it. */
const allLocal = sampleSnapshot({
  policy: { ...defaultSettings.policy, privacy: { staysLocal: true }, locks: ['privacy.staysLocal'] },
});

const asSupervisor = { supervisor: createSampleSupervisorIo({ hasPin: true, unlockedUntil: sampleNow + 60_000 }) };

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
  'panel-versions': {
    width: 340,
    height: 900,
    render: (t) =>
      panel(t, {
        hasEndpoint: true,
        incoming,
        io: createSampleSidePanelIo({
          startRewrite: answerWith({ type: 'rewrite-partial', text: '退货运费这块您放心，页面写着“退货包运费”的，' }),
        }),
      }),
    clicks: ['.version-tools .button:nth-of-type(3)', '.fact-list summary'],
  },
  'panel-versions-broken': {
    width: 340,
    height: 1000,
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
  'panel-paste': { ...side, render: (t) => panel(t), clicks: ['[role=tab]:nth-child(3)'] },
  'panel-phrases': { ...side, height: 1000, render: (t) => panel(t), clicks: ['[role=tab]:nth-child(2)'] },
  'panel-phrases-form': {
    ...side,
    height: 1000,
    render: (t) => panel(t),
    clicks: ['[role=tab]:nth-child(2)', '.list-heading ~ .list li:last-child .button:last-child'],
  },
  'panel-phrases-import': {
    ...side,
    render: (t) => panel(t),
    clicks: ['[role=tab]:nth-child(2)', '.button-row .button:nth-child(2)'],
  },
  'panel-phrases-empty': {
    ...side,
    render: (t) =>
      panel(t, { io: createSampleSidePanelIo({ phrases: createSamplePhrasesIo({ list: async () => [] }) }) }),
    clicks: ['[role=tab]:nth-child(2)'],
  },
  'panel-capture-phrase': {
    ...side,
    height: 1000,
    render: (t) =>
      panel(t, {
        capture: {
          id: 1,
          kind: 'phrase',
          text: '退款我这边已经办好了，1到3个工作日会回到您付款的账户，有问题打{电话}找我。',
          maskedCount: 1,
        },
      }),
  },
  'panel-capture-article': {
    ...side,
    height: 900,
    render: (t) =>
      panel(t, {
        capture: {
          id: 1,
          kind: 'article',
          text: '大件家具送货上门，楼梯房三楼以上每层另收10元搬运费，由师傅当面收取。有问题打〔电话〕。',
          maskedCount: 1,
        },
      }),
  },
  'panel-queue': { ...side, render: (t) => panel(t), clicks: ['[role=tab]:nth-child(4)'] },
  'panel-queue-busy': {
    ...side,
    height: 900,
    render: (t) => panel(t, { team: sampleBusyTeam }),
    clicks: ['[role=tab]:nth-child(4)'],
  },
  popup: { width: 360, height: 600, render: (t) => popup(t) },
  'popup-busy': { width: 360, height: 900, render: (t) => popup(t, { team: sampleBusyTeam }) },
  'popup-off-duty': {
    width: 360,
    height: 500,
    render: (t) => popup(t, { team: { queue: [], situation: calmSituation, isOffDuty: true } }),
  },
  'popup-none': {
    width: 360,
    height: 480,
    render: (t) => popup(t, { consoles: [], team: { queue: [], situation: calmSituation, isOffDuty: false } }),
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
  'options-ledger': { ...wide, height: 900, hash: '#ledger', render: (t) => options(t) },
  'options-ledger-narrow': { ...side, height: 1100, hash: '#ledger', render: (t) => options(t, allLocal) },
  'options-ledger-empty': {
    ...wide,
    hash: '#ledger',
    render: (t) => options(t, locked, { ledger: { list: async () => [], clear: async () => undefined } }),
  },
  'options-endpoint-built-in': {
    ...wide,
    hash: '#endpoint',
    render: (t) =>
      options(t, sampleSnapshot({ ...allLocal.settings, endpoint: { preset: 'built-in', baseUrl: '', model: '' } }), {
        endpointChoices: [{ id: 'built-in', baseUrl: '', model: '', keyUrl: '', needsKey: false }],
      }),
  },
  'options-endpoint-local': { ...wide, height: 1000, hash: '#endpoint', render: (t) => options(t, allLocal) },
  'options-suggestions': { ...wide, height: 1400, hash: '#suggestions', render: (t) => options(t) },
  'options-sites': { ...wide, hash: '#sites', render: (t) => options(t) },
  'options-language': { ...wide, hash: '#language', render: (t) => options(t) },
  'options-backup': {
    ...wide,
    height: 1060,
    hash: '#backup',
    render: (t) => options(t, { ...sampleSnapshot(), keyLast4: 'a1b2' }),
    clicks: ['.hot-desk-key input'],
  },
  'options-backup-narrow': { ...side, height: 1100, hash: '#backup', render: (t) => options(t) },
  'options-moving': { ...wide, height: 1000, render: movingDesk },
  'options-moving-narrow': { ...side, height: 1200, render: movingDesk },
  'panel-locked': {
    ...side,
    render: (t) => (
      <AutoLock t={t} io={longAway} minutes={5}>
        {panel(t)}
      </AutoLock>
    ),
  },
  'popup-locked': {
    ...side,
    height: 520,
    render: (t) => (
      <AutoLock t={t} io={longAway} minutes={5}>
        {popup(t)}
      </AutoLock>
    ),
  },
  'options-about': { ...wide, hash: '#about', render: (t) => options(t) },
  'options-narrow': { ...side, hash: '#limits', render: (t) => options(t) },
  'options-hours': { ...wide, height: 1000, hash: '#hours', render: (t) => options(t, busyWeek) },
  'options-hours-narrow': { ...side, height: 1200, hash: '#hours', render: (t) => options(t, busyWeek) },
  'options-alerts': { ...wide, height: 1000, hash: '#alerts', render: (t) => options(t) },
  'options-presence': { ...wide, height: 1100, hash: '#presence', render: (t) => options(t) },
  'options-limits-supervisor': {
    ...wide,
    height: 1500,
    hash: '#limits',
    render: (t) => options(t, locked, asSupervisor),
  },
  'options-vipshop': {
    ...wide,
    height: 1400,
    hash: '#limits',
    render: (t) => options(t),
    clicks: ['.console-card:first-of-type summary', '.console-card:last-of-type summary'],
  },
  'options-supervisor': { ...wide, height: 1300, hash: '#supervisor', render: (t) => options(t, locked, asSupervisor) },
  'options-supervisor-door': {
    ...wide,
    hash: '#supervisor',
    render: (t) =>
      options(t, locked, { supervisor: createSampleSupervisorIo({ hasPin: true, managedPaths: ['alerts.sound'] }) }),
  },
  practice: { ...wide, render: practice, clicks: ['[data-wr-conversation=lin] button', '.knowledge-note button'] },
  'practice-over': { ...wide, render: practice, clicks: ['[data-wr-conversation=fish] button', '.coach .link'] },
  'practice-narrow': { ...side, height: 1000, render: practice, clicks: ['[data-wr-conversation=fish] button'] },
};
