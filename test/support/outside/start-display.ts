import { spawn } from 'node:child_process';
import { findOrInstallTool } from '../find-chromium';

export interface Display {
  /** For the environment variable of the same name, e.g. ":99". */
  name: string;
  stop(): void;
}

/** A screen that nobody sees: headed windows have real visibility, headless ones do not. Xvfb picks a free number itself. */
export const startDisplay = async (): Promise<Display> => {
  const server = spawn(
    findOrInstallTool('Xvfb'),
    ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const number = await new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    server.stdio[3]?.once('data', (data) => resolve(String(data).trim()));
  });
  return { name: `:${number}`, stop: () => void server.kill() };
};
