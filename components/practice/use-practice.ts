import { useCallback, useEffect, useReducer } from 'react';
import type { Clock } from '@/utils/base/clock';
import { type Coach, type CoachJudges, newCoach, reduceCoach } from './practice-coach';
import { type PracticeAction, type PracticeState, reducePractice, startPractice } from './practice-state';

interface Practice {
  state: PracticeState;
  coach: Coach;
}

const tickMs = 500;

/** Runs the practice by the clock: customers write when their time has come. */
export const usePractice = (clock: Clock, judges: CoachJudges) => {
  const reduce = useCallback(
    ({ state, coach }: Practice, action: PracticeAction): Practice => ({
      state: reducePractice(state, action),
      coach: reduceCoach(coach, action, state, judges),
    }),
    [judges],
  );
  const [practice, dispatch] = useReducer(reduce, undefined, () => ({
    state: startPractice(clock.now()),
    coach: newCoach,
  }));
  useEffect(() => {
    const timer = setInterval(() => dispatch({ type: 'ticked', now: clock.now() }), tickMs);
    return () => clearInterval(timer);
  }, [clock]);
  return { ...practice, dispatch };
};
