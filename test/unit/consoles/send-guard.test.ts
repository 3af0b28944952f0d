import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { GuardedEvent, GuardHolder, GuardVerdict } from '@/utils/consoles/shared/guard-holder';
import { createSendGuard } from '@/utils/consoles/shared/send-guard';

const event = (type: string, facts: object): GuardedEvent =>
  ({ type, isTrusted: true, composedPath: () => [], ...facts }) satisfies object as unknown as GuardedEvent;

const key = (type: string, name: string, facts: object = {}) =>
  event(type, {
    key: name,
    code: name === ' ' ? 'Space' : name,
    keyCode: 0,
    isComposing: false,
    repeat: false,
    ...facts,
  });
const mouse = (type: string, facts: object = {}) =>
  event(type, { button: 0, detail: type === 'click' ? 1 : 0, isPrimary: true, ...facts });
const submit = () => event('submit', { submitter: null });

const press = (name: string) => [key('keydown', name), key('keypress', name)];
const pointerPress = () => ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'].map((type) => mouse(type));

/** A guard whose tasks end when the test says so, with the verdicts of its judge given one after the other. */
const createBench = (judge: GuardHolder['judge']) => {
  const reportUnchecked = vi.fn();
  const judged = vi.fn(judge ?? (() => undefined));
  const taskEnds: (() => void)[] = [];
  const holder: GuardHolder = { reportUnchecked, ...(judge && { judge: judged }) };
  const guard = createSendGuard(holder, (callback) => void taskEnds.push(callback));
  const endTask = () => {
    for (const end of taskEnds.splice(0)) end();
  };
  const play = (events: GuardedEvent[]): GuardVerdict[] =>
    events.map((it) => {
      const verdict = guard.handle(it);
      endTask();
      return verdict;
    });
  return { guard, judged, reportUnchecked, endTask, play };
};

describe('one gesture is one decision', () => {
  it.each(['hold', 'pass'] as const)('asks once from pointerdown to click and answers %s for all of it', (verdict) => {
    const { play, judged } = createBench(() => verdict);
    expect(play(pointerPress())).toEqual(Array(5).fill(verdict));
    expect(judged).toHaveBeenCalledTimes(1);
  });

  it.each(['hold', 'pass'] as const)('asks once from keydown to keyup and answers %s for all of it', (verdict) => {
    const { play, judged } = createBench(() => verdict);
    expect(play([...press('Enter'), key('keyup', 'Enter')])).toEqual(Array(3).fill(verdict));
    expect(judged).toHaveBeenCalledTimes(1);
  });

  it('keeps what comes of a key that went down in our overlay from the page: Enter on 插入 never sends', () => {
    const { play } = createBench(() => undefined);
    const inOverlay = { composedPath: () => [{ localName: 'button' }, { localName: 'warm-reply' }] };
    expect(
      play([
        key('keydown', 'Enter', inOverlay),
        key('keypress', 'Enter', inOverlay),
        // 插入 has put the caret into the composer.
        key('keydown', 'Enter', { repeat: true }),
        key('keyup', 'Enter'),
        key('keydown', 'Enter'),
        key('keyup', 'Enter'),
      ]),
    ).toEqual(['pass', 'pass', 'hold', 'hold', 'pass', 'pass']);
  });

  it('swallows auto-repeat of a held key without asking again', () => {
    const { play, judged } = createBench(() => 'hold');
    const repeats = Array.from({ length: 20 }, () => key('keydown', 'Enter', { repeat: true }));
    expect(play([key('keydown', 'Enter'), ...repeats])).toEqual(Array(21).fill('hold'));
    expect(judged).toHaveBeenCalledTimes(1);
  });

  it('judges a key that was held down elsewhere when it first reaches the composer', () => {
    const verdicts: (GuardVerdict | undefined)[] = [undefined, 'hold'];
    const { play, judged } = createBench(() => verdicts.shift());
    const repeat = () => key('keydown', 'Enter', { repeat: true });
    expect(play([key('keydown', 'Enter'), repeat(), repeat()])).toEqual(['pass', 'hold', 'hold']);
    expect(judged).toHaveBeenCalledTimes(2);
  });

  it('asks anew for a second press, which alone releases nothing', () => {
    const { play, judged } = createBench(() => 'hold');
    expect(play([...pointerPress(), ...pointerPress()])).toEqual(Array(10).fill('hold'));
    expect(play([...press('Enter'), key('keyup', 'Enter'), ...press('Enter')])).toEqual(Array(5).fill('hold'));
    expect(judged).toHaveBeenCalledTimes(4);
  });

  it('gives the click that Enter causes on a button the verdict of the key press', () => {
    const { guard, judged, endTask } = createBench(() => 'hold');
    guard.handle(key('keydown', 'Enter'));
    endTask();
    guard.handle(key('keypress', 'Enter'));
    expect(guard.handle(mouse('click', { detail: 0 }))).toBe('hold');
    expect(judged).toHaveBeenCalledTimes(1);
  });

  it('gives the click that follows the keyup of Space the verdict of the key press', () => {
    const { guard, play, judged } = createBench(() => 'pass');
    play(press(' '));
    guard.handle(key('keyup', ' '));
    expect(guard.handle(mouse('click', { detail: 0 }))).toBe('pass');
    expect(judged).toHaveBeenCalledTimes(1);
  });

  it('gives the submit that a click or Enter causes the verdict of its gesture', () => {
    const { guard, judged, endTask } = createBench(() => 'pass');
    for (const cause of [mouse('click'), key('keydown', 'Enter')]) {
      guard.handle(cause);
      expect(guard.handle(submit())).toBe('pass');
      endTask();
    }
    expect(judged).toHaveBeenCalledTimes(2);
  });

  it('judges a click without press or key, as a screen reader makes it, by itself', () => {
    const { play, judged } = createBench(() => 'hold');
    play([...press('Enter'), key('keyup', 'Enter')]);
    expect(play([mouse('click', { detail: 0 })])).toEqual(['hold']);
    expect(judged).toHaveBeenCalledTimes(2);
  });

  it('never lets an earlier press decide over a later click elsewhere', () => {
    const verdicts: (GuardVerdict | undefined)[] = ['hold', undefined, undefined];
    const { play } = createBench(() => verdicts.shift());
    expect(play([...press('Enter'), ...pointerPress()])).toEqual([...Array(2).fill('hold'), ...Array(5).fill('pass')]);
  });

  it('leaves a second finger to the gesture of the first', () => {
    const { play, judged } = createBench(() => 'hold');
    expect(play([mouse('pointerdown'), mouse('pointerdown', { isPrimary: false }), mouse('click')])).toEqual(
      Array(3).fill('hold'),
    );
    expect(judged).toHaveBeenCalledTimes(1);
  });
});

