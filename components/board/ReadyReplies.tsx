import { useEffect, useState } from 'react';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import { type ReplyCount, sumReplyCounts } from '@/utils/knowledge/reply-counts';
import type { BoardIo } from './types';

interface ReadyRepliesProps {
  t: PageCatalogue;
  io: Pick<BoardIo, 'watchReplyCounts'>;
  /** YYYY-MM-DD */
  fromDay: string;
}

/** One line: how many ready replies were offered in the period, and how many of them were used. */
export const ReadyReplies = ({ t, io, fromDay }: ReadyRepliesProps) => {
  const [counts, setCounts] = useState<readonly ReplyCount[]>([]);
  useEffect(() => io.watchReplyCounts(fromDay, setCounts), [io, fromDay]);
  const { offered, accepted } = sumReplyCounts(counts);
  return offered > 0 && <p className="quiet">{t.board.readyReplies(offered, accepted)}</p>;
};
