const entries = ['[data-surface="card"]', '[data-surface="rewrite"]', '[data-surface="dock"]'];

/**
 * Moves the focus into the overlay on the agent's hotkey: to the check card, else the rewrite panel, else the strip.
 * Returns false when nothing is there to take it. Never called while the agent only types.
 */
export function focusOverlay(root: ShadowRoot): boolean {
  for (const entry of entries) {
    const surface = root.querySelector(entry);
    const target = surface?.querySelector<HTMLElement>('[data-entry]') ?? surface?.querySelector<HTMLElement>('button');
    if (!target) continue;
    target.focus();
    return true;
  }
  return false;
}
