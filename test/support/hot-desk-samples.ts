import type { DeskModes, HotDeskIo, OpenedDesk } from '@/components/options/hot-desk/hot-desk-io';
import { fail, succeed } from '@/utils/base/result';
import { defaultSettings } from '@/utils/policy/settings';

export const samplePassphrase = '茉莉花茶-3号柜';

const nothing = { added: 0, changed: 0, removed: 0, same: 0, newerHere: 0 };

/** A desk as the agent left it on another computer: something of everything, one lock in the way. */
export const createSampleDesk = (changes: Partial<OpenedDesk> = {}): OpenedDesk => ({
  madeAt: 1_789_990_000_000,
  endpoint: { baseUrl: 'https://api.deepseek.com', model: 'deepseek-chat', hasKey: false },
  plan: (modes: DeskModes) => ({
    counts: {
      settings: { ...nothing, changed: 3 },
      policy: nothing,
      ownRules: { ...nothing, added: 4, same: 2 },
      phrases: { ...nothing, added: 126, changed: 2, removed: modes.phrases === 'replace' ? 5 : 0, same: 18 },
      articles: { ...nothing, added: 312, newerHere: 1 },
    },
    kept: [
      { path: 'check.holdFrom', before: 'block', after: 'warn' },
      { path: 'alerts.volume', before: 1, after: 0.2 },
    ],
    hasTooManyPhrases: false,
  }),
  apply: async () => succeed({ settings: defaultSettings, keyLast4: undefined, wasReset: false }),
  ...changes,
});

export const createSampleHotDeskIo = (changes: Partial<HotDeskIo> = {}): HotDeskIo => ({
  save: async () => succeed({ phrases: 146, articles: 313 }),
  inspect: async ({ name }) =>
    succeed({
      name,
      open: async (passphrase) =>
        passphrase === samplePassphrase ? succeed(createSampleDesk()) : fail('wrong-passphrase'),
    }),
  ...changes,
});
