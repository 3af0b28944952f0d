import { useEffect, useRef } from 'react';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import type { PracticeConversation } from './practice-state';

interface PracticePaneProps {
  t: PageCatalogue;
  open: PracticeConversation | undefined;
}

export const PracticePane = ({ t, open }: PracticePaneProps) => {
  const pane = useRef<HTMLDivElement>(null);
  const lastId = open?.messages.at(-1)?.id;
  useEffect(() => {
    if (pane.current) pane.current.tabIndex = 0; // what scrolls must be reachable by keyboard
  }, []);
  useEffect(() => {
    if (lastId) pane.current?.scrollTo({ top: pane.current.scrollHeight });
  }, [lastId]);
  return (
    <div
      className="console-pane"
      role="log"
      aria-live="off"
      aria-label={t.practice.console.messages}
      data-wr-pane={open?.id ?? ''}
      ref={pane}
    >
      {!open && <p className="empty quiet">{t.practice.console.pick}</p>}
      {open?.messages.map(({ id, author, text, sentAt }) => (
        <div
          key={id}
          className={`bubble bubble-${author}`}
          data-wr-message={id}
          data-wr-author={author}
          data-wr-sent-at={sentAt}
        >
          {author === 'robot' && <span className="bubble-mark">{t.practice.console.robot}</span>}
          <p data-wr-text>{text}</p>
        </div>
      ))}
    </div>
  );
};
