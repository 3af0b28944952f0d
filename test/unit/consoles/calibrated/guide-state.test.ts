import { describe, expect, it } from 'vitest';
import {
  type GuideAction,
  listParts,
  readFocusedPart,
  readProgress,
  reduceGuide,
  startGuideState,
} from '@/utils/consoles/calibrated/guide/guide-state';
import { findStepOf, guideParts, guideSteps, partsOfStep } from '@/utils/consoles/calibrated/guide/steps';
import { partNames } from '@/utils/consoles/calibrated/schema';

const run = (actions: readonly GuideAction[], hasExisting = false) =>
  actions.reduce(reduceGuide, startGuideState(hasExisting));
const confirm: GuideAction = { type: 'confirm' };
const times = (n: number, action: GuideAction) => Array.from({ length: n }, () => action);

describe('the way through the guided calibration', () => {
  it('comes to the live check after seven confirmations: the eighth is the last', () => {
    const state = run(times(7, confirm));
    expect(state.step).toBe('check');
    expect(state.confirmations).toBe(7);
    expect(readProgress(state)).toEqual({ position: 8, total: 8 });
  });

  it('asks for every part once', () => {
    expect(guideSteps.flatMap((step) => partsOfStep[step]).sort()).toEqual([...guideParts].sort());
  });

  it('goes back one step, and stays at the first', () => {
    expect(run([confirm, confirm, { type: 'back' }]).step).toBe('messages');
    expect(run([{ type: 'back' }]).step).toBe('reply');
  });

  it('walks through the candidates of the part in focus, round both ends', () => {
    const walk = (by: 1 | -1): GuideAction => ({ type: 'walk', by, count: 3 });
    expect(run([walk(1)]).choices).toEqual({ composer: 1 });
    expect(run([walk(1), walk(1), walk(1)]).choices).toEqual({ composer: 0 });
    expect(run([walk(-1)]).choices).toEqual({ composer: 2 });
    expect(run([{ type: 'focus', index: 1 }, walk(1)]).choices).toEqual({ sendControl: 1 });
    expect(run([{ type: 'walk', by: 1, count: 0 }]).choices).toEqual({});
  });

  it('leaves a part out, and takes the first candidate again by walking on', () => {
    const left = run([{ type: 'focus', index: 1 }, { type: 'skip' }]);
    expect(left.choices).toEqual({ sendControl: 'none' });
    expect(reduceGuide(left, { type: 'walk', by: 1, count: 2 }).choices).toEqual({ sendControl: 0 });
    expect(reduceGuide(left, { type: 'walk', by: -1, count: 2 }).choices).toEqual({ sendControl: 1 });
  });

  it('asks nothing about rows where the page has no list of conversations', () => {
    const state = run([...times(3, confirm), { type: 'skip' }, confirm]);
    expect(state.step).toBe('marks');
    expect(listParts(state, 'marks')).toEqual(['messageTime']);
    expect(listParts(state, 'open')).toEqual(['openName']);
    expect(readProgress(state)).toEqual({ position: 5, total: 7 });
  });

  it('takes what was pointed at as the choice, and Esc leaves the choice alone', () => {
    const walked = run([{ type: 'walk', by: 1, count: 3 }, { type: 'pick' }]);
    expect(walked.picking).toEqual({ part: 'composer' });
    const picked = reduceGuide(walked, { type: 'picked' });
    expect(picked.choices).toEqual({ composer: 0 });
    expect(picked.picking).toBeUndefined();
    const stopped = reduceGuide(walked, { type: 'stop-picking' });
    expect(stopped.choices).toEqual({ composer: 1 });
    expect(stopped.picking).toBeUndefined();
  });

  it('confirms nothing while the agent points', () => {
    expect(run([{ type: 'pick' }, confirm]).step).toBe('reply');
    expect(run([{ type: 'pick' }, confirm]).confirmations).toBe(0);
  });

  it('asks for a message of each when who is who is pointed at', () => {
    const first = run([confirm, confirm, { type: 'pick' }]);
    expect(first.picking).toEqual({ part: 'authors', author: 'customer' });
    const second = reduceGuide(first, { type: 'picked', next: 'agent' });
    expect(second.picking).toEqual({ part: 'authors', author: 'agent' });
    expect(reduceGuide(second, { type: 'picked' }).choices).toEqual({ authors: 0 });
  });

  it('comes back to the live check after a doubt there, and by Esc as well', () => {
    const doubt = run([...times(7, confirm), { type: 'redo', step: 'authors' }]);
    expect(doubt.step).toBe('authors');
    expect(reduceGuide(doubt, confirm).step).toBe('check');
    expect(reduceGuide(doubt, { type: 'back' }).step).toBe('check');
  });

  it('asks for one part and the live check where that is to be calibrated again', () => {
    const state = run([{ type: 'redo', step: 'rows' }], true);
    expect(state).toMatchObject({ step: 'rows', redone: ['rows'] });
    expect(readProgress(state)).toEqual({ position: 1, total: 2 });
    const checked = reduceGuide(state, confirm);
    expect(checked.step).toBe('check');
    expect(reduceGuide(checked, { type: 'redo', step: 'open' }).redone).toEqual(['rows', 'open']);
  });

  it('asks for everything again where the agent wants that', () => {
    const state = run([{ type: 'redo-all' }], true);
    expect(state).toMatchObject({ step: 'reply', redone: 'all' });
    expect(readFocusedPart(state)).toBe('composer');
  });

  it('knows for every part of a calibration where it is shown', () => {
    const askedFor = partNames.filter((part) => part !== 'shop');
    expect(askedFor.filter((part) => findStepOf(part) === 'check')).toEqual([]);
    expect(findStepOf('messageList')).toBe('messages');
    expect(findStepOf('conversationRow')).toBe('rows');
    expect(findStepOf('rowUnread')).toBe('marks');
    expect(findStepOf('rowName')).toBe('name');
  });
});
