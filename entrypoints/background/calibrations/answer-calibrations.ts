import * as z from 'zod/mini';
import type { Logger } from '@/utils/base/logger';
import { fail } from '@/utils/base/result';
import { calibrationSchema } from '@/utils/conversation/calibration/schema';
import { readCalibrationId, readSiteKey } from '@/utils/conversation/calibration/site';
import { consoleIds } from '@/utils/conversation/types';
import { defaultSiteSettings } from '@/utils/policy/settings';
import type { Answerers } from '../answer-pages';
import type { Services } from '../services';
import type { createAwaitedStart } from './awaited-start';
import { isGranted } from './calibrated-places';
import { openForCalibration, startCalibration } from './start-calibration';

interface CalibrationAnswererParts {
  services: Pick<Services, 'calibrations' | 'settings'>;
  logger: Logger;
  awaited: Pick<ReturnType<typeof createAwaitedStart>, 'note'>;
  /** What is stored is not what it was. */
  onChanged(): Promise<void>;
}

const saveSchema = z.object({ calibration: calibrationSchema });
const removeSchema = z.object({ id: z.string() });
const startSchema = z.object({ tabId: z.number() });
const awaitSchema = z.object({ tabId: z.number(), origin: z.string() });
const openSchema = z.object({ console: z.enum(consoleIds) });

type Names =
  | 'listCalibrations'
  | 'saveCalibration'
  | 'removeCalibration'
  | 'startCalibration'
  | 'awaitCalibration'
  | 'openForCalibration'
  | 'dismissDamagedCalibrations';

/** The answers behind the list of consoles on the options page and the popup's 标定这个页面. */
export const createCalibrationAnswerers = ({
  services: { calibrations, settings },
  logger,
  awaited,
  onChanged,
}: CalibrationAnswererParts): Pick<Answerers, Names> => ({
  listCalibrations: async () => {
    const [reading, inForce] = await Promise.all([calibrations.read(), settings.read()]);
    const { sites } = inForce.settings;
    const own = reading.calibrations.map((calibration) => ({ calibration, isFromPolicy: false }));
    const given = inForce.settings.policy.calibrations.sites.map((calibration) => ({
      calibration,
      isFromPolicy: true,
    }));
    const entries = [...own, ...given].map(async ({ calibration, isFromPolicy }) => {
      const siteKey = readSiteKey(calibration);
      return {
        id: readCalibrationId(calibration),
        siteKey,
        calibration,
        isFromPolicy,
        isEnabled: (sites[siteKey] ?? defaultSiteSettings).isEnabled,
        isGranted: await isGranted(calibration),
      };
    });
    return { calibrations: await Promise.all(entries), damagedCount: reading.damagedCount };
  },
  saveCalibration: async (data) => {
    const request = saveSchema.safeParse(data);
    if (!request.success) return fail('invalid');
    const saved = await calibrations.save(request.data.calibration);
    if (saved.ok) await onChanged();
    return saved;
  },
  removeCalibration: async (data) => {
    const removed = await calibrations.remove(removeSchema.parse(data).id);
    if (removed.ok) await onChanged();
    return removed;
  },
  startCalibration: (data) => startCalibration(startSchema.parse(data).tabId, logger),
  awaitCalibration: (data) => {
    const { tabId, origin } = awaitSchema.parse(data);
    return awaited.note(tabId, origin);
  },
  openForCalibration: (data) => {
    // Not waited for: the page that asked is behind the new tab by then.
    void openForCalibration(openSchema.parse(data).console, logger);
  },
  dismissDamagedCalibrations: () => calibrations.dismissDamaged(),
});
