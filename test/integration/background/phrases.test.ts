import { describe, expect, it, vi } from 'vitest';
import { announcePhrases } from '@/entrypoints/background/announce-phrases';
import { captureOnClick, createCaptureMenu } from '@/entrypoints/background/capture-selection';
import type { Port } from '@/entrypoints/background/ports';
import { createPhraseServer } from '@/entrypoints/background/serve-phrases';
import { silentLogger } from '@/utils/base/logger';
import type { Capture } from '@/utils/messaging/page-port';
import { type ToPicker, toPickerSchema } from '@/utils/messaging/phrase-port';
import { samplePhraseList } from '../../support/phrase-samples';

const fake = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => fake);

const createPort = (tabId: number | undefined) => {
  const told: ToPicker[] = [];
  let listener: (message: unknown) => void = () => undefined;
  let isOpen = true;
  const port = {
    name: 'warmreply-phrases',
    sender: tabId === undefined ? {} : { tab: { id: tabId } },
    postMessage: (message: unknown) => void told.push(toPickerSchema.parse(message)),
    disconnect: () => {
      isOpen = false;
    },
    onMessage: {
      addListener: (added: (message: unknown) => void) => {
        listener = added;
      },
    },
  } as unknown as Port;
  return { port, told, say: (message: unknown) => listener(message), isOpen: () => isOpen };
};

const serve = (change: Partial<Parameters<typeof createPhraseServer>[0]['phrases']> = {}) => {
  const used: string[] = [];
  const server = createPhraseServer({
    phrases: { list: async () => samplePhraseList, countUse: async (id) => void used.push(id), ...change },
    logger: silentLogger,
    isConsoleTab: (tabId) => tabId === 7,
  });
  return { server, used };
};

describe('a console page that asks for the phrases', () => {
  it('gets all of them, most used first, and its inserts are counted', async () => {
    const { server, used } = serve();
    const { port, told, say } = createPort(7);
    server(port);
    say({ type: 'list-phrases' });
    await vi.waitFor(() => expect(told).toHaveLength(1));
    expect(told[0]?.phrases.map(({ id }) => id)).toEqual(['hello', 'delivery', 'refund', 'refuse']);
    say({ type: 'phrase-used', id: 'refund' });
    await vi.waitFor(() => expect(used).toEqual(['refund']));
  });

  it('is refused when no console has called in from its tab', () => {
    const { server } = serve();
    for (const tabId of [8, undefined]) {
      const stranger = createPort(tabId);
      server(stranger.port);
      stranger.say({ type: 'list-phrases' });
      expect(stranger.isOpen()).toBe(false);
      expect(stranger.told).toEqual([]);
    }
  });

  it('is not answered to what is no message of ours', async () => {
    const { server, used } = serve();
    const { port, told, say } = createPort(7);
    server(port);
    for (const odd of [undefined, {}, { type: 'phrase-used' }, { type: 'delete-all' }]) say(odd);
    say({ type: 'list-phrases' });
    await vi.waitFor(() => expect(told).toHaveLength(1));
    expect(used).toEqual([]);
  });

  it('hears that nothing comes where the table cannot be read', async () => {
    const { server } = serve({ list: () => Promise.reject(new Error('blocked')) });
    const { port, say, isOpen } = createPort(7);
    server(port);
    say({ type: 'list-phrases' });
    await vi.waitFor(() => expect(isOpen()).toBe(false));
  });
});

describe('phrases that have changed', () => {
  it('are announced to every console page, a page that is gone troubling no other', async () => {
    const told: number[] = [];
    fake.browser = {
      tabs: {
        sendMessage: async (tabId: number, message: unknown) => {
          if (tabId === 2) throw new Error('Receiving end does not exist');
          expect(message).toEqual({ type: 'warmreply-phrases-changed' });
          told.push(tabId);
        },
      },
    };
    await announcePhrases([{ tabId: 1 }, { tabId: 2 }, { tabId: 3 }]);
    expect(told).toEqual([1, 3]);
  });
});

describe('text chosen on a page to be kept', () => {
  const openWorld = () => {
    const created: { id: string; title: string; contexts: string[] }[] = [];
    const opened: unknown[] = [];
    fake.browser = {
      i18n: { getUILanguage: () => 'zh-CN' },
      runtime: { getURL: (path: string) => path },
      contextMenus: { create: (item: (typeof created)[number]) => void created.push(item) },
      sidePanel: { open: async (where: unknown) => void opened.push(where) },
    };
    createCaptureMenu();
    const captured: Capture[] = [];
    const click = (title: string, selectionText: string) =>
      captureOnClick({ menuItemId: created.find((it) => it.title === title)?.id ?? '', selectionText }, 7, {
        capture: (capture) => void captured.push(capture),
        logger: silentLogger,
      });
    return { created, opened, captured, click };
  };

  it('has two entries on selected text', () => {
    const { created } = openWorld();
    expect(created.map(({ title, contexts }) => [title, contexts])).toEqual([
      ['收进知识库', ['selection']],
      ['存为快捷语', ['selection']],
    ]);
  });

  it('opens the side panel with what identifies a person already gone', () => {
    const { click, captured, opened } = openWorld();
    click('收进知识库', ' 有问题打13812345678找我们。 ');
    click('存为快捷语', '包裹会送到您留的电话13812345678。');
    expect(captured).toEqual([
      { kind: 'article', text: '有问题打〔电话〕找我们。', maskedCount: 1 },
      { kind: 'phrase', text: '包裹会送到您留的电话{电话}。', maskedCount: 1 },
    ]);
    expect(opened).toEqual([{ tabId: 7 }, { tabId: 7 }]);
  });

  it('does nothing for another entry of the menu or without text', () => {
    const { click, captured, opened } = openWorld();
    click('说人话', '签收后7天内可以退。');
    click('存为快捷语', '  ');
    expect(captured).toEqual([]);
    expect(opened).toEqual([]);
  });
});
