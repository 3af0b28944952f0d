/** Runs inside Chromium, in the page that draws: when its words stand there. */

const findVersion = (): Element | null | undefined =>
  document
    .querySelector('warm-reply')
    ?.shadowRoot?.querySelector('[data-surface="rewrite"] [data-origin="llm"] .version-text');
const findReply = (): Element | null => document.querySelector('#reply');

/** The frame in which `isThere` first holds has been made. */
const waitForFrame = (isThere: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (isThere()) requestAnimationFrame(() => setTimeout(resolve));
      else requestAnimationFrame(look);
    };
    look();
  });

/** Ms from the next press of the pointer until the model's version has its first words. */
const timeFirstText = async (): Promise<number> => {
  let pressedAt = Number.NaN;
  addEventListener(
    'pointerdown',
    () => {
      pressedAt = performance.now();
    },
    { capture: true, once: true },
  );
  await waitForFrame(() => !Number.isNaN(pressedAt) && Boolean(findVersion()?.textContent));
  return performance.now() - pressedAt;
};

/** When the last words are drawn, ms since 1970. */
const watchLastWords = async (where: 'overlay' | 'bare', words: string): Promise<number> => {
  if (where === 'bare') document.body.replaceChildren();
  await waitForFrame(() => (where === 'bare' ? findReply() : findVersion())?.textContent?.endsWith(words) === true);
  return Date.now();
};

const readPiece = (line: string): string => {
  const found = /^data: \{.*"delta":\{"content":("(?:[^"\\]|\\.)*")/.exec(line)?.[1];
  return found ? JSON.parse(found) : '';
};

/** The least that can be done with a stream: read it, take the words out, set the text. */
const readBare = async (address: string): Promise<void> => {
  const target = document.createElement('p');
  target.id = 'reply';
  document.body.replaceChildren(target);
  const body = JSON.stringify({ model: 'm', stream: true, messages: [{ role: 'user', content: '你好' }] });
  const response = await fetch(address, { method: 'POST', body });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) target.textContent += readPiece(line);
  }
};

Object.assign(globalThis, { timeFirstText, watchLastWords, readBare });
