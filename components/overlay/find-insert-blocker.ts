import type { RewritePanelView } from './types';

/** Why a version may not be inserted with one click; key into t.rewrite.blocked. undefined: it may. */
export function findInsertBlocker(
  view: RewritePanelView,
  origin: 'offline' | 'llm',
): 'parked' | 'streaming' | 'failed' | 'problems' | undefined {
  const version = origin === 'offline' ? view.offline : view.llm;
  if (origin === 'llm' && view.llm?.status !== 'done') return view.llm?.status === 'failed' ? 'failed' : 'streaming';
  if (view.isParked) return 'parked';
  return version?.problems.length === 0 ? undefined : 'problems';
}
