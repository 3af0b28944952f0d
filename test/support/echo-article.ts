import type { LlmRequest } from './llm-server';

/** The text that a prompt is about: between the fences. */
export const readArticle = ({ messages }: Pick<LlmRequest, 'messages'>): string =>
  /资料开始 \w+\n([\s\S]*?)\n资料结束/.exec(messages.at(-1)?.content ?? '')?.[1] ?? '';

/** A model that greets and says the article as it stands: every fact is kept. */
export const echoArticle = (request: Pick<LlmRequest, 'messages'>): string => `您好，${readArticle(request)}`;
