import { Icon } from '@/components/shared/page/Icon';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { Verdict } from './types';

const describeReason = (t: PageCatalogue, reason: Extract<Verdict, { ok: false }>['reason']): string => {
  if (reason === 'bad-url') return t.options.endpoint.badUrl;
  return reason === 'stays-local' ? t.llm.staysLocal : t.llm.problems[reason];
};

interface VerdictLineProps {
  t: PageCatalogue;
  verdict: Verdict | 'running' | undefined;
  isBuiltIn: boolean;
}

/** What the connection test found, in words that say what to do. */
export const VerdictLine = ({ t, verdict, isBuiltIn }: VerdictLineProps) => {
  if (!verdict) return null;
  if (verdict === 'running') return <p className="quiet">{t.options.endpoint.testing}</p>;
  if (verdict.ok) {
    return (
      <p className="verdict verdict-good">
        <Icon name="check" />
        {isBuiltIn
          ? t.options.endpoint.builtInWorks(verdict.latencyMs)
          : t.options.endpoint.works(verdict.model, verdict.latencyMs)}
      </p>
    );
  }
  return (
    <p className="problem">
      <Icon name="alert" />
      {isBuiltIn && verdict.reason === 'not-found' ? t.llm.builtInNotReady : describeReason(t, verdict.reason)}
    </p>
  );
};
