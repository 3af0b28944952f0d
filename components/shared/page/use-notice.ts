import { useCallback, useEffect, useState } from 'react';

/** What just happened, in one sentence. `id` grows, so that the same sentence is announced again. */
export interface Notice {
  id: number;
  text: string;
  tone: 'good' | 'bad';
}

export type Notify = (text: string, tone?: Notice['tone']) => void;

const shownForMs = 6000;

/** The page's one notice: shown for a few seconds and announced politely. */
export const useNotice = (): { notice: Notice | undefined; notify: Notify } => {
  const [notice, setNotice] = useState<Notice>();
  const notify = useCallback<Notify>((text, tone = 'good') => {
    setNotice((last) => ({ id: (last?.id ?? 0) + 1, text, tone }));
  }, []);
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(() => setNotice(undefined), shownForMs);
    return () => clearTimeout(timer);
  }, [notice]);
  return { notice, notify };
};
