import { describe, expect, it, vi } from 'vitest';
import { createConsoleHub } from '@/entrypoints/background/console-hub';
import type { Port } from '@/entrypoints/background/ports';
import { createRuleProgramCache } from '@/entrypoints/background/rule-program-cache';
import { createRulesInForce } from '@/entrypoints/background/rules-in-force';
import { checkCompiled } from '@/utils/phrase-check/check-compiled';
import type { RuleCounts } from '@/utils/phrase-check/judge-rules';
import { readRuleProgram } from '@/utils/phrase-check/rule-program';
import { noOwnRules, type OwnRules } from '@/utils/policy/own-rules';
import type { RuleSet } from '@/utils/policy/rule-set';

const area = vi.hoisted(() => {
  const items: Record<string, unknown> = {};
  return {
    items,
    get: async (key: string) => (key in items ? { [key]: structuredClone(items[key]) } : {}),
    set: async (more: Record<string, unknown>) => void Object.assign(items, structuredClone(more)),
  };
});
vi.mock('wxt/browser', () => ({ browser: { storage: { local: area }, tabs: { query: async () => [] } } }));

const shipped: RuleSet = {
  version: 1,
  rules: [
    {
      id: 'refusal',
      category: 'blunt-refusal',
      severity: 'warn',
      patterns: ['不能退'],
      sure: [0],
      reason: '只有拒绝',
      alternatives: [],
    },
  ],
};
const logger = { warn: () => undefined, error: () => undefined };
const isolated = {
  id: 'custom-a',
  phrase: '隔壁老店',
  category: 'officialese',
  severity: 'warn',
  reason: '',
  alternatives: [],
} as const;
const withPhrase: OwnRules = { ...noOwnRules, custom: [{ ...isolated, alternatives: [] }] };

/** A worker of one browser: `area` outlives it. */
const startWorker = (own: OwnRules = noOwnRules, counts: RuleCounts[] = []) => {
  const state = { own, counts };
  const rules = createRulesInForce({
    version: '1.2.3',
    shipped,
    cache: createRuleProgramCache({ logger }),
    readOwnRules: async () => state.own,
    listCounts: async () => state.counts,
    logger,
  });
  const find = async (text: string) =>
    checkCompiled(text, readRuleProgram(await (await rules.read()).readProgram())).map((it) => it.ruleId);
  return { state, rules, find };
};

describe('the rules in force', () => {
  it('go by the extension’s version alone as long as the shop has set nothing', async () => {
    const { rules, find } = startWorker();
    expect((await rules.read()).id).toBe('1.2.3');
    expect(await find('不能退')).toEqual(['refusal']);
    expect(area.items['rule-program']).toMatchObject({ version: '1.2.3' });
  });

  it('have another name for each policy, the same in every worker', async () => {
    const { state, rules, find } = startWorker();
    state.own = withPhrase;
    rules.forget();
    const { id } = await rules.read();
    expect(id).toMatch(/^1\.2\.3-[0-9a-f]{12}$/);
    expect(await find('去隔壁老店看看')).toEqual(['custom-a']);
    expect((await startWorker(withPhrase).rules.read()).id).toBe(id);
    expect((await startWorker({ ...withPhrase, rulesOff: ['refusal'] }).rules.read()).id).not.toBe(id);
    state.own = noOwnRules;
    rules.forget();
    expect((await rules.read()).id).toBe('1.2.3');
  });

  it('are compiled once, not again by the next worker', async () => {
    await startWorker(withPhrase).find('x');
    const kept = structuredClone(area.items);
    const set = vi.spyOn(area, 'set');
    expect(await startWorker(withPhrase).find('隔壁老店')).toEqual(['custom-a']);
    expect(set).not.toHaveBeenCalled();
    expect(area.items).toEqual(kept);
  });

  it('lose a rule’s level when agents prove it wrong, and get it back when its counts are gone', async () => {
    const { state, rules } = startWorker();
    const before = await rules.read();
    state.counts = [{ ruleId: 'refusal', shown: 12, edited: 2, sentAsIs: 8, falseAlarm: 1 }];
    expect(await rules.hasChanged()).toBe(true);
    const { id, dropped, readProgram } = await rules.read();
    expect(id).not.toBe(before.id);
    expect(dropped.map(({ ruleId }) => ruleId)).toEqual(['refusal']);
    expect((await readProgram()).rules.map(({ severity }) => severity)).toEqual(['hint']);
    state.counts = [{ ruleId: 'refusal', shown: 13, edited: 3, sentAsIs: 8, falseAlarm: 1 }];
    expect(await rules.hasChanged()).toBe(false);
    state.counts = [];
    expect(await rules.hasChanged()).toBe(true);
    expect((await rules.read()).id).toBe('1.2.3');
  });
});

