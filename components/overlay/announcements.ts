import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import { describeBanner } from './describe-banner';
import { orderFindings } from './order-findings';
import type { OverlayView } from './types';

/** The few things about a view worth saying aloud. */
export interface Situation {
  /** The fault of the held send. */
  heldFault: string | undefined;
  overdueCount: number;
  latePromises: number;
  banners: readonly string[];
  isRewriteReady: boolean;
}

export interface Announcement {
  text: string;
  /** Said at once; everything else waits for the throttle. */
  isUrgent: boolean;
}

export function readSituation(t: ConsoleCatalogue, view: OverlayView, now: number): Situation {
  const first = view.card?.mode === 'held' ? orderFindings(view.card.findings)[0] : undefined;
  return {
    heldFault: first && t.check.categories[first.category].name,
    overdueCount: view.queue.filter(({ timer }) => timer.stage === 'overdue').length,
    latePromises: view.team.promises.filter(({ dueAt }) => dueAt <= now).length,
    banners: view.banners.map((banner) => describeBanner(t, banner)),
    isRewriteReady: view.rewrite?.llm?.status === 'done',
  };
}

/** What changed between two situations and matters: a held send, the first late customer, a new banner, a finished rewrite. */
export function findAnnouncements(t: ConsoleCatalogue, before: Situation, after: Situation): Announcement[] {
  const { announce } = t.overlay;
  const found: Announcement[] = [];
  if (after.heldFault && !before.heldFault) found.push({ text: announce.held(after.heldFault), isUrgent: true });
  for (const text of after.banners) if (!before.banners.includes(text)) found.push({ text, isUrgent: false });
  if (after.overdueCount > 0 && before.overdueCount === 0) {
    found.push({ text: announce.overdue(after.overdueCount), isUrgent: false });
  }
  if (after.latePromises > before.latePromises) {
    found.push({ text: announce.promiseLate(after.latePromises), isUrgent: false });
  }
  if (after.isRewriteReady && !before.isRewriteReady) found.push({ text: announce.rewriteReady, isUrgent: false });
  return found;
}
