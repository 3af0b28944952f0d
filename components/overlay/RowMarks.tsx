import { memo } from 'react';
import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import type { AlertFrom } from '@/utils/policy/alert-policy';
import type { Stage } from '@/utils/response-timer/types';
import { findProgressPercent, findQuietPercent, formatWait, readShownStage } from './format-wait';
import { Icon } from './Icon';
import { stageIcons } from './icon-names';
import { findClipInset } from './place';
import type { RowMark } from './types';

interface MarkProps {
  stage: Stage;
  time: string;
  progressPercent: number;
  quietPercent: number | undefined;
  left: number;
  top: number;
  width: number;
  height: number;
  clipPath: string;
}

const Mark = memo(function Mark({ stage, time, progressPercent, quietPercent, clipPath, ...box }: MarkProps) {
  return (
    <div className="mark" data-stage={stage} style={{ ...box, clipPath }}>
      <span className="mark-edge">
        <span style={{ height: `${progressPercent}%` }} />
      </span>
      {quietPercent !== undefined && (
        <span className="mark-edge is-quiet">
          <span style={{ height: `${quietPercent}%` }} />
        </span>
      )}
      <span className="mark-badge">
        <Icon name={stageIcons[stage]} size={12} />
        {time}
      </span>
    </div>
  );
});

interface RowMarksProps {
  t: ConsoleCatalogue;
  marks: readonly RowMark[];
  /** From which stage on a mark takes its colour. */
  from: AlertFrom;
  now: number;
}

/** A small mark over each row of the console's own list, clipped to the list. The strip says the same to screen readers. */
export function RowMarks({ t, marks, from, now }: RowMarksProps) {
  return (
    <div className="marks" aria-hidden="true">
      {marks.map(({ id, box, timer }) => {
        const clipPath = findClipInset(box);
        if (clipPath === undefined || timer.stage === 'idle') return null;
        return (
          <Mark
            key={id}
            stage={readShownStage(timer.stage, from)}
            time={formatWait(t, timer, now, 'short')}
            progressPercent={findProgressPercent(timer, now)}
            quietPercent={timer.stage === 'off-hours' ? undefined : findQuietPercent(timer, now)}
            left={box.left}
            top={box.top}
            width={box.width}
            height={box.height}
            clipPath={clipPath}
          />
        );
      })}
    </div>
  );
}
