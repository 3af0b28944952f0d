import { mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openStage } from './open-stage';
import { tour } from './tour';

const folder = fileURLToPath(new URL('../../.output/demo/', import.meta.url));

const readFirstLine = (error: unknown): string =>
  error instanceof Error ? (error.message.split('\n').find((line) => line.trim()) ?? error.name) : String(error);

/**
 * Plays every step of the tour headless, checks it, and saves a picture of it under .output/demo.
 * @returns whether every step showed what it should
 */
export const playTour = async (): Promise<boolean> => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const stage = await openStage({ headless: true, viewport: { width: 1280, height: 800 } });
  let failed = 0;
  for (const [index, { name, title, play }] of tour.entries()) {
    const picture = `${String(index + 1).padStart(2, '0')}-${name}.png`;
    const path = `${folder}${picture}`;
    try {
      const page = await play(stage);
      await page.screenshot({ path, animations: 'disabled' });
      console.log(`✓ ${picture}  ${title}`);
    } catch (error) {
      failed += 1;
      console.log(`✗ ${picture}  ${title}\n    ${readFirstLine(error)}`);
      await stage.desk.page.screenshot({ path }).catch(() => undefined); // the page itself may be what failed
    }
  }
  await stage.extension.close();
  console.log(`\n${tour.length - failed} of ${tour.length} steps, pictures in .output/demo`);
  return failed === 0;
};
