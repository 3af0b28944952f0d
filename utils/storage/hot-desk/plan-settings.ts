import { adoptDesk, type MovedSettings, type SettingsModes } from '@/utils/policy/adopt-desk';
import { diffOwnRules } from '@/utils/policy/diff-own-rules';
import { diffFields, diffPolicy, type FieldChange } from '@/utils/policy/diff-policy';
import type { OwnRules } from '@/utils/policy/own-rules';
import type { Settings } from '@/utils/policy/settings';
import { type DeskCounts, noCounts } from './plan-rows';

export interface SettingsPlan {
  settings: DeskCounts;
  policy: DeskCounts;
  ownRules: DeskCounts;
  /** What a lock keeps as it is. */
  kept: FieldChange[];
}

const ownRulePath = /^check\.(rulesOff|severities|allowed|custom)\./;

/** What taking a desk's settings would do, field by field and rule by rule; nothing is changed. */
export const planSettings = (
  own: Settings,
  file: MovedSettings,
  modes: SettingsModes,
  locks: readonly string[],
): SettingsPlan => {
  const { settings: next, kept } = adoptDesk(own, file, modes, locks);
  const { policy: ownPolicy, ...personal } = own;
  const { policy: nextPolicy, ...nextPersonal } = next;
  const inPolicy = diffPolicy(ownPolicy, nextPolicy).filter(({ path }) => !ownRulePath.test(path));
  const rules = diffOwnRules(ownPolicy.check, nextPolicy.check);
  const added = rules.filter(isAddition).length;
  const removed = rules.filter(isRemoval).length;
  const changed = rules.length - added - removed;
  const same = modes.ownRules === 'skip' ? 0 : countRules(nextPolicy.check) - added - changed;
  return {
    settings: { ...noCounts, changed: diffFields(personal, nextPersonal).length },
    policy: { ...noCounts, changed: inPolicy.length },
    ownRules: { ...noCounts, added, changed, removed, same },
    kept,
  };
};

/** Below `check.rulesOff` the values say whether a rule is on: one that is switched off is an entry more. */
const isAddition = ({ path, before, after }: FieldChange): boolean =>
  path.startsWith('check.rulesOff.') ? after === false : before === undefined;
const isRemoval = ({ path, before, after }: FieldChange): boolean =>
  path.startsWith('check.rulesOff.') ? before === false : after === undefined;

const countRules = ({ rulesOff, severities, allowed, custom }: OwnRules): number =>
  rulesOff.length + Object.keys(severities).length + allowed.length + custom.length;
