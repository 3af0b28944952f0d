import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { launchExtension } from '../../support/launch-extension';
import { OverlayPage } from '../../support/overlay-page';
import { PinduoduoPage } from '../../support/pinduoduo-page';
import { serveConsoles } from '../../support/serve-consoles';
import { injectStorm } from './inject-storm';
import { type PageReport, readTrace } from './read-trace';
import { recordTrace } from './record-trace';

const conversations = 500;
export const mutationsPerSecond = 1_000;
export const phaseMs = 4_000;
const rounds = 3;
const bursts = 100;

export interface StormReport {
  /** Share of one core that our code has on the page's main thread, from the sampled call stacks, per cent. */
  ownPercent: number;
  /** Main-thread time with the extension less that without it, in the same run, per cent of a core. */
  addedPercent: number;
  /** The same for all processes of the browser together: page, worker, painting. */
  addedPercentAllProcesses: number;
  mutations: number;
  storm: PageReport;
  /** Longest task of the page alone under the same storm, ms. */
  longestTaskAloneMs: number;
  burst: { ownMs: number; scanMs: number };
}

interface Bench {
  page: Page;
  session: CDPSession;
  close(): Promise<void>;
}

const prepare = async (page: Page): Promise<CDPSession> => {
  const console = new PinduoduoPage(page);
  await console.open();
  await injectStorm(page);
  await page.evaluate((count) => window.storm.fill(count), conversations);
  await console.rows.nth(conversations - 1).waitFor({ state: 'attached' });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return session;
};

/** The browser as it is with our extension in it; or with one that does nothing, so that all else is equal. */
const open = async (extensionPath?: string): Promise<Bench> => {
  const extension = await launchExtension(extensionPath === undefined ? {} : { extensionPath });
  await serveConsoles(extension.context);
  const [page = await extension.context.newPage()] = extension.context.pages();
  const session = await prepare(page);
  // The practice page opens after install: behind another tab a page draws four frames a second.
  await page.bringToFront();
  if (extensionPath === undefined) {
    await new OverlayPage(page).host.getByText(String(conversations)).first().waitFor();
  }
  return { page, session, close: extension.close };
};

const writeIdleExtension = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'idle-extension-'));
  const manifest = { manifest_version: 3, name: 'idle', version: '1', background: { service_worker: 'idle.js' } };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'idle.js'), '');
  return folder;
};

/** Seconds so far: of the page's main thread, and of all processes of its browser. */
const readSpent = async ({ page, session }: Bench): Promise<{ main: number; all: number }> => {
  const { metrics } = await session.send('Performance.getMetrics');
  const whole = await page.context().browser()?.newBrowserCDPSession();
  const processes = (await whole?.send('SystemInfo.getProcessInfo'))?.processInfo ?? [];
  await whole?.detach();
  return {
    main: metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0,
    all: processes.reduce((sum, { cpuTime }) => sum + cpuTime, 0),
  };
};

const blow = async ({ page }: Bench, forMs = phaseMs): Promise<number> => {
  await page.evaluate((rate) => window.storm.start(rate), mutationsPerSecond);
  await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), forMs);
  return (await page.evaluate(() => window.storm.stop())).mutations;
};

/** Shares of a core under the storm, per cent. */
const measureShare = async (bench: Bench) => {
  const before = await readSpent(bench);
  const startedAt = performance.now();
  await blow(bench);
  const seconds = (performance.now() - startedAt) / 1000;
  const after = await readSpent(bench);
  return { main: ((after.main - before.main) / seconds) * 100, all: ((after.all - before.all) / seconds) * 100 };
};

const takeMedian = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const pageUrl = 'https://mms.pinduoduo.com/';

const measureBursts = async ({ page, session }: Bench): Promise<StormReport['burst']> => {
  const spread = async (isBursting: boolean) => {
    const trace = await recordTrace(session, () =>
      page.evaluate(
        async ([count, bursting]) => {
          for (let index = 0; index < count; index += 1) {
            if (bursting) window.storm.burst();
            await new Promise((resolve) => setTimeout(resolve, 40));
          }
        },
        [bursts, isBursting] as const,
      ),
    );
    return readTrace(trace, pageUrl).ownMs;
  };
  const differences: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const quietMs = await spread(false);
    differences.push(((await spread(true)) - quietMs) / bursts);
  }
  let scanMs = 0;
  await recordTrace(session, async () => {
    scanMs = await page.evaluate(() => window.storm.scanBody(20));
  });
  return { ownMs: Math.max(0, takeMedian(differences)), scanMs };
};

/** The simulated console with everybody waiting and changing all the time, with and without the extension in turn. */
export const runStorm = async (): Promise<StormReport> => {
  const ours = await open();
  const plain = await open(await writeIdleExtension());
  try {
    const added = { main: [] as number[], all: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      const without = await measureShare(plain);
      const withUs = await measureShare(ours);
      added.main.push(withUs.main - without.main);
      added.all.push(withUs.all - without.all);
    }
    let mutations = Number.POSITIVE_INFINITY;
    const storms: PageReport[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const trace = await recordTrace(ours.session, async () => {
        mutations = Math.min(mutations, await blow(ours));
        await ours.page.evaluate(() => window.storm.forceLayout());
      });
      storms.push(readTrace(trace, pageUrl));
    }
    const alone = await recordTrace(plain.session, async () => void (await blow(plain)));
    // A hiccup of a shared machine hits one round; what is ours is there in all of them.
    const storm: PageReport = {
      ownMs: takeMedian(storms.map((it) => it.ownMs)),
      longestOwnMs: takeMedian(storms.map((it) => it.longestOwnMs)),
      longestTaskMs: takeMedian(storms.map((it) => it.longestTaskMs)),
      ownForced: Math.max(...storms.map((it) => it.ownForced)),
      pageForced: Math.min(...storms.map((it) => it.pageForced)),
    };
    return {
      ownPercent: (storm.ownMs / phaseMs) * 100,
      addedPercent: takeMedian(added.main),
      addedPercentAllProcesses: takeMedian(added.all),
      mutations,
      storm,
      longestTaskAloneMs: readTrace(alone, pageUrl).longestTaskMs,
      burst: await measureBursts(ours),
    };
  } finally {
    await ours.close();
    await plain.close();
  }
};
