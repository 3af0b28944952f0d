import { useEffect, useState } from 'react';
import { findRuleName, nameRules } from './rule-names';
import type { SectionProps } from './section';
import type { DroppedRule } from './types';

/** The rules that agents have proven wrong so often that they are hints for now, each with a way back. */
export const DroppedRulesCard = ({ t, io, snapshot, supervisor, notify }: SectionProps) => {
  const words = t.options.ownRules;
  const { custom } = snapshot.settings.policy.check;
  const [rules, setRules] = useState<readonly DroppedRule[]>([]);
  useEffect(() => {
    // Without an answer the list stays empty; the page says elsewhere that the background is silent.
    io.supervisor.readDroppedRules().then(setRules, () => undefined);
  }, [io]);
  const names = nameRules(t, io.rules);
  const restore = async (ruleId: string) => {
    const result = await io.supervisor.restoreRule(ruleId);
    if (!result.ok) notify(t.options.problems[result.reason], 'bad');
    else {
      setRules(result.value);
      notify(words.restored);
    }
    void supervisor.reload();
  };
  return (
    <section className="card stack" aria-label={words.dropped}>
      <h3>{words.dropped}</h3>
      <p className="quiet">{words.droppedNote}</p>
      {rules.length === 0 ? (
        <p>{words.noneDropped}</p>
      ) : (
        <ul className="own-list">
          {rules.map(({ ruleId, shown, edited, sentAsIs, falseAlarm }) => {
            const name = findRuleName(names, custom, ruleId);
            const reason = [...io.rules, ...custom].find(({ id }) => id === ruleId)?.reason;
            return (
              <li key={ruleId} className="own-line">
                <div className="own-words">
                  <span className="own-phrase">{name}</span>
                  {reason && <span className="quiet">{reason}</span>}
                  <span className="quiet">{words.counts(shown, edited, sentAsIs, falseAlarm)}</span>
                </div>
                <button
                  type="button"
                  className="button button-small"
                  aria-label={words.restoreOf(name)}
                  onClick={() => void restore(ruleId)}
                >
                  {words.restore}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
};
