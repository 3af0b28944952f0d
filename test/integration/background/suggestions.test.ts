import { describe, expect, it, vi } from 'vitest';
import type { Port } from '@/entrypoints/background/ports';
import { createSuggestionServer } from '@/entrypoints/background/serve-suggestions';
import { createReplySuggester, type SuggestionRequest } from '@/entrypoints/background/suggest-reply';
import { silentLogger } from '@/utils/base/logger';
import type { Article } from '@/utils/knowledge/article';
import { createSamplePack } from '@/utils/knowledge/sample-pack';
import { type ReadyReply, type ToAsker, toAskerSchema } from '@/utils/messaging/suggestion-port';
import { checkDraft } from '@/utils/phrase-check/check-draft';
import { defaultRules } from '@/utils/phrase-check/default-rules';
import { defaultSettings, defaultSiteSettings, type Settings } from '@/utils/policy/settings';
import { verifyFacts } from '@/utils/rewrite/verify-facts';
import { key } from '../../support/conversation-events';
import { createKnowledgeStand } from '../../support/knowledge-keeper';

vi.mock('wxt/browser', () => ({ browser: {} }));

const pack = createSamplePack(1);
const cosmetics = '化妆品退货与过敏处理';
const approvedText = '没拆封的口红7天内可以退，您在订单里点退货就行。';

const withSpoken = (change: object = {}): Article[] =>
  pack.map((article) =>
    article.title === cosmetics
      ? {
          ...article,
          spokenVersions: [
            { id: 's', text: approvedText, status: 'approved', madeFromVersion: 1, savedAt: 1, ...change },
          ],
        }
      : article,
  );

const suggest = (
  texts: readonly string[],
  {
    articles = pack,
    settings = {},
    ...rest
  }: { articles?: readonly Article[]; settings?: Partial<Settings> } & Partial<Omit<SuggestionRequest, 'texts'>> = {},
) =>
  createReplySuggester({
    knowledge: createKnowledgeStand(articles).keeper,
    check: async (words) => checkDraft(words, defaultRules),
    readSettings: async () => ({ ...defaultSettings, ...settings }),
    clock: { now: () => 100 },
  })({ texts, console: 'pinduoduo', site: rest.console ?? 'pinduoduo', shop: '暖阳旗舰店', ...rest });

describe('the reply that stands ready', () => {
  it('is the approved spoken version of the article that fits', async () => {
    expect(await suggest(['口红拆开了还能退不'], { articles: withSpoken() })).toEqual({
      title: cosmetics,
      text: approvedText,
      isApproved: true,
      mayTurnOff: true,
    });
  });

  it('costs one search for each way of asking', async () => {
    const { keeper } = createKnowledgeStand(withSpoken());
    const search = vi.spyOn(await keeper.read(), 'search');
    const parts = { check: async () => [], readSettings: async () => defaultSettings, clock: { now: () => 100 } };
    const asking = { console: 'pinduoduo', site: 'pinduoduo', shop: '' } as const;
    await createReplySuggester({ knowledge: keeper, ...parts })({ texts: ['在吗', '口红拆开了还能退不'], ...asking });
    expect(search.mock.calls.map(([query]) => query)).toEqual(['在吗，口红拆开了还能退不', '口红拆开了还能退不']);
  });

  it.each([
    ['a draft', { status: 'draft' }],
    ['of an older text of the article', { madeFromVersion: 9 }],
    ['one that the check holds', { text: '口红拆了不能退，这是规定。' }],
  ])('is made here from the article when its spoken version is %s', async (_what, change) => {
    const found = await suggest(['口红拆开了还能退不'], { articles: withSpoken(change) });
    expect(found).toMatchObject({ title: cosmetics, isApproved: false });
    const { body = '' } = pack.find(({ title }) => title === cosmetics) ?? {};
    const [source = ''] = body.split('。').filter((sentence) => sentence.includes('未拆封'));
    expect(verifyFacts(`${source}。`, found?.text ?? '')).toEqual([]);
    expect(checkDraft(found?.text ?? '', defaultRules)).toEqual([]);
  });

  it.each(['化妆品过敏', '用了脸过敏'])(
    'says the whole article where no sentence of it surely answers: %s',
    async (text) => {
      const found = await suggest([text]);
      expect(found?.title).toBe(cosmetics);
      expect(found?.text).toMatch(/未?拆封[\s\S]*诊断证明[\s\S]*小样/);
    },
  );

  it('comes with its article where a model may be asked for more, and only there', async () => {
    const asked = ['口红拆开了还能退不'];
    const endpoint = { preset: 'custom', baseUrl: 'https://llm.example.com/v1', model: 'm' };
    const { body } = pack.find(({ title }) => title === cosmetics) ?? {};
    expect(await suggest(asked, { settings: { endpoint } })).toMatchObject({ isApproved: false, article: body });
    expect(await suggest(asked, { articles: withSpoken(), settings: { endpoint } })).not.toHaveProperty('article');
    expect(await suggest(asked)).not.toHaveProperty('article');
    const policy = { ...defaultSettings.policy, privacy: { staysLocal: true } };
    expect(await suggest(asked, { settings: { endpoint, policy } })).not.toHaveProperty('article');
  });

  it('goes by everything in a burst, and by its last line where an earlier one is of something else', async () => {
    const articles = withSpoken();
    expect(await suggest(['你好', '在吗', '口红拆开了还能退不'], { articles })).toMatchObject({ title: cosmetics });
    expect(await suggest(['羊毛衫怎么洗', '口红拆开了还能退不'], { articles })).toMatchObject({ title: cosmetics });
  });

  it.each(['今天好冷啊', '哈哈哈', '谢谢', '在吗', ''])('is not there for %s', async (text) => {
    expect(await suggest([text], { articles: withSpoken() })).toBeUndefined();
  });

  it('is none from an article for agents, of another shop or of another time', async () => {
    const change = (part: Partial<Article>) => withSpoken().map((article) => ({ ...article, ...part }));
    for (const part of [{ isInternal: true }, { scope: { shop: '别家店' } }, { validUntil: 99 }]) {
      expect(await suggest(['口红拆开了还能退不'], { articles: change(part) })).toBeUndefined();
    }
  });

  it('is none while the agent has switched suggestions off, everywhere or on this console', async () => {
    const articles = withSpoken();
    const offHere = { sites: { pinduoduo: { ...defaultSiteSettings, suggestionsEnabled: false } } };
    expect(
      await suggest(['口红拆开了还能退不'], { articles, settings: { suggestionsEnabled: false } }),
    ).toBeUndefined();
    expect(await suggest(['口红拆开了还能退不'], { articles, settings: offHere })).toBeUndefined();
  });

  it('is there all the same where the supervisor locked suggestions, and cannot be switched off', async () => {
    const policy = { ...defaultSettings.policy, locks: ['suggestions.enabled'] };
    const settings = { suggestionsEnabled: false, policy };
    expect(await suggest(['口红拆开了还能退不'], { articles: withSpoken(), settings })).toMatchObject({
      isApproved: true,
      mayTurnOff: false,
    });
  });
});

