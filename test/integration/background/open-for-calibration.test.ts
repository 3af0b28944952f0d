import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openForCalibration } from '@/entrypoints/background/calibrations/start-calibration';
import { silentLogger } from '@/utils/base/logger';

const fake = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => fake);

type Note = (id: number, change: { status?: string }, tab: { url?: string }) => void;

const tabId = 7;

describe('opening a named console to calibrate it', () => {
  let listeners: Set<Note>;
  let tab: { id: number; status: string; url?: string; pendingUrl?: string };
  const executeScript = vi.fn(async () => []);
  const create = vi.fn(async () => tab);
  const load = (url: string) => {
    for (const note of [...listeners]) note(tabId, { status: 'complete' }, { url });
  };
  /** Until whoever opens it listens. */
  const beginOpening = async () => {
    const opening = openForCalibration('vipshop', silentLogger);
    await vi.waitFor(() => expect(listeners.size).toBe(1));
    return { opening };
  };
  beforeEach(() => {
    listeners = new Set();
    tab = { id: tabId, status: 'loading', pendingUrl: 'https://vis.vip.com/' };
    executeScript.mockClear();
    create.mockClear();
    fake.browser = {
      tabs: {
        create,
        get: async () => tab,
        onUpdated: {
          addListener: (note: Note) => void listeners.add(note),
          removeListener: (note: Note) => void listeners.delete(note),
        },
      },
      scripting: { executeScript },
    };
  });

  it('begins on its page, not in the empty tab before it', async () => {
    const { opening } = await beginOpening();
    load('about:blank');
    load('https://vis.vip.com/');
    await opening;
    expect(create).toHaveBeenCalledWith({ url: 'https://vis.vip.com/', active: true });
    expect(executeScript).toHaveBeenCalledExactlyOnceWith({
      target: { tabId },
      files: ['/content-scripts/calibrate.js'],
    });
    expect(listeners.size).toBe(0);
  });

  it('begins on a page that has loaded before anybody listened', async () => {
    tab = { id: tabId, status: 'complete', url: 'https://vis.vip.com/' };
    await openForCalibration('vipshop', silentLogger);
    expect(executeScript).toHaveBeenCalledOnce();
  });

  it.each(['https://passport.vip.com/login', 'https://example.com/'])('leaves it to the popup on %s', async (url) => {
    const { opening } = await beginOpening();
    load(url);
    await opening;
    expect(executeScript).not.toHaveBeenCalled();
  });
});
