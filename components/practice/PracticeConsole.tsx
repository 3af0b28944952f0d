import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import { PracticeComposer } from './PracticeComposer';
import { PracticeList } from './PracticeList';
import { PracticePane } from './PracticePane';
import { practiceShop } from './practice-script';
import { findOpen, type PracticeAction, type PracticeState } from './practice-state';

interface PracticeConsoleProps {
  t: PageCatalogue;
  state: PracticeState;
  /** ms since 1970. */
  readNow(): number;
  dispatch(action: PracticeAction): void;
}

/** A seller's chat page in small. Its marks are the contract with utils/consoles/practice (README.md there). */
export const PracticeConsole = ({ t, state, readNow, dispatch }: PracticeConsoleProps) => {
  const open = findOpen(state);
  return (
    <section
      className="console"
      aria-label={t.practice.console.label}
      data-wr-shop={practiceShop}
      data-wr-status="online"
    >
      <header className="console-head">
        <span className="console-shop">{practiceShop}</span>
        <span className="quiet">{t.practice.console.online}</span>
      </header>
      <PracticeList t={t} state={state} now={readNow()} onOpen={(id) => dispatch({ type: 'opened', id })} />
      <PracticePane t={t} open={open} />
      <PracticeComposer
        t={t}
        open={open}
        onDraft={(text) => dispatch({ type: 'drafted', text })}
        onSend={() => dispatch({ type: 'sent', now: readNow() })}
      />
    </section>
  );
};
