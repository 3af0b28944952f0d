import type { Logger } from '@/utils/base/logger';
import { isSameConversation } from '@/utils/conversation/conversation-key';
import type { ConversationKey } from '@/utils/conversation/types';
import type { PromisePolicy } from '@/utils/policy/alert-policy';
import { type PromiseEvent, reducePromises } from '@/utils/response-timer/promises/reduce-promises';
import { formatLineId } from '@/utils/response-timer/queue/line-id';
import type { PromiseEntry } from '@/utils/response-timer/situation';
import type { PromisesRepository } from '@/utils/storage/promises-repository';
import { followUpsSchema } from './kept-schemas';
import { createKeptState } from './kept-state';

interface FollowUpParts {
  repository: PromisesRepository;
  logger: Logger;
  nameOf(lineId: string): string;
  rememberName(conversation: ConversationKey, tabId: number, name: string): void;
}

/** Promises that wait to be followed up, with hashes and times of them in the database. */
export const createFollowUps = ({ repository, logger, nameOf, rememberName }: FollowUpParts) => {
  const kept = createKeptState({ area: 'session', key: 'follow-ups', schema: followUpsSchema, initial: [], logger });
  /** Customers who were looked up in the database already. */
  const lookedUp = new Set<string>();
  const idOf = (conversation: ConversationKey) => formatLineId({ conversation, tabId: 0 });
  const list = (): PromiseEntry[] => kept.read().map((it) => ({ ...it, name: nameOf(idOf(it.conversation)) }));

  const take = async (event: PromiseEvent, policy: PromisePolicy, timeZone: string) => {
    const before = list();
    const step = reducePromises(before, event, { defaultMinutes: policy.defaultMinutes, timeZone });
    kept.write(step.promises.map(({ name: _, ...promise }) => promise));
    const made = step.promises.filter((it) => !before.some((old) => isSame(old, it)));
    try {
      for (const it of step.ended) await repository.end(it.promise, it.outcome, it.at);
      if (event.type === 'reply-sent') for (const it of made) await repository.add(it);
    } catch {
      logger.warn('follow-ups: not recorded');
    }
  };

  return {
    ready: kept.ready,
    list,
    /** A sent message: what it promises is kept, its text is not. */
    takeReply: async (
      reply: { conversation: ConversationKey; name: string; text: string; repliedAt: number },
      policy: PromisePolicy,
      timeZone: string,
    ) => {
      if (!policy.enabled) return;
      rememberName(reply.conversation, 0, reply.name);
      const { conversation, name, text, repliedAt } = reply;
      await take({ type: 'reply-sent', conversation, name, text, sentAt: repliedAt }, policy, timeZone);
    },
    followUp: (conversation: ConversationKey, at: number, policy: PromisePolicy, timeZone: string) =>
      take({ type: 'followed-up', conversation, at }, policy, timeZone),
    /** After a restart of the browser: who these customers were promised something, the database knows by hash. */
    recall: async (conversations: readonly ConversationKey[], policy: PromisePolicy, timeZone: string) => {
      const unknown = conversations.filter((it) => it.identity === 'stable' && !lookedUp.has(idOf(it)));
      if (unknown.length === 0) return;
      for (const it of unknown) lookedUp.add(idOf(it));
      try {
        const promises = (await repository.findOpen(unknown)).map((it) => ({ ...it, name: '' }));
        if (promises.length > 0) await take({ type: 'restored', promises }, policy, timeZone);
      } catch {
        logger.warn('follow-ups: not recalled');
      }
    },
  };
};

export type FollowUps = ReturnType<typeof createFollowUps>;

const isSame = (a: PromiseEntry, b: PromiseEntry): boolean =>
  a.madeAt === b.madeAt && isSameConversation(a.conversation, b.conversation);
