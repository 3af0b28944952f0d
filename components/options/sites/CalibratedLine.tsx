import type { ReactNode } from 'react';
import { Icon } from '@/components/shared/page/Icon';
import { Switch } from '@/components/shared/page/Switch';
import type { Calibration } from '@/utils/conversation/calibration/schema';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { CalibrationLine } from './calibrations-io';

interface CalibratedLineProps {
  t: PageCatalogue;
  line: CalibrationLine;
  /** Why the compatibility list has switched it off. */
  withdrawal?: string | undefined;
  onSwitch(isEnabled: boolean): void;
  onGrant(): void;
  onExport(): void;
  onRemove(): void;
  /** A supervisor gives it to all agents with the rules, or no longer; missing where that is not theirs to do. */
  share?: { isShared: boolean; onShare(): void } | undefined;
}

const writeDay = (createdAt: number): string => {
  const day = new Date(createdAt);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
};

/** Since when, by whom, how sure. */
export const describeCalibration = (t: PageCatalogue, { createdAt, source, confidence }: Calibration): string =>
  t.calibrated.since(writeDay(createdAt), t.calibrated.by[source], t.calibrated.confidence[confidence]);

/** `label` names the console as well: there is one such button a line. */
const LineButton = ({ label, onClick, children }: { label: string; onClick(): void; children: ReactNode }) => (
  <button type="button" className="button button-small" aria-label={label} onClick={onClick}>
    {children}
  </button>
);

/** One console that was calibrated on this computer or came as a file. */
export const CalibratedLine = (props: CalibratedLineProps) => {
  const { t, line, withdrawal, onSwitch, onGrant, onExport, onRemove, share } = props;
  const { calibration, isEnabled, isGranted, isFromPolicy } = line;
  const { name, host, pathPrefix, rowId } = calibration;
  const words = t.calibrated;
  return (
    <li className="stack">
      <Switch
        label={words.enable(name)}
        note={`${host}${pathPrefix === '/' ? '' : pathPrefix} · ${describeCalibration(t, calibration)}`}
        isOn={isEnabled && withdrawal === undefined}
        isDisabled={withdrawal !== undefined}
        onChange={onSwitch}
      />
      {withdrawal !== undefined && <p className="problem">{t.diagnosis.withdrawn(withdrawal)}</p>}
      {isFromPolicy && <p className="quiet">{words.fromPolicy}</p>}
      {!rowId && <p className="quiet">{words.weak}</p>}
      {!isGranted && <p className="problem">{words.notGranted}</p>}
      <div className="button-row">
        {!isGranted && (
          <button type="button" className="button button-small button-primary" onClick={onGrant}>
            {words.grant}
          </button>
        )}
        <LineButton label={words.describeExport(name)} onClick={onExport}>
          <Icon name="insert" />
          {words.export}
        </LineButton>
        {share && (
          <LineButton
            label={share.isShared ? words.describeUnshare(name) : words.describeShare(name)}
            onClick={share.onShare}
          >
            {share.isShared ? words.unshare : words.share}
          </LineButton>
        )}
        {!isFromPolicy && (
          <LineButton label={words.describeRemove(name)} onClick={onRemove}>
            <Icon name="trash" />
            {words.remove}
          </LineButton>
        )}
      </div>
    </li>
  );
};
