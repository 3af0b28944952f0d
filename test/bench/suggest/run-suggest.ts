import { fileURLToPath } from 'node:url';
import { createSamplePack } from '@/utils/knowledge/sample-pack';
import { buildExtensionIfStale } from '../../support/build-extension';
import { fillKnowledge } from '../../support/fill-knowledge';
import type { Figure } from '../matcher/run-matcher';
import { countRequests } from './count-requests';
import { measureClick } from './measure-click';
import { measureReady } from './measure-ready';
import { measureStream } from './measure-stream';
import { type Bench, openBench } from './open-bench';

const withBench = async (measure: (bench: Bench) => Promise<Figure[]>): Promise<Figure[]> => {
  const bench = await openBench();
  try {
    return await measure(bench);
  } finally {
    await bench.close();
  }
};

/** The way from a customer's message to words in front of the agent: how long, and for how many requests. */
export const runSuggestBench = async (): Promise<Figure[]> => [
  ...(await countRequests()),
  ...(await withBench(measureReady)),
  ...(await withBench(async (bench) => {
    await fillKnowledge(bench.extension, createSamplePack(1));
    return [...(await measureClick(bench)), ...(await measureStream(bench))];
  })),
];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  buildExtensionIfStale();
  for (const { text, isOver } of await runSuggestBench()) console.log(`${text}${isOver ? ': OVER' : ''}`);
}
