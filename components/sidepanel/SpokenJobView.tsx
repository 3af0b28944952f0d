import { useEffect, useRef } from 'react';
import { Icon } from '@/components/shared/page/Icon';
import type { OpenConsole } from '@/components/shared/page/types';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { SpokenVersion } from '@/utils/rewrite/types';
import { LlmVersionCard } from './LlmVersionCard';
import { findInsertable, type LlmVersion, type SpokenJob } from './spoken-job';
import { TargetLine } from './TargetLine';
import { isParked as isParkedNow, type Target } from './target';
import { VersionCard } from './VersionCard';

interface SpokenJobViewProps {
  t: PageCatalogue;
  job: SpokenJob;
  consoles: readonly OpenConsole[];
  /** The conversation that is open now. */
  current: Target | undefined;
  hasEndpoint: boolean;
  staysLocal?: boolean;
  onBack(): void;
  onInsert(target: Target, text: string): void;
  onCopy(text: string): void;
  onStartLlm(): void;
  onCancelLlm(): void;
  onPoint(target: Target): void;
  onRetarget(target: Target): void;
  onOpenOptions(): void;
}

/** A text and its spoken versions: the offline one at once, the streamed one beside it. */
export const SpokenJobView = (props: SpokenJobViewProps) => {
  const { t, job, consoles, current } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const { id } = job; // focus moves only when another text is opened, not with each streamed word
  useEffect(() => {
    if (id) heading.current?.focus();
  }, [id]);
  const target = job.target ?? current;
  const isParked = target !== undefined && isParkedNow(target, consoles);
  const renderActions = (version: SpokenVersion | LlmVersion) => {
    const text = findInsertable(version);
    return (
      <>
        <button type="button" className="button button-small" onClick={() => props.onCopy(version.text)}>
          <Icon name="copy" />
          {t.common.copy}
        </button>
        {target && (
          <button
            type="button"
            className="button button-small button-primary"
            disabled={text === undefined || isParked || job.insert?.status === 'running'}
            onClick={() => text !== undefined && props.onInsert(target, text)}
          >
            <Icon name="insert" />
            {t.sidepanel.insertInto(target.name)}
          </button>
        )}
      </>
    );
  };
  return (
    <div className="job">
      <button type="button" className="link back-link" onClick={props.onBack}>
        <Icon name="back" />
        {t.sidepanel.back}
      </button>
      <h2 className="job-title" tabIndex={-1} ref={heading}>
        {job.title}
      </h2>
      <TargetLine
        t={t}
        job={{ ...job, target }}
        isParked={isParked}
        current={current}
        onPoint={props.onPoint}
        onRetarget={props.onRetarget}
      />
      <div className="versions">
        <VersionCard
          t={t}
          heading={t.sidepanel.offlineVersion}
          text={job.offline.text}
          problems={job.offline.problems}
          actions={renderActions(job.offline)}
        />
        <LlmVersionCard
          t={t}
          version={job.llm}
          hasEndpoint={props.hasEndpoint}
          staysLocal={props.staysLocal}
          actions={job.llm && renderActions(job.llm)}
          onStart={props.onStartLlm}
          onCancel={props.onCancelLlm}
          onOpenOptions={props.onOpenOptions}
        />
      </div>
      <details className="source">
        <summary>{t.sidepanel.source}</summary>
        <p>{job.source}</p>
      </details>
    </div>
  );
};
