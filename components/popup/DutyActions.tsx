import { Icon, type IconName } from '@/components/shared/page/Icon';
import { countMinutesLeft } from '@/components/shared/page/queue';
import type { DutyIo, Team } from '@/components/shared/page/types';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';

interface DutyActionsProps {
  t: PageCatalogue;
  duty: DutyIo;
  team: Team;
  /** From the policy. */
  minutes: { cover: number; snooze: number };
  /** ms since 1970. */
  now: number;
}

/** 帮我盯一下 and mute, and the way back from 我下班了: what is on says so, with its way back; what is off is one click. */
export const DutyActions = ({ t, duty, team, minutes, now }: DutyActionsProps) => {
  const words = t.popup.duty;
  const { coverUntil, allSnoozedUntil } = team.situation;
  const left = (until: number) => words.left(countMinutesLeft(until, now));
  if (team.isOffDuty) {
    return (
      <section className="duty" aria-label={words.label}>
        <DutyState icon="leave" text={words.isOffDuty} back={words.onDuty} onBack={() => duty.setOffDuty(false)} />
      </section>
    );
  }
  const isCovered = coverUntil > now;
  const isSnoozed = allSnoozedUntil > now;
  return (
    <section className="duty" aria-label={words.label}>
      {isCovered && (
        <DutyState
          icon="eye"
          text={words.covering(left(coverUntil))}
          back={words.back}
          onBack={() => duty.cover(0)}
          isStrong
        />
      )}
      {isSnoozed && (
        <DutyState
          icon="snooze"
          text={words.snoozed(left(allSnoozedUntil))}
          back={words.unsnooze}
          onBack={() => duty.snooze(0)}
        />
      )}
      <div className="duty-buttons">
        {!isCovered && (
          <button type="button" className="button button-small" onClick={() => duty.cover(minutes.cover)}>
            <Icon name="eye" />
            {words.cover(minutes.cover)}
          </button>
        )}
        {!isSnoozed && (
          <button
            type="button"
            className="button button-small"
            onClick={() => duty.snooze(now + minutes.snooze * 60_000)}
          >
            <Icon name="snooze" />
            {words.snooze(minutes.snooze)}
          </button>
        )}
      </div>
    </section>
  );
};

interface DutyStateProps {
  icon: IconName;
  text: string;
  back: string;
  onBack(): void;
  isStrong?: boolean;
}

const DutyState = ({ icon, text, back, onBack, isStrong = false }: DutyStateProps) => (
  <div className="duty-state">
    <Icon name={icon} />
    <span className="spring">{text}</span>
    <button type="button" className={`button button-small${isStrong ? ' button-primary' : ''}`} onClick={onBack}>
      {back}
    </button>
  </div>
);
