import { echoArticle } from '../../support/echo-article';
import { storeSettings } from '../../support/settings';
import type { Figure } from '../matcher/run-matcher';
import { type Bench, callProbe, createPace, customer, injectProbe, takeMedian } from './open-bench';

/** Issue 5: with a version made ahead, click to first text takes at most this share. The build fails at 1 / 60 % of it. */
const goalShare = 1 / 10;
const slack = 0.6;
/**
 * Until a hosted model writes its first word: the median of 17 hourly probes of deepseek-v3.2 (jonathanwrede.de, "TTFT varies
 * 13x across LLM providers", in shared/performance.md 4). The model of our first preset, deepseek-v4-flash, took 3,122 ms there,
 * a small foreign one 321; nobody has published a trustworthy figure for Qwen's. The share falls with it: the ms stand beside it.
 */
const firstMs = 1_734;
const nextMs = 20;
const question = '口红拆开了还能退不';

/** Each asks for another wording, so that no answer comes from memory. */
const tastes = (['您', '亲'] as const).flatMap((address) =>
  (['plain', 'warm'] as const).flatMap((warmth) =>
    (['none', 'few', 'as-is'] as const).map((emoji) => ({
      address,
      spoken: { length: '正常' as const, warmth, emoji },
    })),
  ),
);

/** The click on the model's version, at once and once it has been made ahead; a request each time, never two. */
export const measureClick = async ({ extension, pinduoduo, overlay, server, endpoint }: Bench): Promise<Figure[]> => {
  await injectProbe(pinduoduo.page);
  const suggestion = overlay.host.locator('[data-surface="suggestion"]');
  const button = suggestion.getByRole('button', { name: '看大模型的口语版' });
  const times = { ahead: [] as number[], without: [] as number[] };
  const requestsBefore = server.requests.length;
  for (const [round, taste] of tastes.entries()) {
    await storeSettings(extension, { endpoint, ...taste });
    const count = server.requests.length;
    server.script({ kind: 'reply', text: echoArticle, gate: createPace(firstMs, nextMs) });
    await pinduoduo.sim.customerWrites(customer, question);
    await button.waitFor();
    const isAhead = round % 2 === 1;
    if (isAhead) {
      await server.received(count + 1);
      await server.requests[count]?.closed;
    }
    const shown = callProbe<number>(pinduoduo.page, 'timeFirstText');
    await button.click();
    times[isAhead ? 'ahead' : 'without'].push(await shown);
    await overlay.panel.locator('[data-origin="llm"][data-status="done"]').waitFor();
    await overlay.panel.getByRole('button', { name: '关闭' }).click();
    await pinduoduo.sim.agentAnswersElsewhere(customer, '您好，没拆封的可以退');
    await suggestion.waitFor({ state: 'detached' });
  }
  const [ahead, without] = [takeMedian(times.ahead), takeMedian(times.without)];
  const share = ahead / without;
  const requests = server.requests.length - requestsBefore;
  return [
    {
      text: `click to first text with a version made ahead: ${share.toFixed(3)} of without (${ahead.toFixed(0)} against ${without.toFixed(0)} ms, the model thinks ${firstMs} ms), goal ${goalShare}`,
      isOver: !(share <= goalShare / slack),
    },
    {
      text: `click and version made ahead: ${requests} requests for ${tastes.length} clicks`,
      isOver: requests > tastes.length,
    },
  ];
};
