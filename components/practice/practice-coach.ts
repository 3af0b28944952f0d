import { knowledgeCustomer } from './practice-script';
import { findLongestWaiting, findOpen, type PracticeAction, type PracticeState } from './practice-state';

export const coachSteps = ['wait', 'speak', 'check'] as const;
export type CoachStep = (typeof coachSteps)[number];

/** What the coach has seen the learner do. */
export interface Coach {
  done: readonly CoachStep[];
  /** A hurtful sentence stood in the draft; the step is done when something better was sent after it. */
  sawHurt: boolean;
}

export const newCoach: Coach = { done: [], sawHurt: false };

/** How the coach judges a text; the entrypoint hands in the product's own check and fact comparison. */
export interface CoachJudges {
  isHurtful(text: string): boolean;
  /** The practice knowledge in other words, with every fact intact. */
  isSpokenKnowledge(text: string): boolean;
}

/**
 * Ticks a step when it was really done, whichever way the learner took.
 * @param state the practice before the action
 */
export const reduceCoach = (coach: Coach, action: PracticeAction, state: PracticeState, judges: CoachJudges): Coach => {
  switch (action.type) {
    case 'opened':
      return findLongestWaiting(state)?.id === action.id ? finishStep(coach, 'wait') : coach;
    case 'drafted': {
      if (judges.isHurtful(action.text)) return { ...coach, sawHurt: true };
      const isKnowledge = state.openId === knowledgeCustomer && judges.isSpokenKnowledge(action.text);
      return isKnowledge ? finishStep(coach, 'speak') : coach;
    }
    case 'sent': {
      const text = findOpen(state)?.draft.trim() ?? '';
      return coach.sawHurt && text !== '' && !judges.isHurtful(text) ? finishStep(coach, 'check') : coach;
    }
    case 'replayed':
      return newCoach;
    case 'ticked':
      return coach;
  }
};

const finishStep = (coach: Coach, step: CoachStep): Coach =>
  coach.done.includes(step) ? coach : { ...coach, done: [...coach.done, step] };
