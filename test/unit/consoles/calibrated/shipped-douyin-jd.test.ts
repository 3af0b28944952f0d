import { describe, expect, it } from 'vitest';
import { douyinCalibration } from '@/utils/consoles/douyin/calibration';
import { jdCalibration } from '@/utils/consoles/jd/calibration';
import { calibratedMatchesByConsole } from '@/utils/consoles/matches';
import { shippedCalibrations } from '@/utils/consoles/shipped-calibrations';
import { type Calibration, calibrationSchema } from '@/utils/conversation/calibration/schema';
import { isCalibratedUrl } from '@/utils/conversation/calibration/site';
import { exportCalibration, importCalibration } from '@/utils/conversation/calibration/transfer';
import { platformPresets } from '@/utils/policy/platform-presets';

const shipped: [Calibration, string, string][] = [
  [
    douyinCalibration,
    'https://im.jinritemai.com/pc_seller_v2/main/workspace?x=1',
    'https://im.jinritemai.com/pc_seller_v2/main/setting',
  ],
  [jdCalibration, 'https://dongdong.jd.com/index.html', 'https://shop.jd.com/jdm/kefu/kf-manage-lite'],
];

describe.each(shipped)('the shipped calibration %o', (calibration, page, otherPage) => {
  it('is what the schema allows, says that nobody has checked it, and can be handed on', () => {
    expect(calibrationSchema.parse(calibration)).toEqual(calibration);
    expect(calibration).toMatchObject({ source: 'shipped', confidence: 'unverified' });
    expect(importCalibration(exportCalibration(calibration))).toEqual({ ok: true, value: calibration });
  });

  it('is for its console page alone, and that page is asked for in the manifest', () => {
    expect(isCalibratedUrl(calibration, new URL(page))).toBe(true);
    expect(isCalibratedUrl(calibration, new URL(otherPage))).toBe(false);
    const patterns = calibratedMatchesByConsole[calibration.console] ?? [];
    expect(patterns.map((pattern) => page.startsWith(pattern.replace(/\*$/, '')))).toEqual([true]);
    const found = shippedCalibrations.find((it) => isCalibratedUrl(it.calibration, new URL(page)));
    expect(found).toEqual({ id: calibration.console, calibration });
  });

  it('claims no id of a customer, because no source tells of one', () => {
    expect(calibration.rowId).toBeUndefined();
  });
});

describe('the limits of the two platforms', () => {
  it('are those of shared/consoles.md B2 and B4', () => {
    expect(platformPresets.douyin.rules.clocks).toMatchObject([
      {
        limitSeconds: 180,
        hours: { from: 8 * 60, to: 23 * 60 },
        hoursApplyTo: 'session-start',
        averageCapSeconds: 600,
        targetAverageSeconds: 90,
      },
    ]);
    expect(platformPresets.douyin.rules.replies).toMatchObject({ assistRobotCounts: true, perfunctoryCounts: false });
    expect(platformPresets.jd.rules.clocks).toMatchObject([
      {
        measures: 'first-reply',
        limitSeconds: 30,
        warnAfterSeconds: 15,
        urgentAfterSeconds: 25,
        targetPercent: 80,
        targetAverageSeconds: 40,
        hours: { from: 9 * 60, to: 23 * 60 },
      },
    ]);
  });
});