describe('what is no gesture of the agent', () => {
  it("lets the page's own untrusted clicks and keys pass without asking", () => {
    const { play, judged } = createBench(() => 'hold');
    expect(play([mouse('click', { isTrusted: false }), key('keydown', 'Enter', { isTrusted: false })])).toEqual([
      'pass',
      'pass',
    ]);
    expect(judged).not.toHaveBeenCalled();
  });

  it.each([
    ['isComposing', { isComposing: true }],
    ['key code 229', { keyCode: 229 }],
  ])('never holds a key of the input method (%s)', (_, facts) => {
    const { play, judged } = createBench(() => 'hold');
    expect(play([key('keydown', 'Enter', facts), key('keyup', 'Enter')])).toEqual(['pass', 'pass']);
    expect(judged).not.toHaveBeenCalled();
  });

  it('never holds the Enter that ends a composition, and judges the next one', () => {
    const { guard, judged, endTask, play } = createBench(() => 'hold');
    guard.noteCompositionEnd();
    expect(guard.handle(key('keydown', 'Enter'))).toBe('pass');
    endTask();
    expect(play([key('keyup', 'Enter')])).toEqual(['pass']);
    expect(judged).not.toHaveBeenCalled();
    expect(play([key('keydown', 'Enter')])).toEqual(['hold']);
  });
});

describe('when the check is broken', () => {
  it('lets the send go and says once that it went unchecked', () => {
    const { play, reportUnchecked } = createBench(() => {
      throw new Error('broken rule');
    });
    expect(play(pointerPress())).toEqual(Array(5).fill('pass'));
    expect(reportUnchecked).toHaveBeenCalledTimes(1);
  });

  it('lets everything go while nobody judges, and says so for an Enter', () => {
    const { play, reportUnchecked } = createBench(undefined);
    expect(play([...pointerPress(), key('keydown', 'a'), key('keydown', 'Enter')])).not.toContain('hold');
    expect(reportUnchecked).toHaveBeenCalledTimes(1);
  });
});

describe('any sequence of presses', () => {
  /** Whole gestures in any order, each with the verdict the judge will give on its first event. */
  const gesture = fc.record({
    kind: fc.constantFrom('pointer', 'enter', 'mod-enter', 'enter-on-button', 'space-on-button', 'ime'),
    verdict: fc.constantFrom<GuardVerdict | undefined>('hold', 'pass', undefined),
    repeats: fc.nat({ max: 3 }),
    losesKeyup: fc.boolean(),
  });

  /** Events of one gesture; those of an inner array happen in one task. */
  const toTasks = ({ kind, repeats, losesKeyup }: { kind: string; repeats: number; losesKeyup: boolean }) => {
    const click = mouse('click', { detail: 0 });
    if (kind === 'pointer') return pointerPress().map((it) => [it]);
    if (kind === 'space-on-button') return [...press(' ').map((it) => [it]), [key('keyup', ' '), click]];
    if (kind === 'ime') return [[key('keydown', 'Enter', { keyCode: 229 })], [key('keyup', 'Enter')]];
    const facts = kind === 'mod-enter' ? { ctrlKey: true } : {};
    const down = [key('keydown', 'Enter', facts)];
    const again = Array.from({ length: repeats }, () => [key('keydown', 'Enter', { ...facts, repeat: true })]);
    const typed =
      kind === 'enter-on-button' ? [key('keypress', 'Enter', facts), click] : [key('keypress', 'Enter', facts)];
    // macOS does not tell the keyup of a key that was pressed together with ⌘.
    return [down, typed, ...again, ...(losesKeyup ? [] : [[key('keyup', 'Enter', facts)]])];
  };

  it('shares one verdict within a gesture, asks once, and never carries it into the next', () => {
    fc.assert(
      fc.property(fc.array(gesture, { maxLength: 12 }), (gestures) => {
        let verdict: GuardVerdict | undefined;
        const { guard, judged, endTask } = createBench(() => verdict);
        for (const one of gestures) {
          verdict = one.verdict;
          judged.mockClear();
          for (const task of toTasks(one)) {
            for (const it of task) {
              const expected = one.kind === 'ime' ? 'pass' : (one.verdict ?? 'pass');
              expect(guard.handle(it)).toBe(expected);
            }
            endTask();
          }
          if (one.kind === 'ime') expect(judged).not.toHaveBeenCalled();
          else if (one.verdict) expect(judged).toHaveBeenCalledTimes(1);
        }
      }),
      { numRuns: 500 },
    );
  });
});
