import type { Logger } from '@/utils/base/logger';
import { createFactTicker, listFacts } from '@/utils/facts/list-facts';
import type { FromConsole, RewriteProgress } from '@/utils/messaging/console-port';
import {
  type FromVersions,
  fromVersionsSchema,
  type ToVersions,
  type VersionChange,
} from '@/utils/messaging/version-port';
import { makeShorter, makeStepwise, makeWarmer } from '@/utils/rewrite/follow-up';
import { selectAsked } from '@/utils/rewrite/spoken/shape-length';
import { type CustomerLevel, customerLevels, type SpeakOptions } from '@/utils/rewrite/types';
import { askForCustomer } from './ask-for-customer';
import type { ConnectedConsole } from './console-hub';
import { type Port, postTo } from './ports';
import type { createRewriteServer } from './serve-rewrites';

type RewriteMessage = Extract<FromConsole, { type: 'rewrite' }>;
type Facts = ToVersions['offlineFacts'];

interface ServerParts {
  logger: Logger;
  rewrites: Pick<ReturnType<typeof createRewriteServer>, 'start' | 'cancel'>;
  readOptions(): Promise<SpeakOptions>;
  /** What the customer of the open conversation wrote last. */
  readWords(tabId: number): Promise<string[]>;
  /** Whether a console page has called in from this tab: no other page may ask. */
  isConsoleTab(tabId: number): boolean;
}

/** How one version was asked for, and what has come of it. */
interface Version {
  options: SpeakOptions;
  tick: ReturnType<typeof createFactTicker>;
  offlineFacts: Facts;
  llmFacts: Facts;
  /** The model's answer, once it is whole. */
  llmDone: RewriteProgress | undefined;
}

/** The versions of the one text that a tab's panel speaks of. */
interface Sheet {
  text: string;
  requestId: string;
  port: Port;
  wants: RewriteMessage['wants'];
  reason: ToVersions['reason'];
  versions: Version[];
  index: number;
}

const maxVersions = 5;

const isLevel = (change: VersionChange): change is CustomerLevel => customerLevels.some((level) => level === change);

const changeOptions = (options: SpeakOptions, change: VersionChange): SpeakOptions => {
  if (isLevel(change)) return { ...options, level: change };
  return { shorter: makeShorter, warmer: makeWarmer, stepwise: makeStepwise }[change](options);
};

const createVersion = (text: string, options: SpeakOptions): Version => {
  const source = selectAsked(text.trim(), options);
  const facts = listFacts(source).map((fact) => ({ text: fact.text, isFound: false }));
  return { options, tick: createFactTicker(source), offlineFacts: facts, llmFacts: facts, llmDone: undefined };
};

/**
 * Beside what a page's session asks for, its panel asks for other wordings: the last five of a text are kept per tab while
 * the worker lives. Every version goes to the session, which alone may insert; the panel hears where it stands.
 */
