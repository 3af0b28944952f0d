import { Icon } from '@/components/shared/page/Icon';
import { JsonFileButton } from '@/components/shared/page/JsonFileButton';
import type { Notify } from '@/components/shared/page/use-notice';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { ImportProblem } from './types';
import type { KnowledgeHold } from './use-knowledge';

interface ImportArticlesProps {
  t: PageCatalogue;
  knowledge: KnowledgeHold;
  notify: Notify;
  /** Nothing is there yet: the sample pack is the first step. */
  isEmpty: boolean;
}

/** People count from 1. */
const describeProblem = (t: PageCatalogue, problem: ImportProblem): string =>
  t.sidepanel.knowledge.importProblems[problem.kind]('index' in problem ? problem.index + 1 : 0);

/** Takes in the sample pack by one click, or a JSON file of the agent's own. */
export const ImportArticles = ({ t, knowledge, notify, isEmpty }: ImportArticlesProps) => {
  const tell = (result: Awaited<ReturnType<KnowledgeHold['importArticles']>>) =>
    result.ok ? notify(t.sidepanel.knowledge.imported(result.value)) : notify(describeProblem(t, result.reason), 'bad');
  const readFile = async (file: File | undefined) => {
    if (file) tell(await knowledge.importArticles(await file.text()));
  };
  return (
    <div className="button-row">
      {isEmpty && (
        <button
          type="button"
          className="button button-primary"
          onClick={async () => tell(await knowledge.importSamplePack())}
        >
          <Icon name="book" />
          {t.sidepanel.knowledge.importSample}
        </button>
      )}
      <JsonFileButton label={t.sidepanel.knowledge.importFile} onFile={(file) => void readFile(file)} />
    </div>
  );
};
