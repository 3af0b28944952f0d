import { calibrate as en } from './en/calibrate';
import type { Language } from './languages';
import { calibrate as zhCN } from './zh-cn/calibrate';
import { calibrate as zhTW } from './zh-tw/calibrate';

/** Everything the calibration can say. Its script is put into a page only when somebody calibrates, so it carries all three. */
export type CalibrateCatalogue = typeof zhCN;

export const calibrateCatalogues: Record<Language, CalibrateCatalogue> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
