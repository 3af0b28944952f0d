import type { DeskModes, HotDeskIo, OpenedDesk } from '@/components/options/hot-desk/hot-desk-io';
import { systemClock } from '@/utils/base/clock';
import { fail, type Result, succeed } from '@/utils/base/result';
import { pageMessenger } from '@/utils/messaging/protocol';
import { isBuiltIn } from '@/utils/policy/settings';
import type { Database } from '@/utils/storage/database';
import { inspectDesk, maxDeskBytes, openDesk, sealDesk } from '@/utils/storage/hot-desk/desk-codec';
import { type DeskContent, packContent, unpackContent } from '@/utils/storage/hot-desk/desk-content';
import { createDeskRepository, hasTooManyPhrases, planDesk } from '@/utils/storage/hot-desk/desk-repository';
import { moveIn } from '@/utils/storage/hot-desk/move-in';
import { planSettings } from '@/utils/storage/hot-desk/plan-settings';
import { createSecretsRepository } from '@/utils/storage/secrets-repository';
import { parseSettingsFile } from '@/utils/storage/settings-file';

interface HotDeskParts {
  database: Database;
  saveBytes(name: string, bytes: Uint8Array<ArrayBuffer>): void;
  requestOrigin(baseUrl: string): Promise<boolean>;
  /** Says to the background that phrases and articles have changed. */
  announce(): void;
}

/** 配置搬家 in this page itself, which lives as long as it takes; only the settings are written by the background. */
export const createHotDeskIo = (parts: HotDeskParts): HotDeskIo => {
  const { database } = parts;
  const repository = createDeskRepository(database);
  const webCrypto = { subtle: crypto.subtle, getRandomValues: crypto.getRandomValues.bind(crypto) };

  const collect = async (hasKey: boolean): Promise<Result<DeskContent, 'storage-failed'>> => {
    // What is stored on this computer, without what the administrator put on top of it.
    const settings = parseSettingsFile(await pageMessenger.sendMessage('exportSettings'));
    if (!settings.ok) return fail('storage-failed');
    const { endpoint } = (await pageMessenger.sendMessage('readSettings')).settings;
    const canHaveKey = hasKey && endpoint && !isBuiltIn(endpoint);
    // The one place where a page reads the key: ticked by hand, and straight into the sealed file.
    const key = canHaveKey
      ? await createSecretsRepository(database).readKey(new URL(endpoint.baseUrl).origin)
      : undefined;
    const { phrases, articles } = await repository.read();
    return succeed({
      madeAt: systemClock.now(),
      settings: settings.value,
      phrases: [...phrases],
      articles: [...articles],
      endpoint,
      key,
    });
  };

  const openContent = async (content: DeskContent): Promise<OpenedDesk> => {
    const [{ settings }, { managedPaths, unlockedUntil }, rows] = await Promise.all([
      pageMessenger.sendMessage('readSettings'),
      pageMessenger.sendMessage('readSupervisor'),
      repository.read(),
    ]);
    const locks = unlockedUntil > 0 ? managedPaths : settings.policy.locks;
    const { endpoint, key } = content;
    const takeSettings = (modes: DeskModes) => () =>
      pageMessenger.sendMessage('takeDesk', {
        settings: content.settings,
        modes,
        endpoint: modes.endpoint === 'skip' ? undefined : endpoint,
        key: modes.endpoint === 'skip' ? undefined : key,
      });
    return {
      madeAt: content.madeAt,
      endpoint: endpoint && { baseUrl: endpoint.baseUrl, model: endpoint.model, hasKey: key !== undefined },
      plan: (modes) => {
        const { kept, ...counts } = planSettings(settings, content.settings, modes, locks);
        const plan = planDesk(rows, content, modes);
        return {
          counts: { ...counts, phrases: plan.phrases.counts, articles: plan.articles.counts },
          kept,
          hasTooManyPhrases: hasTooManyPhrases(rows, plan),
        };
      },
      apply: async (modes) => {
        const isAsked = modes.endpoint !== 'skip' && endpoint && !isBuiltIn(endpoint);
        if (isAsked && !(await parts.requestOrigin(endpoint.baseUrl))) return fail('not-permitted');
        const moved = await moveIn({ repository, rows: content, modes, takeSettings: takeSettings(modes) });
        if (moved.ok || moved.reason === 'half-done') parts.announce();
        return moved;
      },
    };
  };

  return {
    save: async ({ name, passphrase, hasKey }) => {
      try {
        const content = await collect(hasKey);
        if (!content.ok) return content;
        const packed = await packContent(content.value);
        if (!packed.ok) return packed;
        const sealed = await sealDesk(packed.value, passphrase, webCrypto);
        if (!sealed.ok) return sealed;
        parts.saveBytes(name, sealed.value);
        return succeed({ phrases: content.value.phrases.length, articles: content.value.articles.length });
      } catch {
        return fail('storage-failed'); // the database or the background did not answer: no file was made
      }
    },
    inspect: async (file) => {
      if (file.size > maxDeskBytes) return fail('too-large');
      try {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const inspected = await inspectDesk(bytes, webCrypto.subtle);
        if (!inspected.ok) return inspected;
        return succeed({
          name: file.name,
          open: async (passphrase) => {
            const opened = await openDesk(bytes, passphrase, webCrypto);
            if (!opened.ok) return opened;
            const content = await unpackContent(opened.value);
            if (!content.ok) return content;
            try {
              return succeed(await openContent(content.value));
            } catch {
              return fail('unreachable'); // what is here now could not be read, so nothing can be compared
            }
          },
        });
      } catch {
        return fail('unreadable'); // moved or locked by another program since it was chosen
      }
    },
  };
};
