import { describe, expect, it } from 'vitest';
import { readAdapterVersion } from '@/utils/conversation/adapter-versions';
import { applyWithdrawals, findAdapterWithdrawal } from '@/utils/policy/apply-withdrawals';
import type { CompatibilityEntry } from '@/utils/policy/compatibility';
import { findCalibrationWithdrawal, findWithdrawal, shippedCompatibility } from '@/utils/policy/find-withdrawal';
import { mergePolicy } from '@/utils/policy/merge-policy';
import { defaultPolicy, policySchema } from '@/utils/policy/policy';
import { defaultSettings, type Settings } from '@/utils/policy/settings';
import { formatCompatibilityFile, parseCompatibilityFile } from '@/utils/storage/compatibility-file';
import { formatPolicyFile, parsePolicyFile } from '@/utils/storage/policy-file';

const message = '拼多多 11 月 27 日改版，等新版本';
const entry = (change: Partial<CompatibilityEntry> = {}): CompatibilityEntry => ({
  console: 'pinduoduo',
  adapterVersion: 3,
  message,
  ...change,
});
const withList = (...entries: CompatibilityEntry[]): Settings => ({
  ...defaultSettings,
  policy: mergePolicy(defaultPolicy, { compatibility: { entries } }),
});

describe('the compatibility list', () => {
  it('ships empty', () => {
    expect(shippedCompatibility).toEqual([]);
    expect(applyWithdrawals(defaultSettings)).toEqual(defaultSettings);
  });

  it.each([
    [1, message],
    [3, message],
    [4, undefined],
  ])('switches every version up to the named one off: version %i', (version, why) => {
    expect(findWithdrawal([entry()], { console: 'pinduoduo', version })).toBe(why);
  });

  it.each([
    [1, undefined],
    [2, message],
    [3, message],
  ])('or those from one version on: version %i', (version, why) => {
    expect(findWithdrawal([entry({ fromVersion: 2 })], { console: 'pinduoduo', version })).toBe(why);
  });

  it('means one console only, and code or a calibration, never both', () => {
    expect(findWithdrawal([entry()], { console: 'douyin', version: 1 })).toBeUndefined();
    const calibrated = { console: 'pinduoduo', version: 1, calibrationId: 'pinduoduo@mms.pinduoduo.com/' } as const;
    expect(findWithdrawal([entry()], calibrated)).toBeUndefined();
    expect(findWithdrawal([entry({ calibrationId: calibrated.calibrationId })], calibrated)).toBe(message);
    expect(
      findWithdrawal([entry({ calibrationId: calibrated.calibrationId })], { console: 'pinduoduo', version: 1 }),
    ).toBeUndefined();
  });

  it('switches a calibration off until it is made anew', () => {
    const calibration = { console: 'vipshop', host: 'kefu.vip.example', pathPrefix: '/chat', createdAt: 1000 } as const;
    const made = [
      { console: 'vipshop' as const, calibrationId: 'vipshop@kefu.vip.example/chat', adapterVersion: 1000, message },
    ];
    expect(findCalibrationWithdrawal(made, calibration)).toBe(message);
    expect(findCalibrationWithdrawal(made, { ...calibration, createdAt: 1001 })).toBeUndefined();
  });

  it('puts the worker in the same position as the agent’s own off switch, and changes nothing else', () => {
    const settings = withList(entry({ adapterVersion: readAdapterVersion('pinduoduo') }));
    expect(findAdapterWithdrawal(settings, 'pinduoduo')).toBe(message);
    const inForce = applyWithdrawals(settings);
    expect(inForce.sites.pinduoduo).toEqual({ isEnabled: false, hiddenUntil: 0 });
    expect({ ...inForce, sites: {} }).toEqual(settings);
  });

  it('can switch off and nothing else: a file that names no version, or says more, is refused or stripped', () => {
    expect(parseCompatibilityFile(JSON.stringify({ version: 1, entries: [{ console: 'jd', message }] }))).toEqual({
      ok: false,
      reason: 'invalid',
    });
    const greedy = {
      version: 1,
      entries: [{ ...entry(), selectors: ['.x'], url: 'https://x.example' }],
      isEnabled: true,
    };
    expect(parseCompatibilityFile(JSON.stringify(greedy))).toEqual({ ok: true, value: { entries: [entry()] } });
  });

  it('goes out as a file and comes back as it was', () => {
    const list = { entries: [entry(), entry({ fromVersion: 2 })] };
    expect(parseCompatibilityFile(formatCompatibilityFile(list))).toEqual({ ok: true, value: list });
    expect(parseCompatibilityFile('{"version":2,"entries":[]}')).toEqual({ ok: false, reason: 'newer-version' });
    expect(parseCompatibilityFile('nothing')).toEqual({ ok: false, reason: 'not-json' });
  });

  it('travels in the policy file, and a policy written before has an empty one', () => {
    const { policy } = withList(entry());
    const parsed = parsePolicyFile(formatPolicyFile(policy));
    expect(parsed.ok && parsed.value.compatibility).toEqual({ entries: [entry()] });
    const { compatibility: _list, ...older } = defaultPolicy;
    expect(policySchema.parse(older).compatibility).toEqual({ entries: [] });
  });
});
