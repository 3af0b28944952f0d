import type { GuardedEvent, GuardHolder, GuardVerdict } from './guard-holder';

/** Everything a page can hang a send on, in the order in which a gesture fires it. */
const guardedEventTypes = [
  'keydown',
  'keypress',
  'keyup',
  'pointerdown',
  'mousedown',
  'pointerup',
  'mouseup',
  'click',
  'submit',
] as const;

/** One press and everything that follows from it. The first verdict holds for all of it. */
interface Gesture {
  verdict?: GuardVerdict;
  /** The key went down in our own overlay, whose buttons may move the focus into the page before it comes up. */
  isOurs?: boolean;
}

export interface SendGuard {
  /** What happens to this event: 'hold' keeps it from the page. */
  handle(event: GuardedEvent): GuardVerdict;
  /** To be told of every `compositionend`: an Enter in the same task only chose a word in the input method. */
  noteCompositionEnd(): void;
}

/**
 * Turns single events into gestures and asks `holder.judge` once for each. A gesture without a verdict is none of ours.
 * `afterTask` runs a callback once the browser has finished the present task: a click or submit that a key press causes
 * arrives in the task of its keypress (Enter) or keyup (Space).
 */
export const createSendGuard = (holder: GuardHolder, afterTask: (callback: () => void) => void): SendGuard => {
  const pressedKeys = new Map<string, Gesture>();
  let pointer: Gesture | undefined;
  let ofThisTask: Gesture | undefined;
  let hasJustComposed = false;
  let isTaskEndAwaited = false;

  const awaitTaskEnd = () => {
    if (isTaskEndAwaited) return;
    isTaskEndAwaited = true;
    afterTask(() => {
      isTaskEndAwaited = false;
      ofThisTask = undefined;
      hasJustComposed = false;
    });
  };

  const askJudge = (event: GuardedEvent): GuardVerdict | undefined => {
    try {
      if (holder.judge) return holder.judge(event);
      if (canSendByItself(event)) holder.reportUnchecked?.();
      return undefined;
    } catch {
      // A broken check must never keep the agent from working: the send goes through, marked as unchecked.
      holder.reportUnchecked?.();
      return 'pass';
    }
  };

  const decide = (gesture: Gesture, event: GuardedEvent): Gesture => {
    gesture.verdict ??= askJudge(event);
    return gesture;
  };

  const followKey = (event: KeyboardEvent): Gesture | undefined => {
    const known = pressedKeys.get(event.code);
    if (event.type === 'keyup') pressedKeys.delete(event.code);
    if (event.type !== 'keydown') return known;
    if (isInputMethodKey(event) || (hasJustComposed && event.key === 'Enter')) {
      pressedKeys.delete(event.code);
      return undefined;
    }
    const gesture = event.repeat && known ? known : { isOurs: isInOverlay(event) };
    pressedKeys.set(event.code, gesture);
    return decide(gesture, event);
  };

  const followPointer = (event: MouseEvent): Gesture | undefined => {
    if (event.type === 'pointerdown' && !isSecondFinger(event)) pointer = decide({}, event);
    if (event.type !== 'click') return pointer;
    // Clicks that a key or a screen reader caused have no count.
    const gesture = (event.detail > 0 ? pointer : undefined) ?? ofThisTask ?? {};
    if (event.detail > 0) pointer = undefined;
    return decide(gesture, event);
  };

  return {
    handle(event) {
      if (!event.isTrusted) return 'pass';
      const gesture =
        'key' in event ? followKey(event) : 'button' in event ? followPointer(event) : decide(ofThisTask ?? {}, event);
      ofThisTask = gesture;
      awaitTaskEnd();
      // Enter on 插入 must not come up, or repeat, in the composer: many pages send on it. We never send.
      if (gesture?.isOurs && !isInOverlay(event)) return 'hold';
      return gesture?.verdict ?? 'pass';
    },
    noteCompositionEnd() {
      hasJustComposed = true;
      awaitTaskEnd();
    },
  };
};

const isInOverlay = (event: GuardedEvent): boolean =>
  event.composedPath().some((it) => String(Reflect.get(it, 'localName')).startsWith('warm-reply'));

/** Chromium gives the keys that an input method eats the code 229, some with isComposing already false. */
const isInputMethodKey = (event: KeyboardEvent) => event.isComposing || event.keyCode === 229;

const isSecondFinger = (event: MouseEvent) => 'isPrimary' in event && event.isPrimary === false;

const canSendByItself = (event: GuardedEvent) =>
  event.type === 'submit' || (event.type === 'keydown' && 'key' in event && event.key === 'Enter');

/** A message to ourselves arrives after the present task. A timer would too, but a page can clear every timer there is. */
const createTaskEnd = () => {
  const { port1, port2 } = new MessageChannel();
  return (callback: () => void) => {
    port1.onmessage = callback;
    port2.postMessage(undefined);
  };
};

/**
 * Puts the guard in front of the page. Plain capture listeners that nothing can take away again: a page can abort the
 * extension framework's context by one forged event (reliability.md 0.1), and an updated extension leaves them working.
 */
export const installSendGuard = (target: Window, holder: GuardHolder): void => {
  if (holder.isGuardInstalled) return;
  holder.isGuardInstalled = true;
  const guard = createSendGuard(holder, createTaskEnd());
  const onEvent = (event: GuardedEvent) => {
    if (guard.handle(event) === 'pass') return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of guardedEventTypes) target.addEventListener(type, onEvent, { capture: true, passive: false });
  target.addEventListener('compositionend', guard.noteCompositionEnd, { capture: true });
};
