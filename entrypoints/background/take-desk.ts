import * as z from 'zod/mini';
import { fail, type Result, succeed } from '@/utils/base/result';
import { validateBaseUrl } from '@/utils/llm/validate-base-url';
import type { SettingsProblem, SettingsView } from '@/utils/messaging/protocol';
import { deskModes } from '@/utils/policy/adopt-desk';
import { type Endpoint, endpointSchema, isBuiltIn } from '@/utils/policy/settings';
import { parseSettings } from '@/utils/storage/parse-settings';
import type { Answerers } from './answer-pages';
import type { Services } from './services';

const mode = z.enum(deskModes);
const requestSchema = z.object({
  settings: z.unknown(),
  modes: z.object({ settings: mode, policy: mode, ownRules: mode }),
  endpoint: z.optional(endpointSchema),
  key: z.optional(z.string().check(z.minLength(1), z.maxLength(512))),
});

interface DeskTakerParts {
  services: Pick<Services, 'settings' | 'secrets' | 'supervisor'>;
  showAfter(change: Promise<Result<unknown, SettingsProblem>>): Promise<Result<SettingsView, SettingsProblem>>;
}

interface Target {
  endpoint: Endpoint;
  /** '' for the browser's own model, which has no key. */
  origin: string;
}

/**
 * The part of 配置搬家 that stands in the settings: all of it or nothing. An address comes in only where the agent chose
 * it on the page, saw it in full there and allowed it to the browser: a file alone never sets it (reliability.md 3.7).
 */
export const createDeskTaker =
  ({ services: { settings, secrets, supervisor }, showAfter }: DeskTakerParts): Answerers['takeDesk'] =>
  async (data) => {
    /** The key as it is now; the answer makes it so again. */
    const holdKey = async (): Promise<() => Promise<void>> => {
      const present = (await settings.read()).settings.endpoint;
      const origin = present && !isBuiltIn(present) ? new URL(present.baseUrl).origin : '';
      const before = origin ? await secrets.readKey(origin) : undefined;
      return () => (before === undefined ? secrets.clear() : secrets.saveKey(origin, before));
    };
    const request = requestSchema.safeParse(data);
    if (!request.success) return fail('invalid');
    const { modes, endpoint, key } = request.data;
    const moved = parseSettings(request.data.settings);
    if (!moved.ok) return moved;
    const target = endpoint && readTarget(endpoint);
    if (target && !target.ok) return target;
    const asker = (await supervisor.isUnlocked('use')) ? 'supervisor' : 'agent';
    const take = (to: Endpoint | undefined) =>
      settings.takeDesk({ settings: withoutEndpoint(moved.value), modes, endpoint: to }, asker);
    if (!target) return showAfter(take(undefined));

    const putKeyBack = await holdKey();
    try {
      await secrets.keepOnlyFor(target.value.origin);
      if (key && target.value.origin) await secrets.saveKey(target.value.origin, key);
    } catch {
      await putKeyBack();
      return fail('storage-failed');
    }
    const taken = await take(target.value.endpoint);
    if (!taken.ok) await putKeyBack();
    return showAfter(Promise.resolve(taken));
  };

const readTarget = (endpoint: Endpoint): Result<Target, 'bad-url'> => {
  if (isBuiltIn(endpoint)) return succeed({ endpoint, origin: '' });
  // The page has shown the address and asked for its permission: a private one is meant.
  const url = validateBaseUrl(endpoint.baseUrl, { isPrivateConfirmed: true });
  if (!url.ok) return fail('bad-url');
  const { baseUrl, origin } = url.value;
  return succeed({ endpoint: { ...endpoint, baseUrl }, origin });
};

const withoutEndpoint = <Moved extends { endpoint?: Endpoint }>({ endpoint: _stays, ...rest }: Moved) => rest;
