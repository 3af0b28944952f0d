/** An expected outcome that may fail for one of a closed set of reasons. Broken invariants throw instead. */
export type Result<Value, Reason> = { ok: true; value: Value } | { ok: false; reason: Reason };

export const succeed = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

export const fail = <Reason>(reason: Reason): { ok: false; reason: Reason } => ({ ok: false, reason });
