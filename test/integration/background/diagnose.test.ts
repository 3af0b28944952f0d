import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConnectedConsole } from '@/entrypoints/background/console-hub';
import { createDiagnoser } from '@/entrypoints/background/diagnose';
import { silentLogger } from '@/utils/base/logger';
import { readCalibrationId } from '@/utils/conversation/calibration/site';
import { diagnosisAnswerKey, diagnosisRequestKey } from '@/utils/messaging/diagnosis-request';
import { pinduoduoCalibration } from '../../dom/consoles/calibrated/calibrations';

interface Injection {
  target: { tabId: number };
  files?: string[];
  args?: unknown[];
}

const executeScript = vi.fn(async (_injection: Injection): Promise<{ result?: unknown }[]> => []);
vi.mock('wxt/browser', () => ({ browser: { scripting: { executeScript: (it: Injection) => executeScript(it) } } }));

const connect = (tabId: number, console: ConnectedConsole['console'], lastActiveAt: number) =>
  ({
    tabId,
    console,
    lastActiveAt,
    port: { sender: { tab: { url: `https://kefu.example/${tabId}?name=x` } } },
  }) as unknown as ConnectedConsole;

const open = (consoles: ConnectedConsole[], calibration?: typeof pinduoduoCalibration) => {
  const findCalibration = vi.fn(async (_url: URL) => calibration);
  const diagnose = createDiagnoser({ listConsoles: () => consoles, findCalibration, logger: silentLogger });
  return { diagnose, findCalibration };
};

beforeEach(() => {
  executeScript.mockReset();
  executeScript.mockImplementation(async ({ args }) => [
    args?.[0] === diagnosisAnswerKey ? { result: 'warmreply-diagnosis 1' } : {},
  ]);
});

describe('asking for a diagnosis', () => {
  it('looks at the console that was used last, with the calibration that reads it, and hands the text back', async () => {
    const { diagnose, findCalibration } = open(
      [connect(3, 'pinduoduo', 10), connect(7, 'vipshop', 30), connect(9, 'practice', 40), connect(5, 'jd', 20)],
      pinduoduoCalibration,
    );
    expect(await diagnose()).toEqual({ ok: true, value: 'warmreply-diagnosis 1' });
    expect(findCalibration.mock.calls.map(([url]) => url.pathname)).toEqual(['/7']);
    const [request, look, answer] = executeScript.mock.calls.map(([it]) => it);
    expect(request).toMatchObject({ target: { tabId: 7 } });
    expect(request?.args).toEqual([diagnosisRequestKey, { calibration: pinduoduoCalibration }]);
    expect(look).toMatchObject({ target: { tabId: 7 }, files: ['/content-scripts/diagnose.js'] });
    expect(answer).toMatchObject({ target: { tabId: 7 }, args: [diagnosisAnswerKey] });
    expect(readCalibrationId(pinduoduoCalibration)).toBe('vipshop@mms.pinduoduo.com/');
  });

  it('finds nothing to look at while no console is open; the practice page is none', async () => {
    expect(await open([]).diagnose()).toEqual({ ok: false, reason: 'no-console' });
    expect(await open([connect(9, 'practice', 1)]).diagnose()).toEqual({ ok: false, reason: 'no-console' });
    expect(executeScript).not.toHaveBeenCalled();
  });

  it('says that the page cannot be read when it went away, or when nothing of ours reads it', async () => {
    const { diagnose } = open([connect(3, 'pinduoduo', 1)]);
    executeScript.mockRejectedValueOnce(new Error('No tab with id: 3'));
    expect(await diagnose()).toEqual({ ok: false, reason: 'not-readable' });
    executeScript.mockImplementation(async () => [{}]);
    expect(await diagnose()).toEqual({ ok: false, reason: 'not-readable' });
  });
});
