import uPlot from 'uplot';

/** One row of bars or one line; `undefined` values leave a gap. */
export interface ChartSeries {
  label: string;
  values: readonly (number | undefined)[];
  look: 'bars-good' | 'bars-late' | 'line' | 'target';
}

export interface ChartModel {
  /** Words under the x axis, one per value. */
  names: readonly string[];
  series: readonly ChartSeries[];
  /** Fixed top of the y axis; else it follows the values. */
  max?: number;
  unit: string;
}

const height = 180;

/** Canvas knows no CSS variables: the tokens are read when the picture is drawn. */
const readToken = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const buildSeries = ({ label, look }: ChartSeries, bars: uPlot.Series.PathBuilder | undefined): uPlot.Series => {
  const points = { show: false };
  if (look === 'bars-good') return { label, fill: readToken('--chart-good'), width: 0, points, paths: bars };
  if (look === 'bars-late') return { label, fill: readToken('--chart-late'), width: 0, points, paths: bars };
  if (look === 'target') return { label, stroke: readToken('--text-quiet'), width: 1, dash: [4, 4], points };
  const stroke = readToken('--chart-line');
  return { label, stroke, width: 2, spanGaps: true, points: { show: true, size: 5, fill: stroke, stroke } };
};

const buildAxes = ({ names, unit }: ChartModel, font: string): uPlot.Axis[] => {
  const stroke = readToken('--text-quiet');
  const grid = { stroke: readToken('--border'), width: 1 };
  return [
    {
      stroke,
      font,
      grid: { show: false },
      ticks: { show: false },
      size: 28,
      space: 44,
      incrs: [1, 2, 3, 7, 14, 30],
      values: (_, splits) => splits.map((at) => names[at] ?? ''),
    },
    {
      stroke,
      font,
      grid,
      ticks: { show: false },
      size: 48,
      incrs: [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 5000],
      values: (_, splits) => splits.map((value) => `${value}${unit}`),
    },
  ];
};

/** Draws a picture into `holder` and answers with how to take it away; without a canvas nothing is drawn. */
export const drawChart = (holder: HTMLElement, model: ChartModel): (() => void) => {
  if (!document.createElement('canvas').getContext('2d')) return () => undefined;
  const font = `12px ${getComputedStyle(holder).fontFamily}`;
  const bars = uPlot.paths.bars?.({ size: [0.64, 28], radius: 0.15 });
  const chart = new uPlot(
    {
      width: holder.clientWidth,
      height,
      padding: [12, 8, 0, 0],
      legend: { show: false },
      cursor: { show: false },
      scales: {
        x: { time: false, range: [-0.6, model.names.length - 0.4] },
        y: {
          range: (_, min, max) => [
            model.max === undefined ? 0 : Math.min(min, model.max - 10),
            model.max ?? Math.max(4, max * 1.1),
          ],
        },
      },
      axes: buildAxes(model, font),
      series: [{}, ...model.series.map((series) => buildSeries(series, bars))],
    },
    [model.names.map((_, index) => index), ...model.series.map(({ values }) => values.map((it) => it ?? null))],
    holder,
  );
  return () => chart.destroy();
};
