import { useState } from 'react';
import type { Calibration } from '@/utils/conversation/calibration/schema';
import { readCalibrationId } from '@/utils/conversation/calibration/site';
import { type ConsoleId, consoleIds } from '@/utils/conversation/types';
import { findAdapterWithdrawal } from '@/utils/policy/apply-withdrawals';
import { calibrationsPath } from '@/utils/policy/calibrations-policy';
import { findCalibrationWithdrawal } from '@/utils/policy/find-withdrawal';
import { defaultSiteSettings } from '@/utils/policy/settings';
import { LockNote } from './LockNote';
import { LockToggle } from './LockToggle';
import type { SectionProps } from './section';
import { CalibratedLine } from './sites/CalibratedLine';
import { CalibrationImport } from './sites/CalibrationImport';
import type { CalibrationLine, CalibrationReason } from './sites/calibrations-io';
import { NamedLine } from './sites/NamedLine';
import { useCalibrations } from './sites/use-calibrations';

const named = consoleIds.filter((console) => console !== 'other');

/** Every console with its state: where the helpers work, since when and how sure, and a way to each that is missing. */
export const SitesSection = ({ t, io, snapshot, access, change, notify }: SectionProps) => {
  const words = t.calibrated;
  const { sites } = snapshot.settings;
  const { calibrations, damagedCount, renew } = useCalibrations(io.calibrations);
  const [removed, setRemoved] = useState<Calibration>();

  const isEnabled = (siteKey: string) => (sites[siteKey] ?? defaultSiteSettings).isEnabled;
  const setEnabled = (siteKey: string, isOn: boolean) => void change({ sites: { [siteKey]: { isEnabled: isOn } } });
  const fail = (reason: CalibrationReason) => notify(words.importProblems[reason], 'bad');

  const remove = async ({ id, calibration }: CalibrationLine) => {
    const result = await io.calibrations.remove(id);
    if (!result.ok) return fail(result.reason);
    setRemoved(calibration);
    await renew();
  };
  const restore = async (calibration: Calibration) => {
    const result = await io.calibrations.save(calibration);
    if (!result.ok) return fail(result.reason);
    setRemoved(undefined);
    notify(words.restored);
    await renew();
  };
  const grant = async (calibration: Calibration) => {
    if (!(await io.calibrations.requestSite(calibration))) notify(words.importProblems['no-permission'], 'bad');
    await renew();
  };

  const given = snapshot.settings.policy.calibrations.sites;
  const isGiven = ({ id }: CalibrationLine) => given.some((it) => readCalibrationId(it) === id);
  const shareFor = (line: CalibrationLine) => {
    if (!access.isSupervisor || !access.isEditable(calibrationsPath)) return undefined;
    const others = given.filter((it) => readCalibrationId(it) !== line.id);
    const isShared = isGiven(line);
    const sites: Calibration[] = isShared ? others : [...others, { ...line.calibration, source: 'supervisor' }];
    return { isShared, onShare: () => void change({ policy: { calibrations: { sites } } }).then(renew) };
  };
  // What the supervisor gives to everybody and has here as well is one line.
  const lines = calibrations.filter(
    (it) => !it.isFromPolicy || !calibrations.some((own) => !own.isFromPolicy && own.id === it.id),
  );

  const readState = (console: ConsoleId) => {
    if (console === 'practice' || io.consolesWithAdapter.includes(console)) return 'adapter';
    return io.calibrations.shipped.includes(console) ? 'shipped' : 'none';
  };
  const isCalibrated = (console: ConsoleId) => calibrations.some(({ calibration }) => calibration.console === console);

  return (
    <>
      {damagedCount > 0 && (
        <div className="card stack" role="alert">
          <p>{words.damaged(damagedCount)}</p>
          <div className="button-row">
            <button
              type="button"
              className="button button-small"
              onClick={() => void io.calibrations.dismissDamaged().then(renew)}
            >
              {words.damagedSeen}
            </button>
          </div>
        </div>
      )}
      {removed && (
        <div className="card switch-row" role="status">
          <span className="switch-words">{words.removed(removed.name)}</span>
          <button type="button" className="button button-small" onClick={() => void restore(removed)}>
            {t.common.undo}
          </button>
        </div>
      )}
      <ul className="card stack" aria-label={words.heading}>
        {lines.map((line) => (
          <CalibratedLine
            key={line.id}
            t={t}
            line={{ ...line, isEnabled: isEnabled(line.siteKey) }}
            withdrawal={findCalibrationWithdrawal(snapshot.settings.policy.compatibility.entries, line.calibration)}
            onSwitch={(isOn) => setEnabled(line.siteKey, isOn)}
            onGrant={() => void grant(line.calibration)}
            onExport={() =>
              io.saveFile(
                `warmreply-${line.calibration.host.replace(/[^\w.-]/g, '')}.json`,
                io.calibrations.write(
                  access.isSupervisor ? { ...line.calibration, source: 'supervisor' } : line.calibration,
                ),
              )
            }
            onRemove={() => void remove(line)}
            share={shareFor(line)}
          />
        ))}
        {named
          .filter((console) => readState(console) !== 'none' || !isCalibrated(console))
          .map((console) => (
            <NamedLine
              key={console}
              t={t}
              console={console}
              state={readState(console)}
              isEnabled={isEnabled(console)}
              withdrawal={findAdapterWithdrawal(snapshot.settings, console)}
              onSwitch={(isOn) => setEnabled(console, isOn)}
              onBegin={() => void io.calibrations.begin(console)}
            />
          ))}
      </ul>
      {access.isSupervisor && (
        <div className="guarded">
          <p className="quiet">
            {words.shareNote}
            <LockNote t={t} guard={{ access, path: calibrationsPath }} />
          </p>
          <LockToggle t={t} guard={{ access, path: calibrationsPath }} />
        </div>
      )}
      <p className="quiet">{words.beginNote}</p>
      <CalibrationImport
        t={t}
        io={io.calibrations}
        presentIds={calibrations.map(({ id }) => id)}
        onImported={(name, isGranted) => {
          if (isGranted) notify(words.imported(name));
          else notify(words.importProblems['no-permission'], 'bad');
          void renew();
        }}
        onFailed={fail}
      />
    </>
  );
};
