import { memo } from 'react';
import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import type { Stage } from '@/utils/response-timer/types';
import { findProgressPercent, formatWait } from './format-wait';
import { Icon } from './Icon';
import { stageIcons } from './icon-paths';
import { findClipInset } from './place';
import type { RowMark } from './types';

interface MarkProps {
  stage: Stage;
  time: string;
  progressPercent: number;
  left: number;
  top: number;
  width: number;
  height: number;
  clipPath: string;
}

const Mark = memo(function Mark({ stage, time, progressPercent, clipPath, ...box }: MarkProps) {
  return (
    <div className="mark" data-stage={stage} style={{ ...box, clipPath }}>
      <span className="mark-edge">
        <span style={{ height: `${progressPercent}%` }} />
      </span>
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
  now: number;
}

/** A small mark over each row of the console's own list, clipped to the list. The strip says the same to screen readers. */
export function RowMarks({ t, marks, now }: RowMarksProps) {
  return (
    <div className="marks" aria-hidden="true">
      {marks.map(({ id, box, timer }) => {
        const clipPath = findClipInset(box);
        if (clipPath === undefined || timer.stage === 'idle') return null;
        return (
          <Mark
            key={id}
            stage={timer.stage}
            time={formatWait(t, timer, now, 'short')}
            progressPercent={findProgressPercent(timer, now)}
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
