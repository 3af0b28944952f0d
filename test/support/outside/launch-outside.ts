import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOrInstallChromium } from '../find-chromium';
import { quietArgs } from '../launch-extension';
import { startDisplay } from './start-display';

export interface OutsideBrowser {
  /** Kills the processes that run the extension, as the system does when memory is short. */
  killExtension(): void;
  close(): Promise<void>;
}

const readProcessFile = (pid: string, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return ''; // it has ended meanwhile
  }
};

/** Processes of the browser's own group whose command line says that they run extensions. */
const findExtensionProcesses = (group: number): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    // After the name in brackets: state, parent, group.
    .filter((pid) => Number(readProcessFile(pid, 'stat').split(') ').pop()?.split(' ')[2]) === group)
    .filter((pid) => readProcessFile(pid, 'cmdline').includes('--extension-process'))
    .map(Number);

/** A headed Chromium with the extension on a screen of its own, and no debugger attached to it. */
export const launchOutside = async (extensionPath: string, args: string[]): Promise<OutsideBrowser> => {
  const display = await startDisplay();
  const profile = await mkdtemp(join(tmpdir(), 'warmreply-profile-'));
  const browser = spawn(
    findOrInstallChromium(),
    [
      `--user-data-dir=${profile}`,
      `--disable-extensions-except=${extensionPath}`,
      `--load-extension=${extensionPath}`,
      '--lang=zh-CN',
      ...quietArgs,
      ...args,
    ],
    {
      env: { ...process.env, DISPLAY: display.name, LANGUAGE: 'zh_CN', TZ: 'Asia/Shanghai' },
      stdio: 'ignore',
      detached: true,
    },
  );
  const ended = new Promise<void>((resolve) => browser.once('exit', () => resolve()));
  return {
    killExtension: () => {
      const running = findExtensionProcesses(browser.pid ?? 0);
      if (running.length === 0) throw new Error('no process runs the extension');
      for (const pid of running) process.kill(pid, 'SIGKILL');
    },
    close: async () => {
      // Its own group: helpers that it started end with it.
      if (browser.pid !== undefined && browser.exitCode === null) process.kill(-browser.pid, 'SIGTERM');
      await ended;
      display.stop();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};
