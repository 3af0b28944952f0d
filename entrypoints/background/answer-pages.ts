import type { GetDataType } from '@webext-core/messaging';
import * as z from 'zod/mini';
import { fail, type Result, succeed } from '@/utils/base/result';
import { maxPhrases } from '@/utils/knowledge/phrases/phrase';
import { validateBaseUrl } from '@/utils/llm/validate-base-url';
import { conversationKeySchema } from '@/utils/messaging/conversation-key-schema';
import { type PageProtocol, pageMessenger, type SettingsProblem, type SettingsView } from '@/utils/messaging/protocol';
import { builtInEndpoint, endpointSchema, isBuiltIn } from '@/utils/policy/settings';
import { settingsPatchSchema } from '@/utils/policy/settings-patch';
import { verifyFacts } from '@/utils/rewrite/verify-facts';
import type { Calibrations } from './calibrations/open-calibrations';
import type { ConsoleHub } from './console-hub';
import { createPolicyAnswerers } from './policy-answers';
import { isOwnPage } from './ports';
import { readCustomerWords } from './read-customer-words';
import { createRuleAnswerers } from './rule-answers';
import type { Services } from './services';
import { createDeskTaker } from './take-desk';

const endpointRequestSchema = z.object({ endpoint: endpointSchema, key: z.string().check(z.maxLength(512)) });
const fillRequestSchema = z.object({
  tabId: z.number(),
  conversation: conversationKeySchema,
  source: z.string(),
  text: z.string(),
});
/** More than fit on two screens are not read. */
const mostFound = 20;
const searchRequestSchema = z.object({ query: z.string().check(z.maxLength(500)), isAfterChange: z.boolean() });
const checkRequestSchema = z.array(z.string()).check(z.maxLength(maxPhrases));
const pointRequestSchema = z.object({ tabId: z.number(), conversation: conversationKeySchema });

export type Answerers = {
  [Name in keyof PageProtocol]: (
    data: GetDataType<PageProtocol[Name]>,
  ) => ReturnType<PageProtocol[Name]> | Promise<ReturnType<PageProtocol[Name]>>;
};

interface AnswerParts {
  services: Services;
  hub: ConsoleHub;
  calibrations: Calibrations['answerers'];
  writeDiagnosis: Answerers['writeDiagnosis'];
}

/** The answers behind PageProtocol. Data is parsed again here: the worker trusts no sender's types. */
const createAnswerers = ({ services, hub, calibrations, writeDiagnosis }: AnswerParts): Answerers => {
  const { settings, secrets, supervisor } = services;

  const readView = async (): Promise<SettingsView> => {
    const { settings: inForce, wasReset } = await settings.read();
    const { endpoint } = inForce;
    const origin = endpoint && !isBuiltIn(endpoint) && new URL(endpoint.baseUrl).origin;
    const keyLast4 = origin ? await secrets.readLast4(origin) : undefined;
    return { settings: inForce, wasReset, keyLast4 };
  };

  const showAfter = async (
    change: Promise<Result<unknown, SettingsProblem>>,
  ): Promise<Result<SettingsView, SettingsProblem>> => {
    const changed = await change;
    return changed.ok ? succeed(await readView()) : changed;
  };

  const readAsker = async () => ((await supervisor.isUnlocked('use')) ? 'supervisor' : 'agent');

  return {
    ...createPolicyAnswerers({ services, showAfter }),
    ...createRuleAnswerers({ services, hub }),
    ...calibrations,
    writeDiagnosis,
    readSettings: readView,
    updateSettings: async (data) => {
      const patch = settingsPatchSchema.safeParse(data);
      return patch.success ? showAfter(settings.patch(patch.data, await readAsker())) : fail('invalid');
    },
    saveEndpoint: async (data) => {
      const request = endpointRequestSchema.safeParse(data);
      if (!request.success) return fail('invalid');
      if (isBuiltIn(request.data.endpoint)) {
        await secrets.clear();
        return showAfter(settings.write({ endpoint: builtInEndpoint }));
      }
      // The page has asked the agent about private addresses when it asked for the permission.
      const url = validateBaseUrl(request.data.endpoint.baseUrl, { isPrivateConfirmed: true });
      if (!url.ok) return fail('bad-url');
      const { origin, baseUrl } = url.value;
      await secrets.keepOnlyFor(origin);
      if (request.data.key) await secrets.saveKey(origin, request.data.key);
      return showAfter(settings.write({ endpoint: { ...request.data.endpoint, baseUrl } }));
    },
    clearEndpoint: async () => {
      await secrets.clear();
      await settings.write({ endpoint: undefined });
      return readView();
    },
    testConnection: async (data) => {
      const request = endpointRequestSchema.safeParse(data);
      if (!request.success) return { ok: false, reason: 'bad-url' };
      return services.llm.testConnection(request.data.endpoint, request.data.key);
    },
    exportSettings: () => settings.exportSettings(),
    importSettings: async (json) => showAfter(settings.importSettings(z.string().parse(json), await readAsker())),
    takeDesk: createDeskTaker({ services, showAfter }),
    fillConversation: async (data) => {
      const request = fillRequestSchema.safeParse(data);
      if (!request.success) return fail('not-taken');
      const { tabId, conversation, source, text } = request.data;
      if (verifyFacts(source, text).length > 0) return fail('facts-broken');
      const filled = await hub.fill(tabId, conversation, text);
      return filled.ok ? succeed(true) : filled;
    },
    checkTexts: (data) => Promise.all(checkRequestSchema.parse(data).map((text) => services.check(text))),
    searchArticles: async (data) => {
      const request = searchRequestSchema.safeParse(data);
      if (!request.success) return [];
      if (request.data.isAfterChange) services.knowledge.noteChange();
      const index = await services.knowledge.read();
      return index.search(request.data.query, mostFound).map(({ id }) => id);
    },
    readCustomerWords: async (data) => {
      const request = pointRequestSchema.safeParse(data);
      return request.success ? readCustomerWords(request.data.tabId, request.data.conversation) : [];
    },
    pointAt: (data) => {
      const request = pointRequestSchema.safeParse(data);
      if (request.success) hub.point(request.data.tabId, request.data.conversation);
    },
  };
};

/** Registers every answer synchronously; senders other than our own pages are refused. */
export const answerPages = (parts: AnswerParts): void => {
  const answerers = createAnswerers(parts);
  const answer = <Name extends keyof PageProtocol>(name: Name) =>
    pageMessenger.onMessage(name, ({ data, sender }) => {
      if (!isOwnPage(sender)) throw new Error('refused: not an extension page');
      return answerers[name](data);
    });
  answer('readSettings');
  answer('updateSettings');
  answer('saveEndpoint');
  answer('clearEndpoint');
  answer('testConnection');
  answer('exportSettings');
  answer('importSettings');
  answer('takeDesk');
  answer('readSupervisor');
  answer('unlockSupervisor');
  answer('lockSupervisor');
  answer('setPin');
  answer('removePin');
  answer('setLock');
  answer('exportPolicy');
  answer('importPolicy');
  answer('readDroppedRules');
  answer('restoreRule');
  answer('fillConversation');
  answer('searchArticles');
  answer('readCustomerWords');
  answer('pointAt');
  answer('checkTexts');
  answer('writeDiagnosis');
  answer('listCalibrations');
  answer('saveCalibration');
  answer('removeCalibration');
  answer('startCalibration');
  answer('awaitCalibration');
  answer('openForCalibration');
  answer('dismissDamagedCalibrations');
};
