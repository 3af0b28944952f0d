import type { Clock } from '@/utils/base/clock';
import type { Logger } from '@/utils/base/logger';
import { findKnownConsole } from '@/utils/conversation/calibration/known-consoles';
import { isCalibratedUrl } from '@/utils/conversation/calibration/site';
import { pageCatalogues } from '@/utils/i18n/page-catalogue';
import { type FromCalibrate, fromCalibrateSchema, type ToCalibrate } from '@/utils/messaging/calibrate-port';
import type { Settings } from '@/utils/policy/settings';
import type { CalibrationsRepository } from '@/utils/storage/calibrations-repository';
import { resolveLanguage } from '../build-profile';
import { type Port, postTo } from '../ports';
import type { CalibratedPlaces } from './calibrated-places';

interface CalibrateServerParts {
  places: Pick<CalibratedPlaces, 'findFor'>;
  repository: Pick<CalibrationsRepository, 'save'>;
  readSettings(): Promise<Settings>;
  clock: Clock;
  logger: Logger;
  /** Something was stored. */
  onSaved(): Promise<void>;
  /** What the page in this tab has lost and is to be shown again; asked for once. */
  takeLost(tabId: number): readonly string[] | undefined;
}

/** The background's side of a guided calibration. A page may only say what it looks like itself, never another site. */
export const createCalibrateServer = (parts: CalibrateServerParts) => {
  const { places, repository, readSettings, clock, logger } = parts;

  const begin = async (url: URL, lost: readonly string[] | undefined): Promise<ToCalibrate> => {
    const [existing, { language: chosen }] = await Promise.all([places.findFor(url), readSettings()]);
    const language = resolveLanguage(chosen);
    const console = existing?.console ?? findKnownConsole(url.host)?.console ?? 'other';
    const named = pageCatalogues[language].common.consoles[console];
    return {
      type: 'begin',
      console,
      name: existing?.name ?? (console === 'other' ? url.host : named),
      host: url.host,
      language,
      now: clock.now(),
      ...(existing && { existing }),
      ...(lost && { lost: [...lost] }),
    };
  };

  const save = async ({ calibration }: FromCalibrate, url: URL): Promise<ToCalibrate> => {
    if (!isCalibratedUrl(calibration, url)) return { type: 'refused', reason: 'other-site' };
    const saved = await repository.save({ ...calibration, source: 'agent' });
    if (!saved.ok) return { type: 'refused', reason: saved.reason };
    await parts.onSaved();
    return { type: 'saved' };
  };

  return (port: Port): void => {
    const { id: tabId, url } = port.sender?.tab ?? {};
    if (tabId === undefined || url === undefined || !URL.canParse(url)) {
      port.disconnect();
      return;
    }
    port.onMessage.addListener((raw: unknown) => {
      const message = fromCalibrateSchema.safeParse(raw);
      const answer = message.success
        ? save(message.data, new URL(url))
        : Promise.resolve<ToCalibrate>({ type: 'refused', reason: 'invalid' });
      void answer.then((told) => postTo(port, told, logger));
    });
    void begin(new URL(url), parts.takeLost(tabId)).then((message) => postTo(port, message, logger));
  };
};
