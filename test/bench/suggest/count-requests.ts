import { mock } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createSuggester, type SuggestionLink } from '@/components/overlay/suggester';
import { askForCustomer } from '@/entrypoints/background/ask-for-customer';
import type { Port } from '@/entrypoints/background/ports';
import { createPrefetcher } from '@/entrypoints/background/prefetch-version';
import { createSuggestionServer } from '@/entrypoints/background/serve-suggestions';
import { createReplySuggester } from '@/entrypoints/background/suggest-reply';
import { silentLogger } from '@/utils/base/logger';
import { fail, succeed } from '@/utils/base/result';
import { createLimiter } from '@/utils/llm/limiter';
import type { RewriteParts } from '@/utils/llm/rewrite-with-llm';
import { createLlmSpeaker } from '@/utils/llm/speak-with-llm';
import { createVersionCache } from '@/utils/llm/version-cache';
import { toAskerSchema } from '@/utils/messaging/suggestion-port';
import { defaultSettings } from '@/utils/policy/settings';
import { maskPersonalData } from '@/utils/privacy/mask';
import { buildRewritePrompt } from '@/utils/rewrite/build-prompt';
import { makeShorter } from '@/utils/rewrite/follow-up';
import { cleanReply } from '@/utils/rewrite/read-reply';
import { readSpeakOptions } from '@/utils/rewrite/read-speak-options';
import type { SpeakOptions } from '@/utils/rewrite/types';
import { verifyFacts } from '@/utils/rewrite/verify-facts';
import { readQuestions, readShop, readStrays } from '../../eval/search-report';
import { messageSeen, reduceAll } from '../../support/conversation-events';
import { echoArticle, readArticle } from '../../support/echo-article';
import { createKnowledgeStand } from '../../support/knowledge-keeper';
import { recordIntents } from '../../support/overlay-intents';
import { sampleView } from '../../support/overlay-samples';
import type { Figure } from '../matcher/run-matcher';
import { type Exchange, planShift } from './plan-shift';

/** Issue 5: at most so many requests per message that the agent answers. */
const mostRequests = 1.3;
const exchanges = 240;
const tabId = 7;
const settings = {
  ...defaultSettings,
  endpoint: { preset: 'custom', baseUrl: 'https://llm.example.com/v1', model: 'm' },
};
/** A hosted model: the first word, then all of it. */
const modelMs = 3_500;
/** One in so many first answers breaks a fact and has to be asked for again. */
const brokenEvery = 8;

/** The model, in simulated time; `requests` counts what would have left. */
const createModel = () => {
  let requests = 0;
  const streamChat: RewriteParts['streamChat'] = ({ messages, signal }) => {
    requests += 1;
    const asked = { messages: [...messages] };
    const reply = requests % brokenEvery === 0 ? `${readArticle(asked)}另赠99元现金。` : echoArticle(asked);
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(succeed({ text: reply, model: 'm' })), modelMs);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve(fail({ problem: 'cancelled' }));
      });
    });
  };
  return { streamChat, count: () => requests };
};

