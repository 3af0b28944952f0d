/** The kinds of facts a rewrite must keep. */
export const factKinds = [
  'amount',
  'duration',
  'date',
  'time',
  'percentage',
  'count',
  'measure',
  'condition',
  'prohibition',
  'polarity',
  'payer',
  'channel',
  'link',
  'deal',
  'model',
] as const;
export type FactKind = (typeof factKinds)[number];
