import type { AlertEffect, AlertInput, AlertOutcome, AlertState } from './types';

const repeatMs = 60_000;

/** One alarm per console where nobody is, said again each minute while it lasts; the budget does not hold it back. */
export const alarmForPresence = (state: AlertState, { presence, policy, now }: AlertInput): AlertOutcome => {
  const effects: AlertEffect[] = [];
  const standing: AlertState['presence'] = {};
  for (const alarm of presence) {
    const before = state.presence[alarm.console];
    const toldAt = before ? Math.min(before.toldAt, now) : 0;
    const pops = !before || before.kind !== alarm.kind || now - toldAt >= repeatMs;
    if (pops || before?.waiting !== alarm.waiting) effects.push({ type: 'show-presence', alarm, pops });
    const { since, kind, waiting } = alarm;
    standing[alarm.console] = { since, kind, waiting, toldAt: pops ? now : toldAt };
  }
  if (effects.some((it) => it.type === 'show-presence' && it.pops) && policy.sound !== 'never') {
    effects.push({ type: 'sound', sound: 'presence', volume: policy.volume });
  }
  for (const console of Object.keys(state.presence)) {
    if (!(console in standing)) effects.push({ type: 'clear-presence', console });
  }
  const next = Object.values(standing).map(({ toldAt }) => toldAt + repeatMs);
  return {
    state: { ...state, presence: standing },
    effects,
    nextAt: next.length > 0 ? Math.min(...next) : undefined,
  };
};
