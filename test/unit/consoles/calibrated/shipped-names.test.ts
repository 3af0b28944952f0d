import { describe, expect, it } from 'vitest';
import { alibaba1688Calibration } from '@/utils/consoles/1688/calibration';
import { isLateTold, isWaitTold } from '@/utils/consoles/calibrated/read-wait-marker';
import { kuaishouCalibration } from '@/utils/consoles/kuaishou/calibration';
import { calibratedMatchesByConsole } from '@/utils/consoles/matches';
import { wechatCalibration } from '@/utils/consoles/wechat/calibration';
import { type Calibration, calibrationSchema, partNames } from '@/utils/conversation/calibration/schema';
import { isCalibratedUrl } from '@/utils/conversation/calibration/site';

const shipped: [string, Calibration, string[]][] = [
  [
    'WeChat shop',
    wechatCalibration,
    ['https://store.weixin.qq.com/shop/kf', 'https://store.weixin.qq.com/shop/kf?x=1'],
  ],
  [
    '1688',
    alibaba1688Calibration,
    [
      'https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im/index.html',
      'https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im_core/index.html?touid=1',
    ],
  ],
  ['Kuaishou', kuaishouCalibration, ['https://im.kwaixiaodian.com/workbench']],
];

describe.each(shipped)('the calibration of %s', (_, calibration, urls) => {
  it('is what the schema allows, and says that nobody has checked it', () => {
    expect(calibrationSchema.parse(calibration)).toEqual(calibration);
    expect(calibration).toMatchObject({ source: 'shipped', confidence: 'unverified' });
  });

  it('is for the pages that its match patterns cover', () => {
    const patterns = calibratedMatchesByConsole[calibration.console] ?? [];
    for (const url of urls) {
      expect(isCalibratedUrl(calibration, new URL(url))).toBe(true);
      expect(patterns.some((pattern) => url.startsWith(pattern.replace(/\*$/, '')))).toBe(true);
    }
    expect(isCalibratedUrl(calibration, new URL(`https://${calibration.host}/other`))).toBe(false);
  });

  it('has a way to each part that it does not name as missing, and none to the others', () => {
    const missing = calibration.missing ?? [];
    expect(partNames.filter((name) => missing.includes(name) && calibration.parts[name])).toEqual([]);
    for (const part of Object.values(calibration.parts)) expect(part?.locators.length).toBeGreaterThan(0);
    expect(missing.includes('authors')).toBe(calibration.authors.rules.length === 0);
  });

  it('knows a customer by name only, because no source tells of an id', () => {
    expect(calibration.rowId).toBeUndefined();
    expect(calibration.messageId).toBeUndefined();
  });
});

describe('a mark that every row bears, mostly as a time', () => {
  it.each([
    ['45秒', true, false],
    ['2分钟', true, false],
    ['超时', true, true],
    ['已超时3分钟', true, true],
    ['50秒后超时', true, false],
    ['12:40', false, false],
    ['昨天', false, false],
    ['3分钟前', false, false],
    ['', false, false],
  ])('%j: somebody waits %s, is late %s', (text, waits, late) => {
    expect(isWaitTold(text)).toBe(waits);
    expect(isLateTold(text)).toBe(late);
  });
});
