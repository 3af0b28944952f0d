import { useState } from 'react';
import type { SaveProblem } from '@/utils/conversation/calibration/guide-view';
import type { CalibrateCatalogue } from '@/utils/i18n/calibrate-catalogue';
import { SmallButton } from '../overlay/SmallButton';

interface SaveTroubleProps {
  t: CalibrateCatalogue;
  problem: SaveProblem;
  /** False where the browser refused. */
  onCopy(): Promise<boolean>;
}

/** It could not be stored: why, and a way to lose nothing. */
export function SaveTrouble({ t, problem, onCopy }: SaveTroubleProps) {
  const [copying, setCopying] = useState<'copied' | 'refused' | undefined>(undefined);
  const copy = async () => setCopying((await onCopy()) ? 'copied' : 'refused');
  return (
    <div className="guide-trouble" role="alert">
      <p>{t.saveProblems[problem]}</p>
      <SmallButton
        text={copying === 'copied' ? t.copied : copying === 'refused' ? t.copyFailed : t.copy}
        onAction={() => void copy()}
      />
    </div>
  );
}