describe('a connected page', () => {
  const connect = (readRules: () => Promise<{ id: string; readProgram(): Promise<never> }>) => {
    const told: { type: string; rulesId?: string }[] = [];
    const listeners: ((raw: unknown) => void)[] = [];
    const port = {
      sender: { tab: { id: 7 }, documentId: 'page' },
      postMessage: (message: { type: string }) => void told.push(message),
      onMessage: { addListener: (listener: (raw: unknown) => void) => void listeners.push(listener) },
      onDisconnect: { addListener: () => undefined },
    } as unknown as Port;
    const hub = createConsoleHub({
      logger,
      now: () => 1,
      buildProfileFor: async () => ({}) as never,
      readSite: async (console) => console,
      listPatterns: async () => [],
      readRules,
      onMessage: () => undefined,
      onHeard: () => undefined,
      onLeft: () => undefined,
      onChanged: () => undefined,
    });
    hub.connect(port);
    const say = (message: unknown) => {
      for (const listener of listeners) listener(message);
    };
    return { hub, say, rulesTold: () => told.filter(({ type }) => type === 'rules').map(({ rulesId }) => rulesId) };
  };
  const program = async () => ({}) as never;

  it('is sent the rules once, however often it is greeted, and again when others are in force', async () => {
    let id = '1';
    const { hub, say, rulesTold } = connect(async () => ({ id, readProgram: program }));
    say({ type: 'hello', console: 'pinduoduo' });
    await Promise.all([hub.broadcastProfiles(), hub.broadcastProfiles()]);
    await vi.waitFor(() => expect(rulesTold()).toEqual(['1']));
    await hub.broadcastProfiles();
    expect(rulesTold()).toEqual(['1']);
    id = '2';
    await Promise.all([hub.broadcastProfiles(), hub.broadcastProfiles()]);
    expect(rulesTold()).toEqual(['1', '2']);
  });

  it('that knows the rules already is not sent them', async () => {
    const { hub, say, rulesTold } = connect(async () => ({ id: '1', readProgram: program }));
    say({ type: 'hello', console: 'pinduoduo' });
    say({ type: 'knows-rules', rulesId: '1' });
    await hub.broadcastProfiles();
    expect(rulesTold()).toEqual([]);
  });

  it('never gets rules that were replaced while they were being compiled', async () => {
    let id = 'old';
    let finish = (): void => undefined;
    const compileSlowly = () =>
      new Promise<never>((resolve) => {
        finish = () => resolve({} as never);
      });
    const { hub, say, rulesTold } = connect(async () => ({
      id,
      readProgram: id === 'old' ? compileSlowly : program,
    }));
    say({ type: 'hello', console: 'pinduoduo' });
    const notYet = finish;
    await vi.waitFor(() => expect(finish).not.toBe(notYet));
    id = 'new';
    await hub.broadcastProfiles();
    finish();
    await vi.waitFor(() => expect(rulesTold()).not.toEqual([]));
    expect(rulesTold()).toEqual(['new']);
  });
});