/** The page's and the worker's own parts, joined by their messages; only model, clock and database are stand-ins. */
const openDesk = (now: () => number) => {
  const model = createModel();
  const clock = { now };
  const speak = createLlmSpeaker(
    {
      ...{ mask: maskPersonalData, buildPrompt: buildRewritePrompt, cleanReply, verifyFacts },
      streamChat: model.streamChat,
      breaker: { admit: async () => true, settle: async () => undefined },
      limiter: createLimiter(clock),
      createNonce: () => 'b1946ac92492d234',
    },
    createVersionCache({ read: async () => undefined, write: async () => undefined }),
  );
  let said: string[] = [];
  let offered = 0;
  const readOptions = () => askForCustomer(readSpeakOptions(settings), said.slice(-4)).options;
  const write = async (text: string, options: SpeakOptions, signal: AbortSignal) => {
    const { endpoint } = settings;
    const asked = { ...options, text, endpoint, key: '', purpose: 'rewrite' as const };
    const outcome = await speak({ ...asked, signal, onPartial: () => undefined });
    return outcome.ok ? outcome : fail(outcome.reason.problem);
  };

  let hear: (message: unknown) => void = () => undefined;
  let tell: Parameters<SuggestionLink['open']>[0] = () => undefined;
  const port = {
    name: 'warmreply-suggestions',
    sender: { tab: { id: tabId } },
    postMessage: (message: unknown) => tell(toAskerSchema.parse(message)),
    onMessage: {
      addListener: (listener: typeof hear) => {
        hear = listener;
      },
    },
    onDisconnect: { addListener: () => undefined },
  };
  createSuggestionServer({
    suggest: createReplySuggester({
      knowledge: createKnowledgeStand(readShop()).keeper,
      check: async () => [],
      readSettings: async () => settings,
      clock,
    }),
    prefetch: createPrefetcher({
      logger: silentLogger,
      readOptions: async () => readOptions(),
      rewrite: ({ text, options = {} }, { signal }) => write(text, options, signal),
      keepAwake: () => undefined,
    }),
    count: async (_console, outcome) => {
      if (outcome === 'offered') offered += 1;
    },
    logger: silentLogger,
    findConsole: () => ({ console: 'pinduoduo', site: 'pinduoduo' }),
  })(port as unknown as Port);

  let view = sampleView({ queue: [] });
  const suggester = createSuggester({
    source: { readView: () => view, readNow: now, intents: recordIntents().intents },
    link: {
      open: (listen) => {
        tell = listen;
        return {
          ask: ({ texts, ...question }) => hear({ type: 'suggest', ...question, texts: [...texts] }),
          change: (isOver) => hear({ type: 'question-changed', isOver }),
          note: (outcome) => hear({ type: 'reply-outcome', outcome }),
        };
      },
    },
    onChanged: () => undefined,
  });
  return {
    requests: model.count,
    offered: () => offered,
    /** The page is drawn with this conversation open. */
    see: (customer: string, lines: readonly { isOurs: boolean; text: string; at: number }[]) => {
      said = lines.filter(({ isOurs }) => !isOurs).map(({ text }) => text);
      const events = lines.map(({ isOurs, text, at }, index) =>
        messageSeen(customer, isOurs ? 'agent' : 'customer', at, { id: `${customer}-${index}`, text }),
      );
      const [open] = reduceAll(events).conversations.values();
      const composer = { box: { left: 0, top: 0, width: 1, height: 1 }, findings: [], isDraftEmpty: true };
      view = sampleView({ queue: [], open, composer });
      suggester.follow(view);
    },
    /** The agent wants the model's version of what is suggested, if anything is. */
    click: async (wantsShorter: boolean) => {
      const article = suggester.readView()?.article;
      if (!article) return;
      const { signal } = new AbortController();
      const options = readOptions();
      await write(article, options, signal);
      if (wantsShorter) await write(article, makeShorter(options), signal);
    },
  };
};

/** So fine are events of the shift told apart. */
const stepMs = 200;

const settle = async () => {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
};

const play = async (desk: ReturnType<typeof openDesk>, exchange: Exchange, history: Map<string, Line[]>) => {
  const { customer, lines, clickAt, wantsShorter, replyAt } = exchange;
  const said = history.get(customer) ?? [];
  history.set(customer, said);
  const pending = [
    ...lines.map(({ at, text }) => ({ at, isOurs: false, text })),
    { at: replyAt, isOurs: true, text: '好的' },
  ];
  let clicked = clickAt;
  for (let at = 0; pending.length > 0; at += stepMs) {
    for (; pending[0] && pending[0].at <= at; pending.shift()) said.push({ ...pending[0], at: Date.now() });
    desk.see(customer, said);
    if (clicked !== undefined && clicked <= at) {
      clicked = undefined;
      void desk.click(wantsShorter);
    }
    mock.timers.tick(stepMs);
    await settle();
  }
  desk.see(customer, said);
};

interface Line {
  isOurs: boolean;
  text: string;
  at: number;
}

/** A shift of conversations through the whole path, nothing approved beforehand: the most requests it can take. */
export const countRequests = async (): Promise<Figure[]> => {
  mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'], now: 1_790_000_000_000 });
  try {
    const desk = openDesk(() => Date.now());
    const shift = planShift(
      readQuestions().map(({ question }) => question),
      readStrays().map(({ question }) => question),
      exchanges,
    );
    const history = new Map<string, Line[]>();
    for (const exchange of shift) await play(desk, exchange, history);
    const perAnswer = desk.requests() / shift.length;
    return [
      {
        text: `suggestions: ${perAnswer.toFixed(2)} requests per answered message over ${shift.length} of them with ${desk.offered()} suggestions, none approved before; at most ${mostRequests}`,
        // Without suggestions nothing would be asked for, and nothing measured.
        isOver: !(perAnswer <= mostRequests) || desk.offered() < shift.length / 2,
      },
    ];
  } finally {
    mock.timers.reset();
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await countRequests());
