import { useEffect, useRef } from 'react';
import { Icon } from '@/components/shared/page/Icon';
import type { OpenConsole } from '@/components/shared/page/types';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { SpokenVersion } from '@/utils/rewrite/types';
import { LlmVersionCard } from './LlmVersionCard';
import { findInsertable, type JobVersion, type LlmVersion, type SpokenJob } from './spoken-job';
import { TargetLine } from './TargetLine';
import { isParked as isParkedNow, type Target } from './target';
import type { VersionChange } from './use-spoken-job';
import { VersionCard } from './VersionCard';
import { VersionTools } from './VersionTools';

interface SpokenJobViewProps {
  t: PageCatalogue;
  job: SpokenJob;
  consoles: readonly OpenConsole[];
  /** The conversation that is open now. */
  current: Target | undefined;
  hasEndpoint: boolean;
  staysLocal?: boolean;
  isBuiltIn?: boolean;
  onBack(): void;
  onChange(change: VersionChange): void;
  onShow(index: number): void;
  onInsert(version: JobVersion, target: Target, text: string): void;
  onCopy(text: string): void;
  onStartLlm(version: JobVersion): void;
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
  const shown = job.versions[job.index];
  const renderActions = (of: JobVersion, version: SpokenVersion | LlmVersion) => {
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
            onClick={() => text !== undefined && props.onInsert(of, target, text)}
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
      <VersionTools t={t} job={job} onChange={props.onChange} onShow={props.onShow} />
      {shown && (
        <div className="versions">
          <VersionCard
            t={t}
            heading={t.sidepanel.offlineVersion}
            text={shown.offline.text}
            source={shown.source}
            problems={shown.offline.problems}
            actions={renderActions(shown, shown.offline)}
          />
          <LlmVersionCard
            t={t}
            version={shown.llm}
            source={shown.source}
            hasEndpoint={props.hasEndpoint}
            staysLocal={props.staysLocal}
            isBuiltIn={props.isBuiltIn}
            actions={shown.llm && renderActions(shown, shown.llm)}
            onStart={() => props.onStartLlm(shown)}
            onCancel={props.onCancelLlm}
            onOpenOptions={props.onOpenOptions}
          />
        </div>
      )}
      <details className="source">
        <summary>{t.sidepanel.source}</summary>
        <p>{job.source}</p>
      </details>
    </div>
  );
};
