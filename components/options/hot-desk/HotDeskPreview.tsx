import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { Icon } from '@/components/shared/page/Icon';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import { type DeskMode, deskModes } from '@/utils/policy/adopt-desk';
import { formatLedgerTime } from '../build-ledger-table';
import { describePath } from '../describe-path';
import { type DeskCounts, type DeskModes, type DeskPart, deskParts, type OpenedDesk } from './hot-desk-io';

interface HotDeskPreviewProps {
  t: PageCatalogue;
  desk: OpenedDesk;
  timeZone: string;
  isWorking: boolean;
  onApply(modes: DeskModes): void;
  onCancel(): void;
}

/** The address that text is sent to never comes in unasked (reliability.md 3.7). */
const firstModes: DeskModes = {
  settings: 'merge',
  policy: 'merge',
  ownRules: 'merge',
  phrases: 'merge',
  articles: 'merge',
  endpoint: 'skip',
};

/** There is only one endpoint: nothing to merge. */
const listModes = (part: DeskPart): readonly DeskMode[] => (part === 'endpoint' ? ['replace', 'skip'] : deskModes);

/** What a file would change, part by part, each to be merged, replaced or left. */
export const HotDeskPreview = ({ t, desk, timeZone, isWorking, onApply, onCancel }: HotDeskPreviewProps) => {
  const words = t.options.hotDesk;
  const [modes, setModes] = useState(firstModes);
  const plan = useMemo(() => desk.plan(modes), [desk, modes]);
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const describePart = (part: DeskPart): string => {
    if (part === 'endpoint') return describeEndpoint(t, desk.endpoint);
    return modes[part] === 'skip' ? words.counts.skipped : describeCounts(t, plan.counts[part]);
  };
  const parts = deskParts.filter((part) => part !== 'endpoint' || desk.endpoint);
  return (
    <section className="card stack" aria-label={words.preview}>
      <h3 tabIndex={-1} ref={heading}>
        {words.preview}
      </h3>
      <p className="quiet">
        {words.madeAt(formatLedgerTime(desk.madeAt, timeZone))}
        <br />
        {words.modesNote}
      </p>
      {parts.map((part) => (
        <fieldset key={part} className="desk-part" aria-describedby={`${id}-${part}`}>
          <legend>{words.parts[part]}</legend>
          <div className="desk-modes">
            {listModes(part).map((mode) => (
              <label key={mode} className="choice">
                <input
                  type="radio"
                  name={`${id}-${part}-mode`}
                  checked={modes[part] === mode}
                  onChange={() => setModes({ ...modes, [part]: mode })}
                />
                {words.modes[mode]}
              </label>
            ))}
          </div>
          <div id={`${id}-${part}`} className="desk-effect">
            <p className="quiet">{describePart(part)}</p>
            {part === 'endpoint' && desk.endpoint?.baseUrl && (
              <p className="quiet">
                {desk.endpoint.hasKey ? words.endpointKey.with : words.endpointKey.without} {words.endpointNote}
              </p>
            )}
            {part === 'phrases' && plan.hasTooManyPhrases && (
              <p className="field-fault">
                <Icon name="alert" />
                {words.tooManyPhrases}
              </p>
            )}
          </div>
        </fieldset>
      ))}
      {plan.kept.length > 0 && (
        <details>
          <summary>{words.kept(plan.kept.length)}</summary>
          <ul className="lock-list desk-kept">
            {plan.kept.map(({ path }) => (
              <li key={path} className="lock-line">
                <Icon name="lock" />
                {describePath(t, path)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className="button-row">
        <button
          type="button"
          className="button button-primary"
          disabled={isWorking || plan.hasTooManyPhrases}
          onClick={() => onApply(modes)}
        >
          {isWorking ? words.working : words.apply}
        </button>
        <button type="button" className="button" disabled={isWorking} onClick={onCancel}>
          {t.common.cancel}
        </button>
      </div>
    </section>
  );
};

const describeCounts = (t: PageCatalogue, counts: DeskCounts): string => {
  const words = t.options.hotDesk.counts;
  const said = (['added', 'changed', 'removed', 'newerHere', 'same'] as const).flatMap((name) =>
    counts[name] > 0 ? [words[name](counts[name])] : [],
  );
  return said.join(t.options.comma) || words.none;
};

const describeEndpoint = (t: PageCatalogue, endpoint: OpenedDesk['endpoint']): string => {
  const words = t.options.hotDesk;
  return endpoint?.baseUrl ? words.endpointLine(endpoint.baseUrl, endpoint.model) : words.endpointBuiltIn;
};
