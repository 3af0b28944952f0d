import type { GuidePart, GuideStep, PickedAuthor, Saving } from '@/utils/conversation/calibration/guide-view';
import { guideSteps, isRowPart, partsOfStep } from './steps';

/** Which of a part's candidates is meant; none where the page has no such part. */
export type Choice = number | 'none';

/** Where the agent is in the guide. No element of the page stands in it. */
export interface GuideState {
  /** The questions asked: all, or one and the live check. */
  steps: readonly GuideStep[];
  /** 'menu': a calibration is there already, and what of it shall be done again is asked first. */
  step: GuideStep | 'menu';
  /** Which part of the step the keys act on. */
  focus: number;
  choices: Partial<Record<GuidePart, Choice>>;
  picking?: { part: GuidePart; author?: PickedAuthor };
  /** What of an existing calibration is learnt anew; 'all' where there is none. */
  redone: readonly GuideStep[] | 'all';
  /** Back to the live check after one step was corrected from there. */
  isFromCheck: boolean;
  /** How often the agent said yes. */
  confirmations: number;
  saving: Saving;
}

export type GuideAction =
  | { type: 'confirm' }
  | { type: 'back' }
  | { type: 'focus'; index: number }
  /** Through `count` candidates and round their ends. */
  | { type: 'walk'; by: 1 | -1; count: number }
  | { type: 'skip' }
  | { type: 'pick' }
  /** The agent pointed: the new candidate is the first. `next`: another message has to be pointed at. */
  | { type: 'picked'; next?: PickedAuthor }
  | { type: 'stop-picking' }
  /** From the menu or the live check: this step again. */
  | { type: 'redo'; step: GuideStep }
  | { type: 'redo-all' }
  | { type: 'saving'; saving: Saving };

/** `lost`: of a page that is known, just these steps are done again, without the menu. */
export const startGuideState = (hasExisting: boolean, lost: readonly GuideStep[] = []): GuideState => ({
  steps: lost.length > 0 ? [...lost, 'check'] : guideSteps,
  step: lost[0] ?? (hasExisting ? 'menu' : 'reply'),
  focus: 0,
  choices: {},
  redone: lost.length > 0 ? lost : 'all',
  isFromCheck: false,
  confirmations: 0,
  saving: 'open',
});

/** The parts a step asks about: where there is no conversation list, nothing that would stand in its rows. */
export const listParts = ({ choices }: Pick<GuideState, 'choices'>, step: GuideStep): readonly GuidePart[] =>
  partsOfStep[step].filter((part) => choices.conversationRow !== 'none' || !isRowPart(part));

const listAsked = (state: GuideState): readonly GuideState['step'][] =>
  state.steps.filter((step) => step === 'check' || listParts(state, step).length > 0);

/** Which of how many questions it is, from 1. */
export const readProgress = (state: GuideState): { position: number; total: number } => {
  const asked = listAsked(state);
  const at = asked.indexOf(state.step);
  // A step that is done again from the live check was counted the first time.
  return { position: at < 0 ? 1 : at + 1, total: asked.length };
};

export const readFocusedPart = (state: GuideState): GuidePart | undefined =>
  state.step === 'menu' ? undefined : listParts(state, state.step)[state.focus];

const goTo = (state: GuideState, step: GuideStep | 'menu'): GuideState => ({ ...state, step, focus: 0 });

const move = (state: GuideState, by: 1 | -1): GuideState => {
  const asked = listAsked(state);
  const next = asked[asked.indexOf(state.step) + by];
  return next ? goTo(state, next) : state;
};

const choose = (state: GuideState, part: GuidePart, choice: Choice): GuideState => ({
  ...state,
  choices: { ...state.choices, [part]: choice },
});

const withoutPicking = ({ picking: _done, ...state }: GuideState): GuideState => state;

const redo = (state: GuideState, step: GuideStep): GuideState => {
  if (state.step === 'menu') return goTo({ ...state, steps: [step, 'check'], redone: [step] }, step);
  const { redone } = state;
  return goTo({ ...state, isFromCheck: true, redone: redone === 'all' ? redone : [...redone, step] }, step);
};

/** The next state of the guide. Pure: what stands in the page is another part's business. */
export const reduceGuide = (state: GuideState, action: GuideAction): GuideState => {
  if (action.type === 'saving') return { ...state, saving: action.saving };
  if (state.picking) return reducePicking(state, state.picking, action);
  const part = readFocusedPart(state);
  switch (action.type) {
    case 'confirm': {
      const confirmed = { ...state, confirmations: state.confirmations + 1 };
      return state.isFromCheck ? goTo({ ...confirmed, isFromCheck: false }, 'check') : move(confirmed, 1);
    }
    case 'back':
      return state.isFromCheck ? goTo({ ...state, isFromCheck: false }, 'check') : move(state, -1);
    case 'focus':
      return { ...state, focus: action.index };
    case 'walk': {
      if (!part || action.count === 0) return state;
      const now = state.choices[part] ?? 0;
      const from = now === 'none' ? (action.by > 0 ? -1 : 0) : now;
      return choose(state, part, (from + action.by + action.count) % action.count);
    }
    case 'skip':
      return part ? choose(state, part, 'none') : state;
    case 'pick':
      return part ? { ...state, picking: { part, ...(part === 'authors' && { author: 'customer' }) } } : state;
    case 'redo':
      return redo(state, action.step);
    case 'redo-all':
      return goTo(state, 'reply');
    default:
      return state;
  }
};

const reducePicking = (
  state: GuideState,
  picking: NonNullable<GuideState['picking']>,
  action: GuideAction,
): GuideState => {
  if (action.type === 'stop-picking' || action.type === 'back') return withoutPicking(state);
  if (action.type !== 'picked') return state;
  if (action.next) return { ...state, picking: { ...picking, author: action.next } };
  return choose(withoutPicking(state), picking.part, 0);
};
