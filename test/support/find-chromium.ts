import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'];

/**
 * Debian packages: the browser, a Chinese font and emoji, so that screenshots show what an agent sees; Xvfb for windows
 * that can be hidden, openssl for the certificate of a console on this machine.
 */
const debianPackages = ['chromium', 'fonts-noto-cjk', 'fonts-noto-color-emoji', 'xvfb', 'openssl'];

/**
 * The path of a Chromium that can load an unpacked extension; installs one when there is none
 * (Debian: apt package `chromium`, elsewhere Playwright's). Branded Chrome and Edge no longer load unpacked extensions.
 */
export const findOrInstallChromium = (): string => {
  const found = findChromium();
  if (found) return found;
  installChromium();
  const installed = findChromium();
  if (!installed) throw new Error('No Chromium found, and installing one failed. Set WARMREPLY_CHROMIUM to its path.');
  return installed;
};

/** The path of a helper program that comes with the browser's packages (Xvfb, openssl); installs them when it is missing. */
export const findOrInstallTool = (name: 'Xvfb' | 'openssl'): string => {
  const path = `/usr/bin/${name}`;
  if (!canRun(path)) installChromium();
  if (!canRun(path)) throw new Error(`${name} was not found, and installing it failed.`);
  return path;
};

const findChromium = (): string | undefined =>
  [process.env.WARMREPLY_CHROMIUM, ...usualPlaces, chromium.executablePath()].find((path) => path && canRun(path));

const canRun = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // not there or not executable: the next place may be
  }
};

const run = (command: string, args: string[]) => {
  console.log(`$ ${command} ${args.join(' ')}`);
  execFileSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
};

const installChromium = () => {
  if (!existsSync('/usr/bin/apt-get')) return run('npx', ['playwright', 'install', 'chromium']);
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo'];
  for (const step of [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', ...debianPackages],
  ]) {
    const [command = '', ...args] = [...asRoot, ...step];
    run(command, args);
  }
};
