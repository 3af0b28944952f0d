import type { ReactNode } from 'react';
import { Icon } from '@/components/shared/page/Icon';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import { markProblems } from '@/utils/rewrite/mark-problems';
import type { FactProblem } from '@/utils/rewrite/types';
import { FactList } from './FactList';

interface VersionCardProps {
  t: PageCatalogue;
  heading: string;
  text: string;
  /** What its facts are held against. */
  source: string;
  /** Undefined while nothing can be said about the facts. */
  problems: readonly FactProblem[] | undefined;
  isStreaming?: boolean;
  /** Failure or waiting words in place of the text. */
  children?: ReactNode;
  actions: ReactNode;
}

const describeProblem = (t: PageCatalogue, { kind, factKind, source, rewrite }: FactProblem): string => {
  const sentence = {
    lost: t.rewrite.factLost(source),
    changed: t.rewrite.factChanged(source, rewrite),
    invented: t.rewrite.factInvented(rewrite),
  }[kind];
  return t.sidepanel.factProblem(t.rewrite.factKinds[factKind], sentence);
};

/** One spoken version with the verdict on its facts. */
export const VersionCard = ({
  t,
  heading,
  text,
  source,
  problems,
  isStreaming = false,
  children,
  actions,
}: VersionCardProps) => (
  <section className="card version" aria-label={heading} aria-busy={isStreaming}>
    <header className="version-head">
      <h3>{heading}</h3>
      {problems?.length === 0 && (
        <span className="verdict verdict-good">
          <Icon name="check" />
          {t.sidepanel.factsKept}
        </span>
      )}
    </header>
    {text && (
      <p className={isStreaming ? 'version-text is-streaming' : 'version-text'}>
        {markProblems(text, problems ?? []).map((piece) =>
          piece.kind ? (
            <mark key={piece.start} title={t.rewrite.problemKinds[piece.kind]}>
              {piece.text}
            </mark>
          ) : (
            piece.text
          ),
        )}
      </p>
    )}
    {text && <FactList t={t} source={source} text={text} isStreaming={isStreaming} />}
    {children}
    {problems && problems.length > 0 && (
      <div className="fact-problems">
        <p>
          <Icon name="alert" />
          {t.sidepanel.factsBroken}
        </p>
        <ul>
          {problems.map((problem) => (
            <li key={`${problem.kind}/${problem.source}/${problem.rewrite}`}>{describeProblem(t, problem)}</li>
          ))}
        </ul>
      </div>
    )}
    <div className="button-row version-actions">{actions}</div>
  </section>
);
