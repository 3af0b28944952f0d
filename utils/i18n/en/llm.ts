import type { llm as base } from '../zh-cn/llm';

export const llm: typeof base = {
  presets: {
    deepseek: 'DeepSeek',
    qwen: 'Qwen (Alibaba Cloud Model Studio)',
    moonshot: 'Moonshot (Kimi)',
    zhipu: 'Zhipu GLM',
    volcengine: 'Volcengine Ark (Doubao)',
    ollama: 'Ollama (this computer)',
    custom: 'Another compatible endpoint',
  },
  problems: {
    'no-endpoint':
      'No model is set up yet. The local spoken version works without one; add an endpoint in the settings.',
    'no-permission':
      'No permission to use this endpoint: save it again in the settings and choose “Allow”. For Ollama on this computer, set OLLAMA_ORIGINS to chrome-extension://* and restart Ollama.',
    'bad-key': 'The key is wrong, has expired or does not cover this model. Check it in the settings.',
    'no-balance': 'The account has no credit or quota left. Top it up and try again.',
    'not-found': 'The endpoint address or the model name is wrong. Check both in the settings.',
    'bad-request': 'The endpoint does not accept this request. Check the model name in the settings.',
    'rate-limited': 'Too many requests: the endpoint asks us to wait. Try again a little later.',
    'server-error': 'The model service has a fault. Try again later and use the local version meanwhile.',
    network: 'The endpoint cannot be reached. Check the network; “Test connection” in the settings finds the cause.',
    redirected: 'This address sends us elsewhere, so nothing more was sent. Enter the final endpoint address.',
    'first-byte-timeout': 'No answer for a long time. Try again or choose a faster model.',
    'idle-timeout': 'The answer stopped half way and is incomplete. Try again.',
    'total-timeout': 'The answer took too long and was stopped. Try again or choose a faster model.',
    cut: 'The connection broke half way and the answer is incomplete. Try again.',
    'too-long': 'The text is too long. Select only the part you need and try again.',
    filtered: 'The model service refused this content. Reword it or use the local version.',
    'bad-reply': 'The model’s answer cannot be used. Try again or use the local version.',
    busy: 'Several versions are being written already. Try again when they are done.',
    paused: 'This endpoint failed several times in a row and rests for a minute. Use the local version meanwhile.',
    'masking-failed':
      'What protects you before sending (masking personal data, writing the record) could not be done, so nothing was sent. Use the local version.',
    'placeholder-broken':
      'The model lost or changed a phone number, address or the like. This version cannot be used; try again.',
    'facts-changed': 'The model changed a fact, so its sentence was not used. You can try again.',
    'promise-invented': 'The model added a promise you did not make, so its sentence was not used. You can try again.',
    'still-hurts': 'The sentence from the model did not pass the check, so it was not used. You can try again.',
    'no-article': 'No article in the knowledge base fits.',
    'worker-lost': 'The extension has just restarted. Try again.',
    cancelled: 'Cancelled.',
  },
  staysLocal:
    '“Everything stays here” is on, so no model is asked. Use the local version, or switch it off under Privacy in the settings.',
  builtIn: 'The browser’s own model',
  builtInNotReady:
    'The model that comes with the browser cannot be used now: it may still be loading, or this computer cannot run it. Use the local version; test it in the settings.',
  describeRetryAfter: (seconds) => `You can try again in about ${seconds} s.`,
};
