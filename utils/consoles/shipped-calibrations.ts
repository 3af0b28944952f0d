import { alibaba1688Calibration } from '@/utils/consoles/1688/calibration';
import { douyinCalibration } from '@/utils/consoles/douyin/calibration';
import { jdCalibration } from '@/utils/consoles/jd/calibration';
import { kuaishouCalibration } from '@/utils/consoles/kuaishou/calibration';
import { wechatCalibration } from '@/utils/consoles/wechat/calibration';
import type { Calibration } from '@/utils/conversation/calibration/schema';
import type { ConsoleId } from '@/utils/conversation/types';

/**
 * Calibrations that come with the product: a default, which the user's own of the same page outranks. The first whose
 * address fits is taken. Their match patterns stand in matches.ts. All of them are part of calibrated.js.
 */
export const shippedCalibrations: readonly { id: ConsoleId; calibration: Calibration }[] = [
  { id: 'douyin', calibration: douyinCalibration },
  { id: 'jd', calibration: jdCalibration },
  { id: 'wechat', calibration: wechatCalibration },
  { id: '1688', calibration: alibaba1688Calibration },
  { id: 'kuaishou', calibration: kuaishouCalibration },
];
