import { browser } from 'wxt/browser';
import type { Logger } from '@/utils/base/logger';
import {
  type Capture,
  type ConsoleOverview,
  type FromPage,
  fromPageSchema,
  type ToPage,
} from '@/utils/messaging/page-port';
import { buildSituation } from '@/utils/response-timer/queue/build-situation';
import type { ConnectedConsole } from './console-hub';
import type { DeskView } from './desk/create-desk';
import { isOwnPage, type Port, postTo } from './ports';

interface PageHubParts {
  logger: Logger;
  listConsoles(): ConnectedConsole[];
  onMessage(message: FromPage, port: Port): void;
  onLeft(port: Port): void;
  onJoined(): void;
}

/** Side panel, popup and options while they are open: they hear who waits, and the side panel what to speak. */
export const createPageHub = (parts: PageHubParts) => {
  const pages = new Set<Port>();
  /** Chosen in the context menu while no side panel was open yet. */
  let pending: ToPage | undefined;

  const tell = (port: Port, message: ToPage) => postTo(port, message, parts.logger);

  /** As the desk saw it last; a page that comes before its first look waits for that. */
  let view: DeskView | undefined;
  const pushTo = (ports: Iterable<Port>) => {
    if (!view) return;
    const consoles = describeConsoles(parts.listConsoles());
    const queue = view.lines.map(({ id: _, isPaused: __, ...line }) => line);
    const situation = buildSituation(view);
    for (const port of ports) tell(port, { type: 'consoles', consoles, queue, situation, isOffDuty: view.isOffDuty });
  };

  const tellSidePanels = (message: ToPage) => {
    const panels = [...pages].filter(isSidePanel);
    for (const port of panels) tell(port, message);
    pending = panels.length > 0 ? undefined : message;
  };

  return {
    connect: (port: Port) => {
      if (!isOwnPage(port.sender)) return port.disconnect();
      pages.add(port);
      port.onMessage.addListener((raw: unknown) => {
        const message = fromPageSchema.safeParse(raw);
        if (message.success) parts.onMessage(message.data, port);
        else parts.logger.warn('page-hub: message refused');
      });
      port.onDisconnect.addListener(() => {
        pages.delete(port);
        parts.onLeft(port);
      });
      if (pending && isSidePanel(port)) {
        tell(port, pending);
        pending = undefined;
      }
      pushTo([port]);
      parts.onJoined();
    },
    publish: (next: DeskView) => {
      view = next;
      if (pages.size > 0) pushTo(pages);
    },
    speak: (text: string) => tellSidePanels({ type: 'text-to-speak', text }),
    capture: (capture: Capture) => tellSidePanels({ type: 'text-to-keep', capture }),
  };
};

const isSidePanel = (port: Port): boolean =>
  port.sender?.url?.startsWith(browser.runtime.getURL('/sidepanel.html')) ?? false;

const describeConsoles = (consoles: ConnectedConsole[]): ConsoleOverview[] => {
  const lastActiveAt = Math.max(...consoles.map((it) => it.lastActiveAt));
  return consoles
    .filter((it) => it.console !== 'practice')
    .map((it) => ({
      tabId: it.tabId,
      console: it.console,
      site: it.site,
      isActiveTab: it.lastActiveAt === lastActiveAt,
      entries: it.report?.entries ?? [],
      open: it.report?.open,
      openName: it.report?.openName ?? '',
      isPaused: it.report?.isPaused ?? false,
    }));
};
