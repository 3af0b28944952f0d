import { useState } from 'react';
import { Brand } from '@/components/shared/page/Brand';
import { NoticeRegion } from '@/components/shared/page/NoticeRegion';
import { useNotice } from '@/components/shared/page/use-notice';
import type { Clock } from '@/utils/base/clock';
import type { Result } from '@/utils/base/result';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import { CoachColumn } from './CoachColumn';
import { NextSteps } from './NextSteps';
import { PracticeConsole } from './PracticeConsole';
import { type CoachJudges, coachSteps } from './practice-coach';
import { usePractice } from './use-practice';

export interface PracticeIo {
  clock: Clock;
  judges: CoachJudges;
  openConsole(): void;
  importSamplePack(): Promise<Result<number, 'storage-failed'>>;
}

/** A console to try everything on: customers write by themselves, a coach beside it says what to try next. */
export const PracticePage = ({ t, io }: { t: PageCatalogue; io: PracticeIo }) => {
  const { state, coach, dispatch } = usePractice(io.clock, io.judges);
  const [isSkipped, setIsSkipped] = useState(false);
  const { notice, notify } = useNotice();
  const isOver = isSkipped || coach.done.length === coachSteps.length;
  const importSample = async () => {
    const result = await io.importSamplePack();
    if (result.ok) notify(t.sidepanel.knowledge.imported(result.value));
    else notify(t.sidepanel.knowledge.importProblems[result.reason](0), 'bad');
  };
  const replay = () => {
    setIsSkipped(false);
    dispatch({ type: 'replayed', now: io.clock.now() });
  };
  return (
    <div className="practice">
      <header className="practice-head">
        <h1>
          <Brand t={t} />
          <span className="practice-title">{t.practice.heading}</span>
        </h1>
        <p className="quiet">{t.practice.intro}</p>
      </header>
      <main className="practice-main">
        <div className="practice-side">
          <CoachColumn t={t} coach={coach} isOver={isOver} onReplay={replay} onSkip={() => setIsSkipped(true)} />
          {isOver && <NextSteps t={t} onOpenConsole={io.openConsole} onImportSample={() => void importSample()} />}
        </div>
        <PracticeConsole t={t} state={state} readNow={() => io.clock.now()} dispatch={dispatch} />
      </main>
      <NoticeRegion notice={notice} />
    </div>
  );
};
