import { browser } from 'wxt/browser';
import type { Logger } from '@/utils/base/logger';
import { consoleMatches } from '@/utils/consoles/matches';
import type { ConsoleId, ConversationKey } from '@/utils/conversation/types';
import { wakeMessage } from '@/utils/messaging/console-link';
import { type FromConsole, fromConsoleSchema, type ToConsole } from '@/utils/messaging/console-port';
import type { ConsoleProfile } from '@/utils/messaging/profile';
import type { FillOutcome } from '@/utils/messaging/protocol';
import type { RuleProgram } from '@/utils/phrase-check/rule-program';
import { type Port, postTo } from './ports';

type QueueReport = Extract<FromConsole, { type: 'queue' }>;

/** One console page that has called in. */
export interface ConnectedConsole {
  tabId: number;
  /** The loaded document: the same through a new port, another after a reload. */
  pageId: string;
  console: ConsoleId;
  /** Under which name the settings keep its switches: a console without a name of its own has one for its place. */
  site: string;
  /** The frame in which the session runs; 0 for the page itself. */
  frameId: number;
  port: Port;
  /** When this document first called in to this worker, ms since 1970. */
  connectedAt: number;
  report: QueueReport | undefined;
  lastActiveAt: number;
  /** When it was given its profile, ms since 1970: its plan of open hours does not reach for ever. */
  greetedAt: number;
  /** The rules the page has already. */
  rulesId: string | undefined;
}

interface HubParts {
  logger: Logger;
  now(): number;
  buildProfileFor(console: ConsoleId, site: string): Promise<ConsoleProfile>;
  /** The name of this page's switches in the settings. */
  readSite(console: ConsoleId, url: string): Promise<string>;
  /** Patterns of the calibrated pages that are open to us. */
  listPatterns(): Promise<string[]>;
  /** The rules in force at this moment, by a name that changes with them. */
  readRules(): Promise<{ id: string; readProgram(): Promise<RuleProgram> }>;
  /** Everything a console says beyond hello, queue and fill results. */
  onMessage(message: FromConsole, from: ConnectedConsole): void;
  /** Every message of a page that has said hello, those of `onMessage` too. */
  onHeard(message: FromConsole): void;
  onLeft(port: Port): void;
  onChanged(): void;
}

const sayWhatItHasMs = 20;

/** A page that does not answer within this time is gone or frozen. */
const fillTimeoutMs = 5_000;

