import { describe, expect, it } from 'vitest';
import { defaultSettings } from '@/utils/policy/settings';
import { buildRewritePrompt, describeFault } from '@/utils/rewrite/build-prompt';
import { readSpeakOptions } from '@/utils/rewrite/read-speak-options';
import { createOfflineVersion } from '@/utils/rewrite/spoken-version';

const text = '自签收之日起7日内可申请退货，运费由买家承担。';
const ask = (options: Partial<Parameters<typeof buildRewritePrompt>[0]> = {}) => {
  const [system, user] = buildRewritePrompt({ text, nonce: 'n1', ...options });
  return { system: system?.content ?? '', user: user?.content ?? '' };
};

describe('what the model is asked', () => {
  it('begins the same for every text, customer and option', () => {
    const { system } = ask();
    expect(ask({ text: '别的', nonce: 'n2', level: '小白', length: '一句话', question: '运费谁出' }).system).toBe(
      system,
    );
  });

  it('goes on with the options, then the text, then the question, then what was wrong', () => {
    const { user } = ask({ length: '一句话', question: '运费谁出', faults: ['漏了“7日内”'] });
    const places = ['只说一句话', '资料开始 n1', text, '资料结束 n1', '顾客的话开始 n1', '运费谁出', '漏了“7日内”'];
    const found = places.map((words) => user.indexOf(words));
    expect(found).not.toContain(-1);
    expect(found).toEqual([...found].sort((one, other) => one - other));
  });

  it.each(['正常', '分步', undefined] as const)(
    'leaves out what the customer wrote when the length is %s',
    (length) => {
      expect(ask({ length, question: '运费谁出' }).user).not.toContain('运费谁出');
    },
  );

  it('tells level, warmth, emoji and the shop’s words', () => {
    const voice = { use: [{ say: '宝贝', insteadOf: '商品' }], avoid: ['亲亲'] };
    const { user } = ask({ level: '懂行', warmth: 'warm', emoji: 'none', voice });
    for (const words of ['懂行', '暖心', '不用表情符号', '说“宝贝”，不说“商品”', '“亲亲”'])
      expect(user).toContain(words);
  });

  it.each([
    [{ kind: 'lost', source: '7日内', rewrite: '' }, '漏了“7日内”'],
    [{ kind: 'changed', source: '7日内', rewrite: '10天内' }, '“7日内”被改成了“10天内”'],
    [{ kind: 'invented', source: '', rewrite: '5元' }, '资料里没有“5元”'],
  ] as const)('names a fault in words', (problem, words) => {
    expect(describeFault({ factKind: 'duration', ...problem })).toBe(words);
  });
});

describe('what the agent and the shop have set', () => {
  const settings = {
    ...defaultSettings,
    address: '亲' as const,
    spoken: { length: '分步', warmth: 'warm', emoji: 'none' } as const,
    policy: { ...defaultSettings.policy, spoken: { use: [], avoid: ['您好'] } },
  };

  it('shapes the version made here and the question to the model alike', () => {
    const options = readSpeakOptions(settings);
    expect(createOfflineVersion(text, options).text).toMatch(/^亲/);
    const { user } = ask(options);
    for (const words of ['“亲”', '一点一行', '暖心', '不用表情符号', '“您好”']) expect(user).toContain(words);
  });

  it('leaves emoji as they are where nothing was said about them', () => {
    expect(readSpeakOptions(defaultSettings)).not.toHaveProperty('emoji');
  });
});
