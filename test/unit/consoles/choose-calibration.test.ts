import { describe, expect, it } from 'vitest';
import { chooseCalibration } from '@/entrypoints/calibrated.content/choose-calibration';
import { shippedCalibrations } from '@/utils/consoles/shipped-calibrations';
import type { Calibration } from '@/utils/conversation/calibration/schema';
import { readCalibrationId } from '@/utils/conversation/calibration/site';
import type { CalibrationAnswer } from '@/utils/messaging/calibration-port';
import { calibrationAnswerSchema } from '@/utils/messaging/calibration-port';

const [first] = shippedCalibrations;
if (!first) throw new Error('nothing ships');
const shipped = first.calibration;
const own: Calibration = { ...shipped, source: 'agent', createdAt: shipped.createdAt + 1000 };
const url = `https://${shipped.host.replace('*.', 'a.')}${shipped.pathPrefix}`;
const answer = (change: Partial<CalibrationAnswer> = {}): CalibrationAnswer => ({
  type: 'calibration',
  isShipped: true,
  url,
  farewell: { text: '', close: '' },
  ...change,
});
const withdraw = (upTo?: number) => [
  {
    console: shipped.console,
    calibrationId: readCalibrationId(shipped),
    message: '页面改版了',
    ...(upTo !== undefined && { adapterVersion: upTo }),
  },
];

describe('the calibration that reads a page', () => {
  it('is the user’s own, else the one that ships', () => {
    expect(chooseCalibration(answer({ calibration: own }))).toBe(own);
    expect(chooseCalibration(answer())).toBe(shipped);
    expect(chooseCalibration(answer({ isShipped: false }))).toBeUndefined();
  });

  it('is none where the compatibility list switches it off', () => {
    expect(chooseCalibration(answer({ withdrawn: withdraw() }))).toBeUndefined();
    expect(chooseCalibration(answer({ calibration: own, withdrawn: withdraw() }))).toBeUndefined();
  });

  it('is the user’s own again once the page was calibrated anew', () => {
    const withdrawn = withdraw(shipped.createdAt);
    expect(chooseCalibration(answer({ withdrawn }))).toBeUndefined();
    expect(chooseCalibration(answer({ calibration: own, withdrawn }))).toBe(own);
  });

  it('hears of the list in the background’s answer', () => {
    const message = answer({ withdrawn: withdraw(5) });
    expect(calibrationAnswerSchema.parse(message).withdrawn).toEqual(message.withdrawn);
  });
});
