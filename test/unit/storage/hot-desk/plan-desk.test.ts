import { describe, expect, it } from 'vitest';
import type { Phrase } from '@/utils/knowledge/phrases/phrase';
import type { SettingsModes } from '@/utils/policy/adopt-desk';
import { mergePolicy } from '@/utils/policy/merge-policy';
import { defaultPolicy } from '@/utils/policy/policy';
import { defaultSettings } from '@/utils/policy/settings';
import { hasTooManyPhrases, planDesk } from '@/utils/storage/hot-desk/desk-repository';
import { planSettings } from '@/utils/storage/hot-desk/plan-settings';

const phrase = (id: string, text: string, updatedAt = 1): Phrase => ({
  id,
  group: '',
  title: text,
  text,
  shortcut: '',
  initials: '',
  uses: 0,
  updatedAt,
});
const plan = (own: Phrase[], file: Phrase[], mode: 'merge' | 'replace' | 'skip') =>
  planDesk({ phrases: own, articles: [] }, { phrases: file, articles: [] }, { phrases: mode, articles: 'skip' })
    .phrases;

const own = [phrase('a', '一样'), phrase('b', '这里的新', 9), phrase('c', '这里的旧', 1), phrase('d', '只有这里')];
const file = [
  phrase('a', '一样'),
  phrase('b', '文件里的旧', 2),
  phrase('c', '文件里的新', 5),
  phrase('e', '只有文件里'),
  phrase('f', '只有这里'),
];

describe('phrases of a file', () => {
  it('merged: add what is not here, take the later of two, keep the rest, never double the same words', () => {
    const { put, remove, counts } = plan(own, file, 'merge');
    expect(put.map(({ id }) => id)).toEqual(['c', 'e']);
    expect(remove).toEqual([]);
    expect(counts).toEqual({ added: 1, changed: 1, removed: 0, same: 2, newerHere: 1 });
  });

  it('in place of those here: exactly the file’s stay', () => {
    const { put, remove, counts } = plan(own, file, 'replace');
    expect(put.map(({ id }) => id)).toEqual(['b', 'c', 'e', 'f']);
    expect(remove).toEqual(['d']);
    expect(counts).toEqual({ added: 2, changed: 2, removed: 1, same: 1, newerHere: 0 });
  });

  it('left alone: nothing', () => {
    expect(plan(own, file, 'skip')).toMatchObject({ put: [], remove: [] });
  });

  it('taken in twice change nothing the second time', () => {
    for (const mode of ['merge', 'replace'] as const) {
      const first = plan(own, file, mode);
      const after = [
        ...own.filter(({ id }) => !first.remove.includes(id) && !first.put.some((row) => row.id === id)),
        ...first.put,
      ];
      expect(plan(after, file, mode)).toMatchObject({ put: [], remove: [] });
    }
  });

  it('are too many where the picker could not take them all', () => {
    const many = (start: number) =>
      Array.from({ length: 2_000 }, (_, index) => phrase(`${start + index}`, `话${start + index}`));
    const rows = { phrases: many(0), articles: [] };
    const more = { phrases: many(5_000), articles: [] };
    const judge = (mode: 'merge' | 'replace') =>
      hasTooManyPhrases(rows, planDesk(rows, more, { phrases: mode, articles: 'skip' }));
    expect(judge('merge')).toBe(true);
    expect(judge('replace')).toBe(false);
  });
});

describe('settings of a file, counted before anything is changed', () => {
  const elsewhere = {
    ...defaultSettings,
    address: '亲' as const,
    policy: mergePolicy(defaultPolicy, {
      alerts: { volume: 0.1 },
      check: { allowed: ['不要了没关系'], rulesOff: ['refusal-cannot-do'] },
    }),
  };
  const modes: SettingsModes = { settings: 'merge', policy: 'merge', ownRules: 'merge' };

  it('tell personal settings, rules and own rules apart', () => {
    const { settings, policy, ownRules, kept } = planSettings(defaultSettings, elsewhere, modes, []);
    expect([settings.changed, policy.changed, ownRules.added]).toEqual([1, 1, 2]);
    expect(kept).toEqual([]);
  });

  it('that are here already count as the same', () => {
    const { settings, policy, ownRules } = planSettings(elsewhere, elsewhere, modes, []);
    expect([settings.changed, policy.changed, ownRules.added, ownRules.same]).toEqual([0, 0, 0, 2]);
  });

  it('count what a replacement takes away', () => {
    const { ownRules } = planSettings(elsewhere, defaultSettings, { ...modes, ownRules: 'replace' }, []);
    expect(ownRules).toMatchObject({ added: 0, changed: 0, removed: 2, same: 0 });
  });

  it('name what is locked', () => {
    const { policy, kept } = planSettings(defaultSettings, elsewhere, modes, ['alerts']);
    expect(policy.changed).toBe(0);
    expect(kept.map(({ path }) => path)).toEqual(['alerts.volume']);
  });
});
