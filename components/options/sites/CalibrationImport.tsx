import { useState } from 'react';
import { JsonFileButton } from '@/components/shared/page/JsonFileButton';
import { type Calibration, partNames } from '@/utils/conversation/calibration/schema';
import { readCalibrationId } from '@/utils/conversation/calibration/site';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import { describeCalibration } from './CalibratedLine';
import type { CalibrationReason, CalibrationsIo } from './calibrations-io';

interface CalibrationImportProps {
  t: PageCatalogue;
  io: CalibrationsIo;
  /** What is there already: the preview says what it would replace. */
  presentIds: readonly string[];
  onImported(name: string, isGranted: boolean): void;
  onFailed(reason: CalibrationReason): void;
}

/** A colleague's calibration: what it is for is shown first, and the host's permission is asked in the click that takes it. */
export const CalibrationImport = ({ t, io, presentIds, onImported, onFailed }: CalibrationImportProps) => {
  const words = t.calibrated;
  const [pending, setPending] = useState<Calibration>();
  const read = async (file: File | undefined) => {
    if (!file) return;
    const parsed = io.parse(await file.text());
    setPending(parsed.ok ? parsed.value : undefined);
    if (!parsed.ok) onFailed(parsed.reason);
  };
  const apply = async (calibration: Calibration) => {
    // First of all, while the click still counts.
    const isGranted = await io.requestSite(calibration);
    const saved = await io.save(calibration);
    setPending(undefined);
    if (saved.ok) onImported(calibration.name, isGranted);
    else onFailed(saved.reason);
  };
  return (
    <section className="card stack">
      <p className="quiet">{words.importNote}</p>
      <div className="button-row">
        <JsonFileButton label={words.import} onFile={(file) => void read(file)} />
      </div>
      {pending && (
        <CalibrationPreview
          t={t}
          calibration={pending}
          isReplacing={presentIds.includes(readCalibrationId(pending))}
          onApply={() => void apply(pending)}
          onCancel={() => setPending(undefined)}
        />
      )}
    </section>
  );
};

interface CalibrationPreviewProps {
  t: PageCatalogue;
  calibration: Calibration;
  isReplacing: boolean;
  onApply(): void;
  onCancel(): void;
}

const CalibrationPreview = ({ t, calibration, isReplacing, onApply, onCancel }: CalibrationPreviewProps) => {
  const words = t.calibrated.preview;
  const { name, host, pathPrefix, parts } = calibration;
  const known = partNames.filter((part) => parts[part]).map((part) => t.calibrated.parts[part]);
  return (
    <section className="stack" aria-label={words.title(name)}>
      <h3>{words.title(name)}</h3>
      <p>
        {words.host}: <strong>{`${host}${pathPrefix}`}</strong>
      </p>
      <p className="quiet">{describeCalibration(t, calibration)}</p>
      <p className="quiet">{`${words.parts}: ${known.join(' · ')}`}</p>
      {isReplacing && <p className="problem">{words.replaces}</p>}
      <p className="quiet">{words.permission}</p>
      <div className="button-row">
        <button type="button" className="button button-primary" onClick={onApply}>
          {words.apply}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t.common.cancel}
        </button>
      </div>
    </section>
  );
};
