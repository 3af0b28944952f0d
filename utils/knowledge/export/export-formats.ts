export const exportFormats = ['xlsx', 'csv', 'json', 'markdown'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The end of the file's name, without a dot, and its media type. */
export const fileTypes: Readonly<Record<ExportFormat, { ending: string; mediaType: string }>> = {
  xlsx: { ending: 'xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  csv: { ending: 'csv', mediaType: 'text/csv' },
  json: { ending: 'json', mediaType: 'application/json' },
  markdown: { ending: 'md', mediaType: 'text/markdown' },
};
