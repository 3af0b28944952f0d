import type { LaunchedExtension } from './launch-extension';

/** Kills the extension's worker as the browser does when it is idle; the next message starts a new one. */
export const stopWorker = async (extension: LaunchedExtension): Promise<void> => {
  const page = extension.context.pages()[0];
  if (!page) throw new Error('the browser has no tab');
  const session = await extension.context.newCDPSession(page);
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
};