export const createVersionServer = ({ logger, rewrites, readOptions, readWords, isConsoleTab }: ServerParts) => {
  const sheets = new Map<number, Sheet>();
  const panels = new Map<number, Port>();

  const tell = (tabId: number, sheet: Sheet) => {
    const panel = panels.get(tabId);
    const version = sheet.versions[sheet.index];
    if (!panel || !version || sheets.get(tabId) !== sheet) return;
    const { offlineFacts, llmFacts, options } = version;
    const message: ToVersions = {
      type: 'versions',
      text: sheet.text,
      level: options.level ?? '一般',
      reason: sheet.reason,
      index: sheet.index,
      count: sheet.versions.length,
      offlineFacts,
      llmFacts,
    };
    postTo(panel, message, logger);
  };

  /** Makes the version on show, or what is missing of it. */
  const run = (tabId: number, sheet: Sheet, wants: RewriteMessage['wants']) => {
    const version = sheet.versions[sheet.index];
    if (!version) return;
    const { port, requestId, text } = sheet;
    rewrites.cancel(port, requestId);
    // What stands there belongs to the version before.
    if (wants !== 'offline')
      postTo(port, { type: 'rewrite-partial', requestId, text: '' } satisfies RewriteProgress, logger);
    rewrites.start(port, { requestId, text, options: version.options, wants }, (progress) => {
      if (progress.type === 'rewrite-done') version.llmDone = progress;
      if (progress.type === 'rewrite-offline') version.offlineFacts = toFacts(version.tick(progress.text));
      else if (progress.type !== 'rewrite-failed') version.llmFacts = toFacts(version.tick(progress.text));
      tell(tabId, sheet);
    });
  };

  const show = (tabId: number, sheet: Sheet, index: number) => {
    const version = sheet.versions[index];
    if (!version || index === sheet.index) return;
    sheet.index = index;
    const { llmDone } = version;
    run(tabId, sheet, llmDone ? 'offline' : sheet.wants);
    // Under the id of the last request: the session may have asked anew since.
    if (llmDone) postTo(sheet.port, { ...llmDone, requestId: sheet.requestId }, logger);
    tell(tabId, sheet);
  };

  const change = (tabId: number, sheet: Sheet, asked: VersionChange) => {
    const shown = sheet.versions[sheet.index];
    if (!shown) return;
    const options = changeOptions(shown.options, asked);
    if (isLevel(asked)) sheet.reason = 'chosen';
    const same = sheet.versions.findIndex((it) => JSON.stringify(it.options) === JSON.stringify(options));
    if (same >= 0) return same === sheet.index ? tell(tabId, sheet) : show(tabId, sheet, same);
    sheet.versions = [...sheet.versions, createVersion(sheet.text, options)].slice(-maxVersions);
    sheet.index = sheet.versions.length - 1;
    run(tabId, sheet, sheet.wants);
    tell(tabId, sheet);
  };

  const obey = (tabId: number, panel: Port, message: FromVersions) => {
    const sheet = sheets.get(tabId);
    if (sheet?.text !== message.text) {
      const { text } = message;
      const nothing = {
        level: '一般',
        reason: 'nothing-tells',
        index: 0,
        count: 0,
        offlineFacts: [],
        llmFacts: [],
      } as const;
      return postTo(panel, { type: 'versions', text, ...nothing }, logger);
    }
    if (message.type === 'change-version') return change(tabId, sheet, message.change);
    if (message.type === 'show-version') return show(tabId, sheet, message.index);
    return tell(tabId, sheet);
  };

  return {
    /** The session of a page asks for the versions of a text, or once more for the model's after a failure. */
    begin: async ({ requestId, text, wants }: RewriteMessage, from: Pick<ConnectedConsole, 'port' | 'tabId'>) => {
      const known = sheets.get(from.tabId);
      if (known?.text === text && wants === 'llm') {
        known.requestId = requestId;
        known.port = from.port;
        return run(from.tabId, known, 'llm');
      }
      const [options, said] = await Promise.all([readOptions(), readWords(from.tabId)]);
      // Gone while its panels were asked: nothing is sent for nobody.
      if (!isConsoleTab(from.tabId)) return;
      const { options: asked, reason } = askForCustomer(options, said);
      const sheet: Sheet = {
        ...{ text, requestId, port: from.port, reason, index: 0 },
        wants: wants === 'llm' ? 'both' : wants,
        versions: [createVersion(text, asked)],
      };
      sheets.set(from.tabId, sheet);
      run(from.tabId, sheet, wants);
    },
    /** A panel that shows versions calls in. */
    connect: (port: Port) => {
      const tabId = port.sender?.tab?.id;
      if (tabId === undefined || !isConsoleTab(tabId)) return port.disconnect();
      panels.set(tabId, port);
      port.onMessage.addListener((raw: unknown) => {
        const message = fromVersionsSchema.safeParse(raw);
        if (message.success) obey(tabId, port, message.data);
        else logger.warn('versions: message refused');
      });
      port.onDisconnect.addListener(() => {
        if (panels.get(tabId) === port) panels.delete(tabId);
      });
    },
    /** The console page has gone: nothing of its text stays. */
    forget: (port: Port) => {
      for (const [tabId, sheet] of sheets) if (sheet.port === port) sheets.delete(tabId);
    },
  };
};

const toFacts = (ticked: ReturnType<ReturnType<typeof createFactTicker>>): Facts =>
  ticked.map(({ text, isFound }) => ({ text, isFound }));
