import type { KeyboardEvent } from 'react';
import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import { ActionButton } from './ActionButton';
import type { VersionsView } from './types';
import type { VersionDesk } from './version-desk';

interface VersionToolsProps {
  t: ConsoleCatalogue;
  versions: VersionsView;
  desk: VersionDesk;
}

const levels = ['小白', '一般', '懂行'] as const;
const followUps = ['shorter', 'warmer', 'stepwise'] as const;

/** For whom and how: the level that was guessed, other wordings with one click, and the way back through the last ones. */
export function VersionTools({ t, versions, desk }: VersionToolsProps) {
  const { rewrite } = t;
  const { index, count } = versions;
  const show = (to: number) => {
    if (to >= 0 && to < count) desk.show(to);
  };
  const handleKey = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (step === 0 || !event.isTrusted) return;
    event.preventDefault();
    show(index + step);
  };
  return (
    <section className="version-tools" aria-label={rewrite.followUpLabel} onKeyDown={handleKey}>
      <fieldset className="levels" aria-label={rewrite.levelLabel}>
        {levels.map((level) => (
          <ActionButton
            key={level}
            className="button is-small"
            aria-pressed={versions.level === level}
            onAction={() => desk.change(level)}
          >
            {rewrite.levels[level]}
          </ActionButton>
        ))}
        <span className="hint">{rewrite.levelReasons[versions.reason]}</span>
      </fieldset>
      <fieldset className="levels" aria-label={rewrite.followUpLabel}>
        {followUps.map((change) => (
          <ActionButton key={change} className="button is-small" onAction={() => desk.change(change)}>
            {rewrite.followUps[change]}
          </ActionButton>
        ))}
        {count > 1 && (
          <span className="walk">
            <ActionButton
              className="button is-small"
              aria-label={rewrite.earlierVersion}
              isDisabled={index === 0}
              onAction={() => show(index - 1)}
            >
              ‹
            </ActionButton>
            <span className="hint">{rewrite.versionOf(index + 1, count)}</span>
            <ActionButton
              className="button is-small"
              aria-label={rewrite.laterVersion}
              isDisabled={index === count - 1}
              onAction={() => show(index + 1)}
            >
              ›
            </ActionButton>
          </span>
        )}
      </fieldset>
    </section>
  );
}
