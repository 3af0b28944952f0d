import type { Severity } from '@/utils/phrase-check/types';
import type { Stage } from '@/utils/response-timer/types';

/** Their shapes stand in utils/styles/icons.css; a test holds both to each other. */
export const iconNames = [
  'ring',
  'moon',
  'dot',
  'clock',
  'bell',
  'flame',
  'info',
  'warning',
  'stop',
  'grip',
  'more',
  'collapse',
  'expand',
  'close',
  'bulb',
  'bulbOff',
  'speak',
  'check',
  'heart',
  'pause',
  'lock',
] as const;
export type IconName = (typeof iconNames)[number];

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
