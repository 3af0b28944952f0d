import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { calibratedMatches, consoleMatches } from './utils/consoles/matches';

/** Content scripts are compiled on every page load, so they alone run React code on preact (74 KB → 11 KB gzip). */
const inContentScripts = [
  { find: /^react(-dom\/client|\/jsx-runtime)?$/, replacement: resolve('utils/base/react-lite.ts') },
  // The part of zod/mini that pages' messages need, 6 KB gzip less; a property test holds both to the same verdicts.
  { find: 'zod/mini', replacement: resolve('utils/base/zod-lite.ts') },
  // A page can abort WXT's context with one forged event (reliability.md 0.1), so nothing here hangs on it: leave it out.
  { find: 'wxt/utils/content-script-context', replacement: resolve('utils/base/no-content-script-context.ts') },
];

/**
 * Long names that never leave one content script: not in messages, storage, the DOM or what two scripts share. Shortened, they
 * save 1 KB gzip of what is compiled on every page load.
 */
const namesInside =
  /^(anchorIndex|crossesCommas|neighbours|fails|symbols|stepsLeft|spanStart|spanEnd|isOptional|rowWaitSince|answeredByRowAt|rowGoneAt|lateSince|pageDueAt|transferredAt|vectors|biases|slotCount|customerTexts|findComposer|findMessagePane|findOpenConversation|findMissingParts|readStatus|readDraft|fillDraft|selectRange|guardSend|composerBox|rowBox|readSelection|expectedDraft|missingParts|wasUnchecked|falseAlarms|isOrphaned|isLowered|noteAll|takeMessages|takeOpenConversation|takeRows|takeStatus|isRescan|onAction|isDisabled|overdueCount|latePromises|isUrgent|heldFault|isRewriteReady|isNameAmbiguous|progressPercent|quietPercent|passedLimitMs|isTransfer|isCertain|openedAt|typedAt|countdown|remainingMs|rewrites|withdrawnIds|missingSince|lastAuthor|readQueue|findSendControl|copyText|createRequestId|isUnfinished|runWhenSeen|messageTime|messageText|sendControl|activeRow|rowCountdown|perhapsRobotMessage|connectionNotice|customerMessage|systemMessage|agentMessage|robotMessage|anyListItem|findMessages|readMessage|whenComposed|takePresence|isAsleep|statusSince|hasNewPreview|isEnterNewline|scheduleWhenFree|isInView|readMarks|groupTitle|anchoredStarts|rowLate|replyBox|groupStarts|findAll|pairGroups|messageRow|statusArea|dialogText|anyRow|takeDraft|pairKeys|listBits|thirds|findMoodReader|rowName|rowPreview|todayCount|cardName)$/;

/** A calibration is stored data whose parts have such names (`sendControl`): what reads or writes one shortens none. */
const handlesCalibrations = /^(calibrate|calibrated|diagnose)$/;

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDir: '.output',
  manifest: {
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    minimum_chrome_version: '116',
    permissions: [
      // The popup reads the address of the page on which it was opened, to ask for exactly that host.
      'activeTab',
      'storage',
      'scripting',
      'sidePanel',
      'contextMenus',
      'unlimitedStorage',
      'alarms',
      'notifications',
      'offscreen',
    ],
    host_permissions: [...consoleMatches, ...calibratedMatches],
    storage: { managed_schema: 'managed_schema.json' },
    // Asked for one exact origin when the agent saves an LLM endpoint.
    optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; " +
        "connect-src 'self' https: http://127.0.0.1:* http://localhost:*; object-src 'none'; base-uri 'none'; form-action 'none'; " +
        "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types import-worker",
    },
  },
  vite: () => ({
    // Dexie holds U+FFFF; printed raw, Chromium refuses the bundle as "not UTF-8".
    esbuild: { charset: 'ascii', jsx: 'automatic', legalComments: 'none' },
    build: { target: 'chrome116' },
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.every((entry) => entry.type === 'content-script')) return;
      // 4 % less gzip than esbuild; pages keep the faster build.
      config.build = {
        ...config.build,
        minify: 'terser',
        terserOptions: {
          ecma: 2020,
          toplevel: true,
          mangle: entrypoints.some(({ name }) => handlesCalibrations.test(name))
            ? true
            : { properties: { regex: namesInside, keep_quoted: true } },
          compress: {
            passes: 5,
            unsafe_comps: true,
            pure_getters: true,
            unsafe_arrows: true,
            unsafe_methods: true,
            keep_fargs: false,
            unsafe_undefined: true,
            unsafe: true,
          },
          format: { ascii_only: true, comments: false },
        },
      };
      config.resolve = { ...config.resolve, alias: [...inContentScripts, ...toAliasList(config.resolve?.alias)] };
    },
  },
});

function toAliasList(alias: unknown): { find: string | RegExp; replacement: string }[] {
  if (Array.isArray(alias)) return alias;
  return Object.entries(alias ?? {}).map(([find, replacement]) => ({ find, replacement: String(replacement) }));
}