const createPort = (tabId: number | undefined) => {
  const told: ToAsker[] = [];
  let listener: (message: unknown) => void = () => undefined;
  let leave: () => void = () => undefined;
  let isOpen = true;
  const port = {
    name: 'warmreply-suggestions',
    sender: tabId === undefined ? {} : { tab: { id: tabId } },
    postMessage: (message: unknown) => void told.push(toAskerSchema.parse(message)),
    disconnect: () => {
      isOpen = false;
    },
    onMessage: {
      addListener: (added: (message: unknown) => void) => {
        listener = added;
      },
    },
    onDisconnect: {
      addListener: (added: () => void) => {
        leave = added;
      },
    },
  } as unknown as Port;
  return { port, leave: () => leave(), told, say: (message: unknown) => listener(message), isOpen: () => isOpen };
};

const question = (customer: string, messageId: string, texts: readonly string[] = ['能退吗']) => ({
  type: 'suggest',
  conversation: key(customer),
  messageId,
  texts,
});
const reply: ReadyReply = { title: '退货', text: '可以退。', isApproved: true, mayTurnOff: true };

const serve = (
  answer: (request: SuggestionRequest) => Promise<ReadyReply | undefined>,
  { done = [], counted = [] }: { done?: unknown[]; counted?: unknown[] } = {},
) =>
  createSuggestionServer({
    suggest: answer,
    prefetch: {
      begin: ({ text }) => void done.push(['begin', text]),
      hold: (tabId) => void done.push(['hold', tabId]),
      drop: (tabId) => void done.push(['drop', tabId]),
    },
    count: async (...count) => void counted.push(count),
    logger: silentLogger,
    findConsole: (tabId) => (tabId === 7 ? { console: 'pinduoduo', site: 'pinduoduo' } : undefined),
  });

