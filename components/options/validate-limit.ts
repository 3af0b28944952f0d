import { type ResponseLimit, responseLimitSchema } from '@/utils/policy/policy';

/** The form as typed: everything is text until it is checked. */
export interface LimitDraft {
  limitSeconds: string;
  warnAfterSeconds: string;
  urgentAfterSeconds: string;
  from: string;
  to: string;
}

export type LimitField = keyof LimitDraft;
export type LimitFault = 'not-a-number' | 'out-of-range' | 'warn-after-urgent' | 'urgent-after-limit' | 'no-hours';

export const toLimitDraft = ({
  limitSeconds,
  warnAfterSeconds,
  urgentAfterSeconds,
  hours,
}: ResponseLimit): LimitDraft => ({
  limitSeconds: String(limitSeconds),
  warnAfterSeconds: String(warnAfterSeconds),
  urgentAfterSeconds: String(urgentAfterSeconds),
  from: String(hours.from),
  to: String(hours.to),
});

const isWhole = (text: string): boolean => /^\d{1,5}$/.test(text.trim());

/** Checks a typed limit: every fault stands at the field to mend. `limit` is there when nothing is wrong. */
export const validateLimit = (
  draft: LimitDraft,
): { limit: ResponseLimit | undefined; faults: Partial<Record<LimitField, LimitFault>> } => {
  const faults: Partial<Record<LimitField, LimitFault>> = {};
  const fields: LimitField[] = ['limitSeconds', 'warnAfterSeconds', 'urgentAfterSeconds', 'from', 'to'];
  for (const field of fields) if (!isWhole(draft[field])) faults[field] = 'not-a-number';
  if (Object.keys(faults).length > 0) return { limit: undefined, faults };

  const limit: ResponseLimit = {
    limitSeconds: Number(draft.limitSeconds),
    warnAfterSeconds: Number(draft.warnAfterSeconds),
    urgentAfterSeconds: Number(draft.urgentAfterSeconds),
    hours: { from: Number(draft.from), to: Number(draft.to) },
  };
  if (limit.warnAfterSeconds >= limit.urgentAfterSeconds) faults.warnAfterSeconds = 'warn-after-urgent';
  if (limit.urgentAfterSeconds >= limit.limitSeconds) faults.urgentAfterSeconds = 'urgent-after-limit';
  if (limit.hours.from >= limit.hours.to) faults.to = 'no-hours';
  for (const issue of responseLimitSchema.safeParse(limit).error?.issues ?? []) {
    const field = fields.find((name) => name === issue.path.at(-1));
    if (field) faults[field] = 'out-of-range';
  }
  return { limit: Object.keys(faults).length === 0 ? limit : undefined, faults };
};
