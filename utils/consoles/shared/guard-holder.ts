/**
 * guard.content (document_start) and console.content (document_idle) share the isolated world but not modules,
 * so they meet in one object on globalThis. Keep this file tiny: it is part of the guard's bundle.
 */
export type GuardVerdict = 'pass' | 'hold';

/** The events the guard hands over, in DOM order. */
export type GuardedEvent = KeyboardEvent | MouseEvent | SubmitEvent;

export interface GuardHolder {
  /**
   * Recognises whether this event begins a send gesture and decides it, synchronously.
   * undefined: not a send gesture. Set by the adapter through console.content.
   */
  judge?: (event: GuardedEvent) => GuardVerdict | undefined;
  /** Told when `judge` threw or is not there: the send went through unchecked. */
  reportUnchecked?: () => void;
  /** Set by the guard when its listeners are on: there are never two in one world. */
  isGuardInstalled?: boolean;
}

const holderKey = Symbol.for('warmreply.guard-holder');

type WithHolder = { [holderKey]?: GuardHolder };

/** The one holder of this page, created on first use. */
export const readGuardHolder = (scope: object = globalThis): GuardHolder => {
  const withHolder: WithHolder = scope;
  withHolder[holderKey] ??= {};
  return withHolder[holderKey];
};
