import type { ReactNode } from 'react';
import { formatTimeOfDay } from '@/components/shared/format-remaining';
import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import type { Budget } from '@/utils/response-timer/situation';
import { ActionButton } from './ActionButton';
import { Icon } from './Icon';
import type { IconName } from './icon-names';
import { SmallButton } from './SmallButton';
import type { OverlayIntents, OverlayView } from './types';

interface StripLinesProps {
  t: ConsoleCatalogue;
  view: OverlayView;
  now: number;
  intents: OverlayIntents;
}

/** What must not be forgotten, nobody waiting or not: being away, quiet time, promises, people waiting elsewhere. */
export function StripLines({ t, view, now, intents }: StripLinesProps) {
  const { strip, promises } = t.overlay;
  const { team } = view;
  const { elsewhere } = team;
  return (
    <>
      {team.coverUntil > now && (
        <Line icon="clock" text={strip.coverUntil(formatTimeOfDay(team.coverUntil))}>
          <SmallButton text={strip.coverEnd} onAction={() => intents.cover(false)} />
        </Line>
      )}
      {team.allSnoozedUntil > now && (
        <Line icon="pause" text={strip.allSnoozed(formatTimeOfDay(team.allSnoozedUntil))}>
          <SmallButton text={strip.wake} onAction={() => intents.snooze(undefined, false)} />
        </Line>
      )}
      {team.promises.length > 0 && (
        <ul className="promises" aria-label={promises.label}>
          {team.promises.map(({ conversation, name, madeAt, dueAt }) => (
            <li
              key={madeAt + conversation.customer}
              className="strip-line promise"
              data-late={dueAt <= now || undefined}
            >
              <Icon name={dueAt <= now ? 'warning' : 'speak'} />
              <ActionButton className="line-text" onAction={() => intents.point(conversation)}>
                {promises[dueAt <= now ? 'late' : 'due'](formatTimeOfDay(dueAt), name)}
              </ActionButton>
              <SmallButton text={promises.kept} onAction={() => intents.keepPromise(conversation)} />
            </li>
          ))}
        </ul>
      )}
      {elsewhere.waiting > 0 && (
        <ActionButton className="strip-line elsewhere" onAction={() => intents.openSidePanel()}>
          <Icon name={elsewhere.overdue > 0 ? 'warning' : 'info'} />
          <span className="line-text">
            {elsewhere.overdue > 0
              ? strip.elsewhereLate(elsewhere.waiting, elsewhere.overdue)
              : strip.elsewhere(elsewhere.waiting)}
          </span>
        </ActionButton>
      )}
    </>
  );
}

function Line({ icon, text, children }: { icon: IconName; text: string; children: ReactNode }) {
  return (
    <div className="strip-line">
      <Icon name={icon} />
      <span className="line-text">{text}</span>
      {children}
    </div>
  );
}

/** Today's rate and how much room it leaves; leads to the numbers. */
export function BudgetLine({ t, budget, intents }: { t: ConsoleCatalogue; budget: Budget; intents: OverlayIntents }) {
  const counted = budget.inTime + budget.late;
  const room = describeRoom(t, budget);
  if (counted === 0) return null;
  return (
    <ActionButton className="strip-line budget" title={t.overlay.strip.openBoard} onAction={() => intents.openBoard()}>
      <span className="line-text">{t.overlay.budget.inTime(budget.inTime, counted)}</span>
      {room && <span data-tight={(budget.canMiss ?? 1) < 1 || undefined}>{room}</span>}
    </ActionButton>
  );
}

const describeRoom = (t: ConsoleCatalogue, { canMiss, targetPercent }: Budget): string | undefined => {
  if (canMiss === undefined || targetPercent === undefined) return undefined;
  if (canMiss < 0) return t.overlay.budget.below(-canMiss, targetPercent);
  return canMiss === 0 ? t.overlay.budget.lastMiss(targetPercent) : t.overlay.budget.canMiss(canMiss);
};
