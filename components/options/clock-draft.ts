import type { Clock } from '@/utils/policy/response-policy';
import type { SettingsPatch } from '@/utils/policy/settings-patch';
import { findClockFaults } from '@/utils/policy/validate-clock';
import { formatTime, parseTime } from './time-text';

/** A clock's form as typed: everything is text until it is checked. */
export interface ClockDraft {
  limitSeconds: string;
  warnAfterSeconds: string;
  urgentAfterSeconds: string;
  targetPercent: string;
  from: string;
  to: string;
}

export type ClockField = keyof ClockDraft;
export type FieldFault =
  | 'not-a-number'
  | 'out-of-range'
  | 'warn-after-urgent'
  | 'urgent-after-limit'
  | 'not-a-time'
  | 'no-hours';

const stageFields = ['warnAfterSeconds', 'urgentAfterSeconds', 'targetPercent'] as const;

/** What a supervisor may set: of a platform's clock only its stages and the target. */
export const listClockFields = ({ origin }: Clock): readonly ClockField[] =>
  origin === 'house' ? ['limitSeconds', ...stageFields, 'from', 'to'] : stageFields;

export const toClockDraft = (clock: Clock): ClockDraft => ({
  limitSeconds: String(clock.limitSeconds),
  warnAfterSeconds: String(clock.warnAfterSeconds),
  urgentAfterSeconds: String(clock.urgentAfterSeconds),
  targetPercent: clock.targetPercent === undefined ? '' : String(clock.targetPercent),
  from: formatTime(clock.hours.from),
  to: formatTime(clock.hours.to),
});

const isWhole = (text: string): boolean => /^\d{1,5}$/.test(text.trim());
const ranges = { limitSeconds: [5, 86_400], warnAfterSeconds: [1, 86_400], urgentAfterSeconds: [2, 86_400] } as const;

const findFieldFault = (field: ClockField, text: string): FieldFault | undefined => {
  if (field === 'from' || field === 'to') return parseTime(text) === undefined ? 'not-a-time' : undefined;
  if (field === 'targetPercent' && text.trim() === '') return undefined;
  if (!isWhole(text)) return 'not-a-number';
  const [min, max] = field === 'targetPercent' ? [1, 100] : ranges[field];
  return Number(text) < min || Number(text) > max ? 'out-of-range' : undefined;
};

/** Checks a typed clock: every fault stands at the field to mend. `clock` is there when nothing is wrong. */
export const validateClockDraft = (
  clock: Clock,
  draft: ClockDraft,
): { clock: Clock | undefined; faults: Partial<Record<ClockField, FieldFault>> } => {
  const faults: Partial<Record<ClockField, FieldFault>> = {};
  for (const field of listClockFields(clock)) {
    const fault = findFieldFault(field, draft[field]);
    if (fault) faults[field] = fault;
  }
  if (Object.keys(faults).length > 0) return { clock: undefined, faults };
  const typed: Clock = {
    ...clock,
    limitSeconds: Number(draft.limitSeconds),
    warnAfterSeconds: Number(draft.warnAfterSeconds),
    urgentAfterSeconds: Number(draft.urgentAfterSeconds),
    targetPercent: draft.targetPercent.trim() === '' ? undefined : Number(draft.targetPercent),
    hours: { from: parseTime(draft.from) ?? clock.hours.from, to: parseTime(draft.to) ?? clock.hours.to },
  };
  for (const { fault } of findClockFaults([typed])) {
    if (fault === 'warn-after-urgent') faults.warnAfterSeconds = fault;
    if (fault === 'urgent-after-limit') faults.urgentAfterSeconds = fault;
  }
  if (typed.hours.from >= typed.hours.to) faults.to = 'no-hours';
  return { clock: Object.keys(faults).length === 0 ? typed : undefined, faults };
};

/** Only what was changed, so that a field which somebody else changed meanwhile stays as they left it. */
export const buildClockPatch = (console: string, before: Clock, after: Clock): SettingsPatch => {
  const { warnAfterSeconds, urgentAfterSeconds, targetPercent, limitSeconds, hours } = after;
  const clock = {
    id: after.id,
    ...(warnAfterSeconds !== before.warnAfterSeconds && { warnAfterSeconds }),
    ...(urgentAfterSeconds !== before.urgentAfterSeconds && { urgentAfterSeconds }),
    ...(targetPercent !== before.targetPercent && { targetPercent }),
    ...(limitSeconds !== before.limitSeconds && { limitSeconds }),
    ...(JSON.stringify(hours) !== JSON.stringify(before.hours) && { hours }),
  };
  const isCleared = targetPercent === undefined && before.targetPercent !== undefined;
  const forget = isCleared ? [`response.consoles.${console}.clocks.${after.id}.targetPercent`] : undefined;
  return { policy: { response: { consoles: { [console]: { clocks: [clock] } } } }, forget };
};
