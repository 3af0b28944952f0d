import { useState } from 'react';
import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import { markProblems } from '@/utils/rewrite/mark-problems';
import { ActionButton } from './ActionButton';
import { FactList } from './FactList';
import { FactProblems } from './FactProblems';
import { findInsertBlocker } from './find-insert-blocker';
import type { LlmVersionView, OverlayIntents, RewritePanelView, VersionsView } from './types';

interface VersionBlockProps {
  t: ConsoleCatalogue;
  view: RewritePanelView;
  origin: 'offline' | 'llm';
  version: RewritePanelView['offline'] | LlmVersionView;
  /** undefined where nobody tells. */
  facts?: VersionsView['offlineFacts'] | undefined;
  intents: OverlayIntents;
}

/** Falls back to a general sentence for a reason this build does not know. */
const describeFailure = (t: ConsoleCatalogue, reason: string | undefined): string => {
  const known = Object.entries(t.llm.problems).find(([key]) => key === reason)?.[1];
  return typeof known === 'string' ? known : t.rewrite.failedUnknown;
};

/** One spoken version with its text, its facts and what may be done with it. A partial text never looks ready. */
export function VersionBlock({ t, view, origin, version, facts = [], intents }: VersionBlockProps) {
  const [copiedText, setCopiedText] = useState('');
  const reasonId = `reason-${origin}`;
  const { rewrite } = t;
  const blocker = findInsertBlocker(view, origin);
  const status = 'status' in version ? version.status : 'done';
  const isReady = status === 'done';
  const isUnchanged = isReady && version.text === view.sourceText;
  return (
    <article className="version" data-origin={origin} data-status={status}>
      <h3>
        {origin === 'offline' ? rewrite.offlineTitle : rewrite.llmTitle}
        <span className="hint">
          {origin === 'offline' && rewrite.offlineHint}
          {status === 'streaming' && rewrite.streaming}
        </span>
      </h3>
      {status === 'failed' ? (
        <p className="failed">{describeFailure(t, 'reason' in version ? version.reason : undefined)}</p>
      ) : (
        <p className="version-text" aria-busy={!isReady}>
          {isUnchanged
            ? rewrite.unchanged
            : markProblems(version.text, version.problems).map(({ text, start, kind }) =>
                kind ? (
                  <mark key={start} title={rewrite.problemKinds[kind]}>
                    {text}
                  </mark>
                ) : (
                  text
                ),
              )}
        </p>
      )}
      {status !== 'failed' && <FactList t={t} facts={facts} isWriting={!isReady} />}
      {isReady && <FactProblems t={t} problems={version.problems} />}
      {isReady && origin === 'llm' && version.problems.length > 0 && <p className="failed">{rewrite.useOffline}</p>}
      <div className="actions">
        {blocker && status !== 'failed' && (
          <span id={reasonId} className="blocker">
            {rewrite.blocked[blocker]}
          </span>
        )}
        {status === 'failed' && (
          <ActionButton className="button" onAction={() => intents.retryLlm()}>
            {rewrite.retry}
          </ActionButton>
        )}
        {isReady && (
          <ActionButton
            className="button is-quiet"
            onAction={() => {
              intents.copyVersion(origin);
              setCopiedText(version.text);
            }}
          >
            {copiedText === version.text ? rewrite.copied : rewrite.copy}
          </ActionButton>
        )}
        {status !== 'failed' && (
          <ActionButton
            className="button is-primary"
            data-entry={blocker ? undefined : ''}
            isDisabled={blocker !== undefined}
            aria-describedby={blocker && reasonId}
            onAction={() => intents.insertVersion(origin)}
          >
            {rewrite.insert}
          </ActionButton>
        )}
      </div>
    </article>
  );
}
