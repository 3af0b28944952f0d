import { mutationsPerSecond, phaseMs, type StormReport } from './run-storm';

interface Verdict {
  text: string;
  isOver: boolean;
}

/** Everything an extension may cost while 500 customers wait and 1,000 things change a second (issue 3). */
const bounds = { ownPercent: 5, longestOwnMs: 50, ownForced: 0, burstShareOfScan: 1 / 20 };

const round = (value: number, digits = 1): string => value.toFixed(digits);

/** One line per bound; a bench whose own controls fail is over too. */
export const judgeStorm = (report: StormReport): Verdict[] => {
  const { storm, burst } = report;
  const burstShare = burst.ownMs / burst.scanMs;
  const wantedMutations = (mutationsPerSecond * phaseMs) / 1000;
  return [
    {
      text: `storm: ${report.mutations} changes in ${phaseMs / 1000} s`,
      isOver: report.mutations < wantedMutations * 0.9,
    },
    {
      text: `storm: our script takes ${round(report.ownPercent)} % of a core, at most ${bounds.ownPercent} % (more than without us, with all noise of the machine: main thread ${round(report.addedPercent)} %, all processes ${round(report.addedPercentAllProcesses)} %)`,
      isOver: report.ownPercent > bounds.ownPercent,
    },
    {
      text: `storm: longest of our tasks ${round(storm.longestOwnMs)} ms, at most ${bounds.longestOwnMs} ms (longest of the page ${round(storm.longestTaskMs)} ms, without us ${round(report.longestTaskAloneMs)} ms)`,
      isOver: storm.longestOwnMs > bounds.longestOwnMs,
    },
    {
      text: `storm: ${storm.ownForced} layouts forced by us, at most ${bounds.ownForced} (control: ${storm.pageForced} forced by the page were seen)`,
      isOver: storm.ownForced > bounds.ownForced || storm.pageForced === 0,
    },
    {
      text: `burst: our script takes ${round(burstShare, 2)}x a scan of the body (${round(burst.ownMs * 1000, 0)} µs against ${round(burst.scanMs * 1000, 0)} µs), at most ${bounds.burstShareOfScan}x`,
      isOver: burstShare > bounds.burstShareOfScan,
    },
  ];
};
