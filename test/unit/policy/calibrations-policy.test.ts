import { describe, expect, it } from 'vitest';
import { mergeCalibrations } from '@/utils/policy/calibrations-policy';
import { findLockedChanges } from '@/utils/policy/locks';
import { adoptPolicy, mergePolicy } from '@/utils/policy/merge-policy';
import { defaultPolicy, policySchema } from '@/utils/policy/policy';
import { formatPolicyFile, parsePolicyFile } from '@/utils/storage/policy-file';
import { samplePlainshop } from '../../support/calibration-samples';

const given = { ...samplePlainshop, source: 'supervisor', createdAt: 9 } as const;
const vipshop = { ...given, console: 'vipshop', host: 'kefu.vip.com' } as const;
const policy = mergePolicy(defaultPolicy, { calibrations: { sites: [given, vipshop] } });

describe('calibrations that travel with the policy', () => {
  it('go out with its file and come in whole', () => {
    const file = parsePolicyFile(formatPolicyFile(policy));
    expect(file.ok && adoptPolicy(defaultPolicy, file.value).calibrations.sites).toEqual([given, vipshop]);
  });

  it('are none in a policy written before', () => {
    const { calibrations: _none, ...old } = defaultPolicy;
    expect(policySchema.parse(old).calibrations.sites).toEqual([]);
  });

  it.each([
    ['a host that is many sites', { ...given, host: '*.com' }],
    ['a path that is a pattern', { ...given, pathPrefix: '/*' }],
    ['a calibration that is none', { ...given, parts: { composer: 'textarea' } }],
  ])('refuse the file with %s', (_, bad) => {
    expect(
      parsePolicyFile(JSON.stringify({ format: 'warmreply-policy', policy: { calibrations: { sites: [bad] } } })),
    ).toEqual({
      ok: false,
      reason: 'invalid',
    });
  });

  it('stand behind the agent’s own for the same place, and before it once they are locked', () => {
    expect(mergeCalibrations([samplePlainshop], policy)).toEqual([samplePlainshop, vipshop]);
    const locked = { ...policy, locks: ['calibrations.sites'] };
    expect(mergeCalibrations([samplePlainshop], locked)).toEqual([given, vipshop]);
  });

  it('cannot be changed by an agent where the supervisor has locked them', () => {
    const locks = ['calibrations'];
    expect(findLockedChanges(policy, defaultPolicy, locks).map(({ path }) => path)).toEqual(['calibrations.sites']);
  });
});
