import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import type { FactProblem } from '@/utils/rewrite/types';
import { Icon } from './Icon';

function describeProblem(t: ConsoleCatalogue, { kind, source, rewrite }: FactProblem): string {
  if (kind === 'lost') return t.rewrite.factLost(source);
  if (kind === 'invented') return t.rewrite.factInvented(rewrite);
  return t.rewrite.factChanged(source, rewrite);
}

/** Every fact that does not match, with both texts, so that the agent sees at once what to correct. */
export function FactProblems({ t, problems }: { t: ConsoleCatalogue; problems: readonly FactProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <div className="facts">
      <p className="facts-title">
        <Icon name="warning" />
        {t.rewrite.problemsTitle(problems.length)}
      </p>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.kind}:${problem.factKind}:${problem.source}:${problem.rewrite}`}>
            <span className="fact-kind">
              {t.rewrite.factKinds[problem.factKind]} · {t.rewrite.problemKinds[problem.kind]}
            </span>
            {describeProblem(t, problem)}
          </li>
        ))}
      </ul>
    </div>
  );
}
