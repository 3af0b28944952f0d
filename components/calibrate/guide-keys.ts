import type { GuideIntents, GuideView, TreeStep } from '@/utils/conversation/calibration/guide-view';

const treeKeys: Record<string, TreeStep> = {
  ArrowUp: 'parent',
  ArrowDown: 'child',
  ArrowLeft: 'before',
  ArrowRight: 'after',
};

/**
 * One key in the card; true where it was used. Enter is not among them: the focused button acts on it. In a field only Esc
 * is ours, and Enter where it means 都对，保存.
 */
export const handleGuideKey = (
  key: string,
  target: EventTarget | null,
  view: GuideView,
  intents: GuideIntents,
  card: ParentNode | null,
): boolean => {
  if (view.picking) return handlePickKey(key, intents);
  if (key === 'Escape') {
    if (view.saving === 'saved') intents.close();
    // Leaving needs a second key: what was confirmed would be gone.
    else if (view.step === 'menu' || view.position <= 1) card?.querySelector<HTMLElement>('[data-close]')?.focus();
    else intents.back();
    return true;
  }
  if (target instanceof HTMLInputElement) {
    if (key !== 'Enter' || !view.canConfirm) return false;
    intents.save();
    return true;
  }
  if (view.saving === 'saved' || view.step === 'check') return false;
  if (view.step === 'menu') return moveFocus(key, target, card);
  const step = key === 'ArrowUp' || key === 'ArrowLeft' ? -1 : 1;
  if (key === 'ArrowUp' || key === 'ArrowDown') intents.walk(step);
  else if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const { length } = view.parts;
    if (length > 1) intents.focusPart((view.focus + step + length) % length);
  } else return false;
  return true;
};

const handlePickKey = (key: string, intents: GuideIntents): boolean => {
  const step = treeKeys[key];
  if (step) intents.stepInTree(step);
  else if (key === 'Escape') intents.stopPicking();
  else return false;
  return true;
};

const moveFocus = (key: string, from: EventTarget | null, card: ParentNode | null): boolean => {
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return false;
  const all = [...(card?.querySelectorAll<HTMLElement>('[data-choice]') ?? [])];
  const at = from instanceof HTMLElement ? all.indexOf(from) : -1;
  all[(at + (key === 'ArrowDown' ? 1 : -1) + all.length) % all.length]?.focus();
  return true;
};
