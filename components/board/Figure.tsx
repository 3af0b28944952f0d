import { Chart } from './Chart';
import type { ChartModel } from './draw-chart';
import { type NumberRow, NumberTable } from './NumberTable';

interface FigureProps {
  legend: readonly { label: string; look: 'good' | 'late' | 'line' | 'target' }[];
  heading: string;
  note?: string;
  model: ChartModel;
  /** The picture in one sentence. */
  label: string;
  showTable: string;
  headings: readonly string[];
  rows: readonly NumberRow[];
}

/** A picture, and the same numbers as a table that the keyboard reaches: nothing is in the picture alone. */
export const Figure = ({ heading, note, model, label, legend, showTable, headings, rows }: FigureProps) => (
  <div className="figure">
    <h3 className="figure-heading">
      {heading}
      {note && <span className="quiet">{note}</span>}
    </h3>
    <ul className="legend" aria-hidden="true">
      {legend.map((item) => (
        <li key={item.label} className={`legend-${item.look}`}>
          {item.label}
        </li>
      ))}
    </ul>
    <Chart model={model} label={label} />
    <details>
      <summary>{showTable}</summary>
      <NumberTable label={heading} headings={headings} rows={rows} />
    </details>
  </div>
);
