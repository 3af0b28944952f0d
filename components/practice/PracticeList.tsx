import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import { platformPresets } from '@/utils/policy/platform-presets';
import type { PracticeCustomerId } from './practice-script';
import type { PracticeState } from './practice-state';

interface PracticeListProps {
  t: PageCatalogue;
  state: PracticeState;
  /** ms since 1970. */
  now: number;
  onOpen(id: PracticeCustomerId): void;
}

/** Like a real console, the list itself counts down, also for customers whose messages were never opened. */
const limitSeconds = platformPresets.practice.rules.clocks[0]?.limitSeconds ?? 0;

const describeCountdown = (waitingSince: number | undefined, now: number) => {
  if (waitingSince === undefined) return {};
  const waitedSeconds = Math.floor((now - waitingSince) / 1000);
  return waitedSeconds < limitSeconds
    ? { 'data-wr-remaining-seconds': limitSeconds - waitedSeconds }
    : { 'data-wr-waited-seconds': waitedSeconds };
};

export const PracticeList = ({ t, state, now, onOpen }: PracticeListProps) => (
  <nav className="console-list" aria-label={t.practice.console.list}>
    <ul data-wr-list>
      {state.conversations
        .filter(({ messages }) => messages.length > 0)
        .map(({ id, name, messages, waitingSince }) => {
          const last = messages.at(-1);
          const isOpen = id === state.openId;
          return (
            <li
              key={id}
              data-wr-conversation={id}
              data-wr-group={waitingSince === undefined ? 'answered' : 'waiting'}
              data-wr-active={isOpen || undefined}
              data-wr-last-author={last?.author}
              {...describeCountdown(waitingSince, now)}
            >
              <button
                type="button"
                className="console-row"
                aria-current={isOpen ? 'true' : undefined}
                onClick={() => onOpen(id)}
              >
                <span className="avatar" aria-hidden="true">
                  {name.slice(0, 1)}
                </span>
                <span className="row-words">
                  <span className="row-name" data-wr-name>
                    {name}
                  </span>
                  <span className="row-last">{last?.text}</span>
                </span>
              </button>
            </li>
          );
        })}
    </ul>
  </nav>
);
