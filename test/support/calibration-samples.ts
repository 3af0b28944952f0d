import type { CalibrationsIo, CalibrationsState } from '@/components/options/sites/calibrations-io';
import { succeed } from '@/utils/base/result';
import type { Calibration } from '@/utils/conversation/calibration/schema';
import { readCalibrationId, readSiteKey } from '@/utils/conversation/calibration/site';
import { exportCalibration, importCalibration } from '@/utils/conversation/calibration/transfer';

/** PlainShop as an agent showed it: no customer ids, one composer, one list. The classes are those of its own build. */
export const samplePlainshop: Calibration = {
  format: 'warmreply-calibration',
  version: 1,
  console: 'other',
  name: 'PlainShop',
  host: 'kefu.plainshop.example',
  pathPrefix: '/workbench',
  source: 'agent',
  confidence: 'checked',
  createdAt: 1_790_000_000_000,
  parts: {
    shop: { locators: [{ css: 'header > span', how: 'structure' }] },
    composer: { locators: [{ css: 'main [contenteditable]', how: 'role' }] },
    sendControl: { locators: [{ css: 'main button', text: '发送', how: 'text' }] },
    messageList: { locators: [{ css: 'main h2 + div', how: 'structure' }] },
    messageItem: { locators: [{ css: ':scope > div', how: 'structure' }] },
    messageText: { locators: [{ css: ':scope', how: 'structure' }] },
    conversationList: { locators: [{ css: 'main > section:first-child:not(:has(h2))', how: 'structure' }] },
    conversationRow: { locators: [{ css: ':scope > button', how: 'structure' }] },
    activeRow: { locators: [{ css: '._zz81b', how: 'class' }] },
    rowName: { locators: [{ css: '._h3l9d', how: 'class' }] },
    rowPreview: { locators: [{ css: '._b8r7v', how: 'class' }] },
    rowUnread: { locators: [{ css: 'b', how: 'structure' }] },
    openName: { locators: [{ css: 'main h2', how: 'structure' }] },
  },
  authors: {
    rules: [
      { author: 'system', has: '._u77ya' },
      { author: 'robot', has: '._p4x0w' },
      { author: 'agent', has: '._9fj2m' },
      { author: 'customer', has: '._1kd8s' },
    ],
  },
};

/** A list that keeps what it is told, as the worker does. */
export const createSampleCalibrationsIo = (
  changes: Partial<CalibrationsIo> = {},
  initial: Partial<CalibrationsState> & { granted?: boolean } = {},
): CalibrationsIo => {
  let { damagedCount = 0 } = initial;
  let stored = (initial.calibrations ?? []).map(({ calibration }) => calibration);
  return {
    shipped: [],
    list: async () => ({
      damagedCount,
      calibrations: stored.map((calibration) => ({
        id: readCalibrationId(calibration),
        siteKey: readSiteKey(calibration),
        calibration,
        isFromPolicy: false,
        isEnabled: true,
        isGranted: initial.granted ?? true,
      })),
    }),
    save: async (calibration) => {
      stored = [calibration, ...stored];
      return succeed(true);
    },
    remove: async (id) => {
      stored = stored.filter((it) => readCalibrationId(it) !== id);
      return succeed(true);
    },
    parse: importCalibration,
    write: exportCalibration,
    requestSite: async () => true,
    begin: async () => undefined,
    dismissDamaged: async () => {
      damagedCount = 0;
    },
    ...changes,
  };
};