/** The consoles that are open now, in memory: a new worker is told again by each page as it calls in. */
export const createConsoleHub = (parts: HubParts) => {
  const consoles = new Map<Port, ConnectedConsole>();
  const firstSeen = new Map<string, number>();
  const pendingFills = new Map<string, (outcome: { ok: true } | { ok: false; reason: FillOutcome }) => void>();

  const tell = (to: ConnectedConsole, message: ToConsole) => postTo(to.port, message, parts.logger);
  const findByTab = (tabId: number) => [...consoles.values()].find((it) => it.tabId === tabId);

  const greet = async (it: ConnectedConsole) => {
    const site = await parts.readSite(it.console, it.port.sender?.tab?.url ?? '');
    const now = consoles.get(it.port);
    if (now && now.site !== site) {
      consoles.set(it.port, { ...now, site });
      parts.onChanged();
    }
    tell(it, { type: 'profile', profile: await parts.buildProfileFor(it.console, site) });
    // Half a megabyte that a page which calls in again has already: it says so in the message after its hello.
    await new Promise((resolve) => setTimeout(resolve, sayWhatItHasMs));
    await sendRules(it.port);
  };

  const wakeAll = async () => wakeConsoleTabs(await parts.listPatterns(), (tabId) => findByTab(tabId) === undefined);

  const sendRules = async (port: Port) => {
    const knows = (id: string) => consoles.get(port)?.rulesId === id;
    const { id, readProgram } = await parts.readRules();
    if (knows(id)) return;
    const program = await readProgram();
    // Meanwhile the page left, another greeting sent them, or other rules are in force, which the next greeting sends.
    const known = consoles.get(port);
    if (!known || knows(id) || (await parts.readRules()).id !== id) return;
    consoles.set(port, { ...known, rulesId: id });
    tell(known, { type: 'rules', rulesId: id, program });
  };

  const accept = (port: Port, message: FromConsole) => {
    const known = consoles.get(port);
    if (message.type === 'hello') {
      const tabId = port.sender?.tab?.id;
      if (tabId === undefined) return;
      const pageId = port.sender?.documentId ?? `tab-${tabId}`;
      const connectedAt = firstSeen.get(pageId) ?? parts.now();
      firstSeen.set(pageId, connectedAt);
      const added = {
        tabId,
        pageId,
        connectedAt,
        greetedAt: parts.now(),
        console: message.console,
        site: message.console,
        frameId: port.sender?.frameId ?? 0,
        port,
        report: undefined,
        lastActiveAt: parts.now(),
        rulesId: undefined,
      };
      consoles.set(port, added);
      parts.onChanged();
      return void greet(added);
    }
    if (!known) return;
    parts.onHeard(message);
    if (message.type === 'knows-rules') {
      consoles.set(port, { ...known, rulesId: message.rulesId });
      return;
    }
    if (message.type === 'queue') {
      consoles.set(port, { ...known, report: message });
      return parts.onChanged();
    }
    if (message.type === 'fill-result') {
      pendingFills.get(message.requestId)?.(
        message.ok ? { ok: true } : { ok: false, reason: message.reason ?? 'not-taken' },
      );
      return;
    }
    parts.onMessage(message, known);
  };

  return {
    connect: (port: Port) => {
      port.onMessage.addListener((raw: unknown) => {
        const message = fromConsoleSchema.safeParse(raw);
        if (message.success) accept(port, message.data);
        else parts.logger.warn('console-hub: message refused');
      });
      port.onDisconnect.addListener(() => {
        consoles.delete(port);
        parts.onLeft(port);
        parts.onChanged();
      });
    },
    list: (): ConnectedConsole[] => [...consoles.values()],
    tell,
    /** Pages that have stood open for so long get a new plan of the days to come. */
    greetAgain: (afterMs: number) => {
      for (const it of consoles.values()) {
        if (parts.now() - it.greetedAt < afterMs) continue;
        consoles.set(it.port, { ...it, greetedAt: parts.now() });
        void greet(it);
      }
    },
    tellAll: (message: ToConsole) => {
      for (const it of consoles.values()) tell(it, message);
    },
    /** A page that showed a change at once which was then not made is told how things are. */
    renewProfile: async (to: ConnectedConsole) =>
      tell(to, { type: 'profile', profile: await parts.buildProfileFor(to.console, to.site) }),
    /** Settings changed: everyone gets the new profile, and pages whose port went with an old worker are woken. */
    broadcastProfiles: async () => {
      await Promise.all([...consoles.values()].map(greet));
      await wakeAll();
    },
    wakeAll,
    markActive: (tabId: number) => {
      const found = findByTab(tabId);
      if (!found) return;
      consoles.set(found.port, { ...found, lastActiveAt: parts.now() });
      parts.onChanged();
    },
    point: (tabId: number, conversation: ConversationKey) => {
      const found = findByTab(tabId);
      if (found) tell(found, { type: 'point', conversation });
    },
    /** Asks the page to put text into the draft of exactly this conversation. */
    fill: (tabId: number, conversation: ConversationKey, text: string) => {
      const found = findByTab(tabId);
      if (!found) return Promise.resolve({ ok: false, reason: 'no-tab' } as const);
      const requestId = crypto.randomUUID();
      return new Promise<{ ok: true } | { ok: false; reason: FillOutcome }>((resolve) => {
        const timer = setTimeout(() => settle({ ok: false, reason: 'no-tab' }), fillTimeoutMs);
        const settle = (outcome: { ok: true } | { ok: false; reason: FillOutcome }) => {
          clearTimeout(timer);
          pendingFills.delete(requestId);
          resolve(outcome);
        };
        pendingFills.set(requestId, settle);
        tell(found, { type: 'fill', requestId, conversation, text });
      });
    },
  };
};

export type ConsoleHub = ReturnType<typeof createConsoleHub>;

const wakeConsoleTabs = async (calibrated: readonly string[], isWanted: (tabId: number) => boolean): Promise<void> => {
  const tabs = await browser.tabs.query({ url: [...consoleMatches, ...calibrated] });
  const sleeping = tabs.flatMap(({ id }) => (id !== undefined && isWanted(id) ? [id] : []));
  // A tab without our content script (switched off, still loading) has no receiver: that is no fault.
  await Promise.allSettled(sleeping.map((id) => browser.tabs.sendMessage(id, wakeMessage)));
};
