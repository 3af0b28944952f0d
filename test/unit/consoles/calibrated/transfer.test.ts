import { describe, expect, it } from 'vitest';
import type { Calibration } from '@/utils/consoles/calibrated/schema';
import { exportCalibration, importCalibration, isUsable } from '@/utils/consoles/calibrated/transfer';

const part = (css: string) => ({ locators: [{ css, how: 'class' as const }] });

const calibration: Calibration = {
  format: 'warmreply-calibration',
  version: 1,
  console: 'vipshop',
  name: '唯品会客服',
  host: 'kefu.example.com',
  pathPrefix: '/',
  source: 'supervisor',
  confidence: 'checked',
  createdAt: 1_790_000_000_000,
  parts: { composer: part('.editor'), messageList: part('.messages'), messageItem: part('.message') },
  authors: { rules: [{ author: 'agent', has: '.mine', not: '.robot' }], agentSide: 'right' },
};
const change = (more: object): string => JSON.stringify({ ...calibration, ...more });

describe('handing a calibration on', () => {
  it('lets one that ships name its messages as missing, and nobody else', () => {
    const { composer } = calibration.parts;
    const partial = { ...calibration, parts: { composer }, missing: ['messageList', 'messageItem'] as const };
    expect(isUsable({ ...partial, missing: [...partial.missing], source: 'shipped' })).toBe(true);
    expect(isUsable({ ...partial, missing: [...partial.missing] })).toBe(false);
    expect(isUsable({ ...partial, missing: ['messageList'], source: 'shipped' })).toBe(false);
    expect(isUsable({ ...partial, parts: {}, missing: ['composer', ...partial.missing], source: 'shipped' })).toBe(
      false,
    );
  });

  it('gives back exactly what was exported', () => {
    expect(importCalibration(exportCalibration(calibration))).toEqual({ ok: true, value: calibration });
  });

  it.each([
    ['a file that is no JSON', '唯品会', 'not-json'],
    ['a file of something else', '{"format":"warmreply-policy"}', 'other-file'],
    ['a list', '[]', 'other-file'],
    ['a calibration of a newer version', change({ version: 2 }), 'newer-version'],
    ['an unknown console', change({ console: 'somewhere' }), 'damaged'],
    ['an author that does not exist', change({ authors: { rules: [{ author: 'boss', has: '.x' }] } }), 'damaged'],
    [
      'a calibration without a composer',
      change({ parts: { ...calibration.parts, composer: undefined } }),
      'incomplete',
    ],
    [
      'one whose message list has no locator',
      change({ parts: { ...calibration.parts, messageList: { locators: [] } } }),
      'incomplete',
    ],
  ])('says what is wrong with %s', (_, text, reason) => {
    expect(importCalibration(text)).toEqual({ ok: false, reason });
  });
});
