/**
 * Known OpenAI-compatible services. Facts as of 2026-11 from the vendors' documentation; model names change, so every
 * field can be overwritten in the options. A spoken version needs no reasoning: it would cost the agent 10-60 s, so the
 * defaults are models without it, or switch it off by the vendor's own request field.
 */
export const presetIds = ['deepseek', 'qwen', 'moonshot', 'zhipu', 'volcengine', 'ollama', 'custom'] as const;
export type PresetId = (typeof presetIds)[number];

export interface EndpointPreset {
  id: PresetId;
  /** '' for a custom endpoint. */
  baseUrl: string;
  /** '' for a custom endpoint. */
  model: string;
  /** Where the agent gets a key; '' where none is needed or nobody knows. */
  keyUrl: string;
  needsKey: boolean;
  /** Fields this vendor wants beside the standard ones. */
  extraBody: Readonly<Record<string, unknown>>;
  /** Where the facts are from. */
  source: string;
}

const withoutThinking = { thinking: { type: 'disabled' } };

export const endpointPresets: readonly EndpointPreset[] = [
  {
    id: 'deepseek',
    baseUrl: 'https://api.deepseek.com',
    model: 'deepseek-v4-flash',
    keyUrl: 'https://platform.deepseek.com/api_keys',
    needsKey: true,
    extraBody: withoutThinking,
    source: 'api-docs.deepseek.com: V4 thinks by default, thinking.type turns it off; deepseek-chat ended 2026-07-24',
  },
  {
    id: 'qwen',
    baseUrl: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
    model: 'qwen-flash',
    keyUrl: 'https://bailian.console.aliyun.com/?tab=model#/api-key',
    needsKey: true,
    extraBody: { enable_thinking: false },
    source: 'help.aliyun.com/zh/model-studio/compatibility-of-openai-with-dashscope, 2026-02; Beijing region',
  },
  {
    id: 'moonshot',
    baseUrl: 'https://api.moonshot.cn/v1',
    model: 'moonshot-v1-8k',
    keyUrl: 'https://platform.moonshot.cn/console/api-keys',
    needsKey: true,
    extraBody: {},
    source: 'promptfoo.dev/docs/providers/moonshot, 2026: moonshot-v1 answers at once, kimi-k2.x reasons first',
  },
  {
    id: 'zhipu',
    baseUrl: 'https://open.bigmodel.cn/api/paas/v4',
    model: 'glm-4.7-flash',
    keyUrl: 'https://bigmodel.cn/usercenter/proj-mgmt/apikeys',
    needsKey: true,
    extraBody: withoutThinking,
    source: 'docs.bigmodel.cn and java.agentscope.io, 2026: GLM-4.7 thinks by default, thinking.type turns it off',
  },
  {
    id: 'volcengine',
    baseUrl: 'https://ark.cn-beijing.volces.com/api/v3',
    model: 'doubao-seed-1-6-flash-250828',
    keyUrl: 'https://console.volcengine.com/ark/region:ark+cn-beijing/apiKey',
    needsKey: true,
    extraBody: withoutThinking,
    source: 'volcengine.com/docs/82379 and mastra.ai/models/providers/volcengine, 2026; an ep-… id works as model too',
  },
  {
    id: 'ollama',
    baseUrl: 'http://localhost:11434/v1',
    model: 'qwen2.5:7b',
    keyUrl: '',
    needsKey: false,
    extraBody: {},
    source: 'Ollama answers 403 to an extension until OLLAMA_ORIGINS allows it (ollama/ollama#2308, #3016)',
  },
  {
    id: 'custom',
    baseUrl: '',
    model: '',
    keyUrl: '',
    needsKey: false,
    extraBody: {},
    source: 'Any endpoint that speaks POST {baseUrl}/chat/completions',
  },
];

/** The model that comes with the browser: no service, so it has no entry above. See built-in-model.ts. */
export const builtInPresetId = 'built-in';

/** The preset of a stored endpoint; an unknown id, as after a downgrade, is treated as custom. */
export const findPreset = (id: string): EndpointPreset | undefined =>
  endpointPresets.find((preset) => preset.id === id);
