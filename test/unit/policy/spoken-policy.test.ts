import { describe, expect, it } from 'vitest';
import { parseAvoid, parseUse, writeUse } from '@/components/options/voice-text';
import { findLockedChanges } from '@/utils/policy/locks';
import { mergePolicy } from '@/utils/policy/merge-policy';
import { builtInEndpoint, defaultSettings, findUsableEndpoint } from '@/utils/policy/settings';
import { patchSettings } from '@/utils/policy/settings-patch';
import { defaultSpokenTaste } from '@/utils/policy/spoken-policy';
import { parseSettings } from '@/utils/storage/parse-settings';

const { policy } = defaultSettings;

describe('how spoken versions are to be', () => {
  it('is the usual way in settings from before it could be chosen', () => {
    const { spoken: _taste, ...before } = defaultSettings;
    const { spoken: _voice, ...policyBefore } = policy;
    const parsed = parseSettings({ ...before, policy: policyBefore });
    expect(parsed).toMatchObject({ ok: true, value: { spoken: defaultSpokenTaste } });
    expect(parsed.ok && parsed.value.policy.spoken).toEqual({ use: [], avoid: [] });
  });

  it('changes one choice at a time', () => {
    const once = patchSettings(defaultSettings, { spoken: { warmth: 'warm' } });
    expect(patchSettings(once, { spoken: { emoji: 'none' } }).spoken).toEqual({
      ...defaultSpokenTaste,
      warmth: 'warm',
      emoji: 'none',
    });
  });

  it('may be the supervisor’s word: a locked list of words cannot be changed', () => {
    const after = mergePolicy(policy, { spoken: { avoid: ['亲亲'] } });
    expect(findLockedChanges(policy, after, ['spoken'])).toHaveLength(1);
    expect(findLockedChanges(policy, after, ['spoken.use'])).toEqual([]);
  });
});

describe('the shop’s words as lines of text', () => {
  it('are pairs, with either equals sign, and come out as they went in', () => {
    const use = [
      { say: '宝贝', insteadOf: '商品' },
      { say: '小店', insteadOf: '本店' },
    ];
    expect(parseUse(' 宝贝 = 商品\n\n小店＝本店')).toEqual(use);
    expect(parseUse(writeUse(use))).toEqual(use);
  });

  it.each(['宝贝', '宝贝=商品=货', '=商品', `${'长'.repeat(30)}=商品`])('are refused as %s', (line) => {
    expect(parseUse(line)).toBeUndefined();
  });

  it('to avoid stand alone, each once', () => {
    expect(parseAvoid('亲亲、么么哒\n亲亲')).toEqual(['亲亲', '么么哒']);
    expect(parseAvoid('长'.repeat(30))).toBeUndefined();
  });
});

describe('全部本地', () => {
  const stays = { ...policy, privacy: { staysLocal: true } };
  const service = { preset: 'custom', baseUrl: 'https://llm.example.com/v1', model: 'm' };

  it('allows the browser’s own model and no service', () => {
    expect(findUsableEndpoint({ endpoint: builtInEndpoint, policy: stays })).toBe(builtInEndpoint);
    expect(findUsableEndpoint({ endpoint: service, policy: stays })).toBeUndefined();
    expect(findUsableEndpoint({ endpoint: service, policy })).toBe(service);
    expect(findUsableEndpoint({ endpoint: undefined, policy })).toBeUndefined();
  });
});
