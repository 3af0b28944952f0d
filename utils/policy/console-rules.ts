import type { ConsoleId } from '@/utils/conversation/types';
import { platformPresets } from './platform-presets';
import type { ClockPatch, ConsolesPatch } from './policy-patch';
import type { Clock, ConsoleRules } from './response-policy';

export type StoredConsoles = Readonly<Record<string, ConsoleRules>>;

/**
 * The rules of one console as they are in force: what the platform measures always comes from its preset, what a
 * supervisor may set (stages, target, alarm, house targets) from the stored rules. Stages that came from different
 * hands and do not fit together give way: warn before urgent before the limit.
 */
export const settleConsoleRules = (console: ConsoleId, stored: ConsoleRules | undefined): ConsoleRules => {
  const preset = platformPresets[console].rules;
  const isPreset = ({ id }: Clock) => preset.clocks.some((clock) => clock.id === id);
  const known = preset.clocks.map((clock) =>
    settleClock(
      clock,
      stored?.clocks.find(({ id }) => id === clock.id),
    ),
  );
  const added = (stored?.clocks ?? []).filter((clock) => clock.origin === 'house' && !isPreset(clock));
  return { ...preset, clocks: [...known, ...added.map(fitStages)] };
};

const settleClock = (preset: Clock, stored: Clock | undefined): Clock => {
  if (!stored) return preset;
  if (preset.origin === 'house') return fitStages({ ...stored, origin: 'house' });
  const { warnAfterSeconds, urgentAfterSeconds, isAlarming, targetPercent = preset.targetPercent } = stored;
  return fitStages({ ...preset, warnAfterSeconds, urgentAfterSeconds, isAlarming, targetPercent });
};

const fitStages = (clock: Clock): Clock => {
  const urgentAfterSeconds = Math.max(2, Math.min(clock.urgentAfterSeconds, clock.limitSeconds - 1));
  const warnAfterSeconds = Math.max(1, Math.min(clock.warnAfterSeconds, urgentAfterSeconds - 1));
  return { ...clock, urgentAfterSeconds, warnAfterSeconds };
};

/** What stands stored, changed by what the patch names. Faults such as warn after urgent stay for the caller to find. */
export const mergeConsoles = (own: StoredConsoles, patch: ConsolesPatch = {}): Record<string, ConsoleRules> => {
  const merged: Record<string, ConsoleRules> = { ...own };
  for (const console of listConsoles(patch)) {
    const clocks = patch[console]?.clocks;
    if (!clocks) continue;
    const rules = settleConsoleRules(console, own[console]);
    merged[console] = {
      ...rules,
      clocks: clocks.reduce((list, clock) => mergeClock(console, list, clock), rules.clocks),
    };
  }
  return merged;
};

/** The consoles among an object's keys that this version knows. */
export const listConsoles = (consoles: object): ConsoleId[] =>
  Object.keys(consoles).filter((name): name is ConsoleId => Object.hasOwn(platformPresets, name));

const mergeClock = (console: ConsoleId, clocks: readonly Clock[], patch: ClockPatch): Clock[] => {
  const present = clocks.find(({ id }) => id === patch.id);
  if (!present) return [...clocks, createHouseClock(console, patch)];
  const { limitSeconds: _fact, hours: _factToo, ...settable } = patch;
  const changed = { ...present, ...(present.origin === 'platform' ? settable : patch) };
  return clocks.map((clock) => (clock === present ? changed : clock));
};

/** A house target: what the patch leaves open follows from its limit and the hours that the platform counts. */
export const createHouseClock = (console: ConsoleId, patch: ClockPatch): Clock => {
  const limitSeconds = patch.limitSeconds ?? 60;
  return {
    origin: 'house',
    measures: 'each-turn',
    unit: 'turn',
    limitSeconds,
    warnAfterSeconds: Math.max(1, Math.round(limitSeconds * 0.5)),
    urgentAfterSeconds: Math.max(2, Math.round(limitSeconds * 0.75)),
    isAlarming: true,
    hours: platformPresets[console].rules.clocks[0]?.hours ?? { from: 0, to: 1440 },
    hoursApplyTo: 'moment',
    ...patch,
  };
};

const rulePath = /^response\.consoles\.([a-z0-9]+)(?:\.clocks\.([a-z0-9-]+)(?:\.(targetPercent))?)?$/;

/**
 * Forgets a stored rule: of a whole console, of one clock (a house target goes, a platform's clock is as its preset
 * says) or of a clock's target. Any other path changes nothing.
 */
export const forgetRule = (own: StoredConsoles, path: string): Record<string, ConsoleRules> => {
  const [, name = '', clockId, field] = rulePath.exec(path) ?? [];
  const { [name]: stored, ...others } = own;
  const [console] = listConsoles({ [name]: stored });
  if (!stored || !console) return { ...own };
  if (!clockId) return others;
  const clocks = stored.clocks.flatMap((clock) => {
    if (clock.id !== clockId) return [clock];
    return field ? [{ ...clock, targetPercent: undefined }] : [];
  });
  return { ...others, [console]: settleConsoleRules(console, { ...stored, clocks }) };
};
