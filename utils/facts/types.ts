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

/** Which way a limit points: 不超过 and 以内 are 'upper', 至少, 满 and 以上 are 'lower'. */
export type LimitDirection = 'upper' | 'lower';

/** One fact of a text. */
export interface Fact {
  kind: FactKind;
  /** As it stands in the text. */
  text: string;
  /** Comparable value: equal facts have equal values, whatever their spelling (七日 and 7天, 24小时 and 1天). */
  value: string;
  /** UTF-16 offsets in the text. */
  start: number;
  end: number;
  /** The clause it stands in. */
  clause: string;
  direction?: LimitDirection;
}
