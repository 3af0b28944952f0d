import type { Severity } from '@/utils/phrase-check/types';
import type { Stage } from '@/utils/response-timer/types';

/** Drawn for a 16 px grid. Filled shapes and 1.5 px lines read at 14 px. */
export interface IconShape {
  fill?: string;
  line?: string;
}

export const iconShapes = {
  ring: { line: 'M8 13a5 5 0 1 0 0-10 5 5 0 0 0 0 10Z' },
  moon: { fill: 'M13.2 10.1A5.7 5.7 0 0 1 5.9 2.8a5.7 5.7 0 1 0 7.3 7.3Z' },
  dot: { fill: 'M8 11.2a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4Z' },
  clock: { line: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 5v3.2l2.1 1.4' },
  bell: {
    fill: 'M8 1.6a4.3 4.3 0 0 0-4.3 4.3v2.4L2.3 11v.9h11.4V11l-1.4-2.7V5.9A4.3 4.3 0 0 0 8 1.6ZM6.2 13a1.9 1.9 0 0 0 3.6 0Z',
  },
  flame: {
    fill: 'M8.9 1c.3 2.6 4.4 4 4.4 8.3A5.2 5.2 0 0 1 8 14.8a5.2 5.2 0 0 1-5.3-5.4c0-2.2 1.2-3.6 2.1-5 .4 1.2.9 1.9 1.7 2.3C6.3 4.6 7 2.3 8.9 1Zm-.8 7.4c-.2 1.2-1.7 1.7-1.7 3.2a1.6 1.6 0 0 0 3.3 0c0-1.5-1.3-2-1.6-3.2Z',
  },
  info: { line: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 7.4v3.4M8 5v.2' },
  warning: { line: 'M8 2.2 14.2 13H1.8L8 2.2ZM8 6.4v3M8 11.2v.2' },
  stop: { line: 'M5.5 2h5L14 5.5v5L10.5 14h-5L2 10.5v-5L5.5 2ZM8 5v3.6M8 10.9v.2' },
  grip: { fill: 'M5 3h2v2H5ZM9 3h2v2H9ZM5 7h2v2H5ZM9 7h2v2H9ZM5 11h2v2H5ZM9 11h2v2H9Z' },
  more: { fill: 'M3 7h2v2H3ZM7 7h2v2H7ZM11 7h2v2h-2Z' },
  collapse: { line: 'M4 10l4-4 4 4' },
  expand: { line: 'M4 6l4 4 4-4' },
  close: { line: 'M4 4l8 8M12 4l-8 8' },
  bulb: { line: 'M6 12.4h4M6.6 14.4h2.8M8 1.8a4.2 4.2 0 0 0-2.4 7.7v1h4.8v-1A4.2 4.2 0 0 0 8 1.8Z' },
  bulbOff: { line: 'M6 12.4h4M6.6 14.4h2.8M8 1.8a4.2 4.2 0 0 0-2.4 7.7v1h4.8v-1A4.2 4.2 0 0 0 8 1.8ZM2 2l12 12' },
  speak: { line: 'M2.4 3.2h11.2v7.6H7.4L4.2 13.4v-2.6H2.4V3.2ZM5.2 6h5.6M5.2 8.2h3.4' },
  check: { line: 'M3 8.4l3.2 3.2L13 4.8' },
  pause: { line: 'M6 4v8M10 4v8' },
  lock: { line: 'M4 7.2h8v6.2H4V7.2ZM5.6 7.2V5a2.4 2.4 0 0 1 4.8 0v2.2' },
} satisfies Record<string, IconShape>;

export type IconName = keyof typeof iconShapes;

/** The shape changes with the stage, so that the colour never carries the meaning alone. */
export const stageIcons: Record<Stage, IconName> = {
  idle: 'ring',
  'off-hours': 'moon',
  calm: 'dot',
  warn: 'clock',
  urgent: 'bell',
  overdue: 'flame',
};

export const severityIcons: Record<Severity, IconName> = { hint: 'info', warn: 'warning', block: 'stop' };
