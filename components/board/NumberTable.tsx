import type { ReactNode } from 'react';

interface NumberTableProps {
  label: string;
  headings: readonly string[];
  rows: readonly NumberRow[];
}

/** Figures of one line; the heading names it. */
export interface NumberRow {
  id: string;
  heading: ReactNode;
  cells: readonly ReactNode[];
}

export const NumberTable = ({ label, headings, rows }: NumberTableProps) => (
  <table className="numbers" aria-label={label}>
    <thead>
      <tr>
        {headings.map((heading) => (
          <th key={heading} scope="col">
            {heading}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ id, heading, cells }) => (
        <tr key={id}>
          <th scope="row">{heading}</th>
          {cells.map((cell, column) => (
            <td key={headings[column + 1]}>{cell}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
