import * as z from 'zod/mini';
import { fail, type Result, succeed } from '@/utils/base/result';
import type { LlmProblem } from '@/utils/rewrite/llm-problems';

export interface ChatReply {
  text: string;
  /** The model that answered, as the service names it; '' when it does not say. */
  model: string;
}

/** Only what we use; the SDK's types are promises of other people's servers. */
const chunkSchema = z.object({
  model: z.nullish(z.string()),
  choices: z.array(
    z.object({
      index: z.nullish(z.number()),
      delta: z.nullish(z.object({ content: z.nullish(z.string()) })),
      finish_reason: z.nullish(z.string()),
    }),
  ),
});

const problemByFinish: Readonly<Record<string, LlmProblem>> = {
  length: 'too-long',
  content_filter: 'filtered',
  sensitive: 'filtered',
};

/**
 * Collects the events of one reply. Only a reply that says `finish_reason: "stop"` is whole: the SDK ends a stream that
 * was cut exactly like one that was finished (reliability.md 0.2). `onText` gets the whole text so far.
 * Throws what the stream throws.
 */
export const readChatStream = async (
  events: AsyncIterable<unknown>,
  callbacks: { onEvent(): void; onText(text: string): void },
): Promise<Result<ChatReply, LlmProblem>> => {
  let text = '';
  let model = '';
  let finish: string | undefined;
  for await (const event of events) {
    callbacks.onEvent();
    const chunk = chunkSchema.safeParse(event);
    if (!chunk.success) return fail('bad-reply');
    model ||= chunk.data.model ?? '';
    const choice = chunk.data.choices.find(({ index }) => (index ?? 0) === 0);
    if (!choice || finish !== undefined) continue;
    const added = choice.delta?.content ?? '';
    finish = choice.finish_reason || undefined;
    if (added === '') continue;
    text += added;
    callbacks.onText(text);
  }
  if (finish === undefined) return fail('cut');
  if (finish !== 'stop') return fail(problemByFinish[finish] ?? 'bad-reply');
  return text.trim() === '' ? fail('bad-reply') : succeed({ text, model });
};
