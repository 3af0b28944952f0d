import type { KeyboardEvent } from 'react';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import { customerLevels } from '@/utils/rewrite/types';
import type { SpokenJob } from './spoken-job';
import type { VersionChange } from './use-spoken-job';

interface VersionToolsProps {
  t: PageCatalogue;
  job: SpokenJob;
  onChange(change: VersionChange): void;
  onShow(index: number): void;
}

const followUps = ['shorter', 'warmer', 'stepwise'] as const;

/** For whom and how: the level that was guessed, other wordings with one click, and the way back through the last ones. */
export const VersionTools = ({ t, job, onChange, onShow }: VersionToolsProps) => {
  const { rewrite } = t;
  const { index, versions, reason } = job;
  const level = versions[index]?.options.level ?? '一般';
  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (step === 0) return;
    event.preventDefault();
    onShow(index + step);
  };
  return (
    <section className="version-tools" aria-label={rewrite.followUpLabel} onKeyDown={handleKey}>
      <fieldset className="tool-line" aria-label={rewrite.levelLabel}>
        <span className="levels">
          {customerLevels.map((choice) => (
            <button
              key={choice}
              type="button"
              className="level"
              aria-pressed={choice === level}
              onClick={() => onChange({ level: choice })}
            >
              {rewrite.levels[choice]}
            </button>
          ))}
        </span>
        <span className="quiet">{rewrite.levelReasons[reason]}</span>
      </fieldset>
      <fieldset className="tool-line" aria-label={rewrite.followUpLabel}>
        {followUps.map((change) => (
          <button key={change} type="button" className="button button-small" onClick={() => onChange(change)}>
            {rewrite.followUps[change]}
          </button>
        ))}
        {versions.length > 1 && (
          <span className="walk">
            <button
              type="button"
              className="button button-small"
              aria-label={rewrite.earlierVersion}
              disabled={index === 0}
              onClick={() => onShow(index - 1)}
            >
              ‹
            </button>
            <span className="quiet" aria-live="polite">
              {rewrite.versionOf(index + 1, versions.length)}
            </span>
            <button
              type="button"
              className="button button-small"
              aria-label={rewrite.laterVersion}
              disabled={index === versions.length - 1}
              onClick={() => onShow(index + 1)}
            >
              ›
            </button>
          </span>
        )}
      </fieldset>
    </section>
  );
};
