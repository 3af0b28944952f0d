import { Icon } from '@/components/shared/page/Icon';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { LlmVersion } from './spoken-job';
import { VersionCard } from './VersionCard';

interface LlmVersionCardProps {
  t: PageCatalogue;
  version: LlmVersion | undefined;
  source: string;
  /** The browser's own model is chosen: it is missing for other reasons than a service. */
  isBuiltIn?: boolean;
  hasEndpoint: boolean;
  staysLocal?: boolean;
  actions: React.ReactNode;
  onStart(): void;
  onCancel(): void;
  onOpenOptions(): void;
}

/** The streamed version: it grows beside the offline one, and says in words why it did not come. */
export const LlmVersionCard = (props: LlmVersionCardProps) => {
  const { t, version, hasEndpoint, actions, onStart, onCancel, onOpenOptions } = props;
  const words = t.sidepanel.llm;
  if (props.staysLocal && !hasEndpoint) return <p className="hint-line quiet">{t.llm.staysLocal}</p>;
  if (!hasEndpoint) {
    return (
      <p className="hint-line quiet">
        {words.notSet}
        <button type="button" className="link" onClick={onOpenOptions}>
          {words.setUp}
        </button>
      </p>
    );
  }
  const retry = (
    <button type="button" className="button button-small" onClick={onStart}>
      <Icon name="retry" />
      {version ? words.retry : words.start}
    </button>
  );
  const card = { t, heading: words.heading, source: props.source };
  if (!version) return <VersionCard {...card} text="" problems={undefined} actions={retry} />;
  if (version.status === 'streaming') {
    const cancel = (
      <button type="button" className="button button-small" onClick={onCancel}>
        <Icon name="close" />
        {t.common.cancel}
      </button>
    );
    return (
      <VersionCard {...card} text={version.text} problems={undefined} isStreaming actions={cancel}>
        {!version.text && <p className="quiet">{words.waiting}</p>}
      </VersionCard>
    );
  }
  if (version.status === 'failed') {
    return (
      <VersionCard {...card} text="" problems={undefined} actions={retry}>
        <p className="problem">
          <Icon name="alert" />
          {props.isBuiltIn && version.reason === 'not-found' ? t.llm.builtInNotReady : t.llm.problems[version.reason]}
          {version.retryAfterSeconds ? t.llm.describeRetryAfter(version.retryAfterSeconds) : ''}
        </p>
      </VersionCard>
    );
  }
  return (
    <VersionCard
      {...card}
      text={version.text}
      problems={version.problems}
      actions={
        <>
          {retry}
          {actions}
        </>
      }
    >
      {version.problems.length > 0 && <p className="quiet">{t.rewrite.useOffline}</p>}
    </VersionCard>
  );
};
