import { useState } from 'react';
import { Icon } from '@/components/shared/page/Icon';
import type { ChangeSettings } from '@/components/shared/page/use-settings';
import type { ConsoleId } from '@/utils/conversation/types';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import { platformPresets } from '@/utils/policy/platform-presets';
import type { ConsoleRules, ReplyRules } from '@/utils/policy/response-policy';
import { maxClocks } from '@/utils/policy/response-policy';
import type { PolicyAccess } from './access';
import { ClockForm } from './ClockForm';
import { describeClock } from './describe-path';
import { LockToggle } from './LockToggle';

interface ConsoleCardProps {
  t: PageCatalogue;
  console: ConsoleId;
  rules: ConsoleRules;
  hasAdapter: boolean;
  /** The others are unfolded by hand: the page would be long. */
  isOpenAtFirst: boolean;
  access: PolicyAccess;
  change: ChangeSettings;
}

const houseId = (number: number): string => (number === 1 ? 'house' : `house-${number}`);

/** The first free of house, house-2, house-3 … */
const findFreeId = ({ clocks }: ConsoleRules): string => {
  let number = 1;
  while (clocks.some(({ id }) => id === houseId(number))) number += 1;
  return houseId(number);
};

const listReplyWords = (t: PageCatalogue, { assistRobotCounts, perfunctoryCounts, holdingCounts }: ReplyRules) => {
  const { replies } = t.options.limits;
  return [
    replies.human,
    assistRobotCounts ? replies.assistCounts : replies.assistDoesNot,
    perfunctoryCounts ? replies.perfunctoryCounts : replies.perfunctoryDoesNot,
    holdingCounts ? replies.holdingCounts : replies.holdingDoesNot,
  ];
};

/** One console: what its platform measures, where we know it from, and what the shop wants on top. */
export const ConsoleCard = ({ t, console, rules, hasAdapter, isOpenAtFirst, access, change }: ConsoleCardProps) => {
  const words = t.options.limits;
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const { confidence, rules: preset } = platformPresets[console];
  const clocksPath = `response.consoles.${console}.clocks`;
  const addTarget = () =>
    change({
      policy: { response: { consoles: { [console]: { clocks: [{ id: findFreeId(rules), limitSeconds: 60 }] } } } },
    });
  return (
    <details className="card console-card" open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <h3>{t.common.consoles[console]}</h3>
        <span className={`tag ${hasAdapter ? 'tag-good' : ''}`}>{hasAdapter ? words.supported : words.notYet}</span>
        {confidence === 'none' && <span className="tag tag-warn">{words.unverified}</span>}
        <span className="quiet summary-clocks">{rules.clocks.map(({ id }) => describeClock(t, id)).join(' · ')}</span>
      </summary>
      {isOpen && (
        <div className="stack">
          <p className="quiet">
            {words.source(words.confidence[confidence])}
            {words.sources[console]}
          </p>
          {rules.clocks.map((clock) => (
            <ClockForm
              key={clock.id}
              t={t}
              console={console}
              clock={clock}
              preset={preset.clocks.find(({ id }) => id === clock.id)}
              access={access}
              change={change}
            />
          ))}
          <div className="button-row">
            <button
              type="button"
              className="button"
              disabled={rules.clocks.length >= maxClocks || !access.isEditable(`${clocksPath}.${findFreeId(rules)}`)}
              onClick={() => void addTarget()}
            >
              <Icon name="plus" />
              {words.addHouse}
            </button>
            <span className="spring" />
            <LockToggle t={t} guard={{ access, path: clocksPath }} />
          </div>
          <section className="replies" aria-label={`${t.common.consoles[console]} · ${words.replies.title}`}>
            <h4>{words.replies.title}</h4>
            <ul>
              {listReplyWords(t, rules.replies).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        </div>
      )}
    </details>
  );
};
