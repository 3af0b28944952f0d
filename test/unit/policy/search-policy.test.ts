import { describe, expect, it } from 'vitest';
import { parseTerms, writeTerms } from '@/components/options/terms-text';
import { adoptDesk } from '@/utils/policy/adopt-desk';
import { joinTerms, maxTermGroups } from '@/utils/policy/search-policy';
import { defaultSettings, type Settings } from '@/utils/policy/settings';
import { parseSettings } from '@/utils/storage/parse-settings';

const withTerms = (terms: string[][], settings: Settings = defaultSettings): Settings => ({
  ...settings,
  policy: { ...settings.policy, search: { terms } },
});

describe("the shop's own words for search", () => {
  it('are written a group a line, and read back', () => {
    const terms = [
      ['小蜜蜂', '运费险'],
      ['iPhone 16', '苹果16', '新苹果'],
    ];
    expect(parseTerms(writeTerms(terms))).toEqual(terms);
    expect(parseTerms(' 小蜜蜂 ＝ 运费险=小蜜蜂 \n\n')).toEqual([['小蜜蜂', '运费险']]);
    expect(parseTerms('')).toEqual([]);
  });

  it.each([
    ['one word only', '小蜜蜂'],
    ['the same word twice', '小蜜蜂=小蜜蜂'],
    ['a word too long', `小蜜蜂=${'长'.repeat(21)}`],
    ['too many groups', Array.from({ length: maxTermGroups + 1 }, (_, at) => `甲${at}=乙${at}`).join('\n')],
  ])('are refused with %s', (_, text) => {
    expect(parseTerms(text)).toBeUndefined();
  });

  it('are none in settings that were written before there were any', () => {
    const { search: _terms, ...policy } = defaultSettings.policy;
    const parsed = parseSettings({ ...defaultSettings, policy });
    expect(parsed.ok && parsed.value.policy.search).toEqual({ terms: [] });
  });

  it('move with the desk: both lists together, or the other one, or none', () => {
    const [own, file] = [
      withTerms([['甲', '乙']]),
      withTerms([
        ['甲', '乙'],
        ['丙', '丁'],
      ]),
    ];
    const take = (policy: 'merge' | 'replace' | 'skip', locks: string[] = []) =>
      adoptDesk(own, file, { settings: 'skip', policy, ownRules: 'skip' }, locks).settings.policy.search.terms;
    expect(take('merge')).toEqual([
      ['甲', '乙'],
      ['丙', '丁'],
    ]);
    expect(take('replace')).toEqual(file.policy.search.terms);
    expect(take('skip')).toEqual(own.policy.search.terms);
    expect(take('merge', ['search.terms'])).toEqual(own.policy.search.terms);
    expect(
      joinTerms(
        [['甲', '乙']],
        Array.from({ length: maxTermGroups }, (_, at) => [`${at}`, '丙']),
      ),
    ).toHaveLength(maxTermGroups);
  });
});