describe('a console page that asks for a ready reply', () => {
  it('hears it with the conversation and the message that it is for', async () => {
    const asked: SuggestionRequest[] = [];
    const { port, told, say } = createPort(7);
    serve(async (request) => {
      asked.push(request);
      return reply;
    })(port);
    say(question('a', 'm1', ['在吗', '能退吗']));
    await vi.waitFor(() => expect(told).toHaveLength(1));
    expect(told).toEqual([{ type: 'suggestion', conversation: key('a'), messageId: 'm1', reply }]);
    expect(asked).toEqual([{ texts: ['在吗', '能退吗'], console: 'pinduoduo', site: 'pinduoduo', shop: '暖阳旗舰店' }]);
  });

  it('hears that there is none', async () => {
    const { port, told, say } = createPort(7);
    serve(async () => undefined)(port);
    say(question('a', 'm1'));
    await vi.waitFor(() => expect(told).toEqual([{ type: 'suggestion', conversation: key('a'), messageId: 'm1' }]));
  });

  it('hears nothing about a question that a newer one has made void', async () => {
    const waiting: ((found: ReadyReply) => void)[] = [];
    const { port, told, say } = createPort(7);
    serve(() => new Promise((resolve) => waiting.push(resolve)))(port);
    say(question('a', 'm1'));
    say(question('b', 'm2'));
    for (const answer of waiting) answer(reply);
    await vi.waitFor(() => expect(told).toHaveLength(1));
    expect(told[0]?.messageId).toBe('m2');
  });

  it('has the last lines of a long burst looked up, and of a letter its beginning', async () => {
    const asked: SuggestionRequest[] = [];
    const { port, say } = createPort(7);
    serve(async (request) => {
      asked.push(request);
      return undefined;
    })(port);
    say(
      question(
        'a',
        'm1',
        [...'甲乙丙丁戊己'].map((each) => each.repeat(1000)),
      ),
    );
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]?.texts.map((text) => [text[0], text.length])).toEqual([...'乙丙丁戊己'].map((each) => [each, 300]));
  });

  it('is refused when no console has called in from its tab', () => {
    for (const tabId of [8, undefined]) {
      const stranger = createPort(tabId);
      serve(async () => reply)(stranger.port);
      stranger.say(question('a', 'm1'));
      expect(stranger.isOpen()).toBe(false);
      expect(stranger.told).toEqual([]);
    }
  });

  it('is not answered to what is no message of ours, nor for a customer of another console', async () => {
    let asked = 0;
    const { port, told, say } = createPort(7);
    serve(async () => {
      asked += 1;
      return reply;
    })(port);
    const foreign = { ...question('a', 'm1'), conversation: { ...key('a'), console: 'vipshop' } };
    for (const odd of [undefined, {}, { type: 'suggest' }, foreign]) say(odd);
    say(question('a', 'm2'));
    await vi.waitFor(() => expect(told).toHaveLength(1));
    expect(asked).toBe(1);
  });

  it('goes on asking after the knowledge base could not be read once', async () => {
    let isBlocked = true;
    const { port, told, say } = createPort(7);
    serve(async () => {
      if (isBlocked) throw new Error('blocked');
      return reply;
    })(port);
    say(question('a', 'm1'));
    await Promise.resolve();
    isBlocked = false;
    say(question('a', 'm2'));
    await vi.waitFor(() => expect(told.map(({ messageId }) => messageId)).toEqual(['m2']));
  });
});

describe('while a console page asks', () => {
  const withArticle: ReadyReply = { ...reply, isApproved: false, article: '可以退。' };

  it('the model’s version of an article that nobody has approved one of is made ahead', async () => {
    const done: unknown[] = [];
    const { port, say } = createPort(7);
    serve(async ({ texts }) => (texts[0] === '能退吗' ? withArticle : reply), { done })(port);
    say(question('a', 'm1'));
    await vi.waitFor(() => expect(done).toEqual([['begin', '可以退。']]));
    say(question('a', 'm2', ['发货了吗']));
    await vi.waitFor(() => expect(done.slice(1)).toEqual([['drop', 7]]));
  });

  it('nothing is begun for a question that changed meanwhile; it stops for good when it is over or the page leaves', async () => {
    const done: unknown[] = [];
    const { port, told, say, leave } = createPort(7);
    let find: (found: ReadyReply) => void = () => undefined;
    const finding = new Promise<ReadyReply>((resolve) => {
      find = resolve;
    });
    serve(() => finding, { done })(port);
    say(question('a', 'm1'));
    say({ type: 'question-changed', isOver: false });
    find(withArticle);
    await finding;
    await Promise.resolve();
    expect(done).toEqual([['hold', 7]]);
    expect(told).toEqual([]);
    say({ type: 'question-changed', isOver: true });
    leave();
    expect(done).toEqual([
      ['hold', 7],
      ['drop', 7],
      ['drop', 7],
    ]);
  });

  it('what becomes of a reply is counted for its console, nothing else of it', async () => {
    const counted: unknown[] = [];
    const { port, say } = createPort(7);
    serve(async () => reply, { counted })(port);
    say({ type: 'reply-outcome', outcome: 'offered' });
    say({ type: 'reply-outcome', outcome: 'sent' });
    expect(counted).toEqual([['pinduoduo', 'offered']]);
  });
});
