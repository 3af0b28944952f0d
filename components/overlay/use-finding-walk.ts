import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Finding } from '@/utils/phrase-check/types';
import { orderFindings } from './order-findings';

const readOptions = (card: HTMLElement | null): HTMLElement[] => [
  ...(card?.querySelectorAll<HTMLElement>('[data-option]') ?? []),
];

/** Walks the findings of a draft: ↑ and ↓ go through the alternatives and past their ends to the next finding. */
export function useFindingWalk(findings: readonly Finding[], card: RefObject<HTMLElement | null>) {
  const [wantedIndex, setIndex] = useState(0);
  const focusNext = useRef<'first' | 'last' | undefined>(undefined);
  const ordered = orderFindings(findings);
  const index = Math.min(wantedIndex, Math.max(0, ordered.length - 1));

  useLayoutEffect(() => {
    if (focusNext.current)
      readOptions(card.current)
        .at(focusNext.current === 'first' ? 0 : -1)
        ?.focus();
    focusNext.current = undefined;
  });

  const go = (step: 1 | -1) => setIndex(Math.max(0, Math.min(index + step, ordered.length - 1)));
  /** Returns true when the key was used. */
  const walk = (event: KeyboardEvent<HTMLElement>): boolean => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined;
    if (step === undefined) return false;
    const options = readOptions(card.current);
    const next = (event.target instanceof HTMLElement ? options.indexOf(event.target) : -1) + step;
    const isInside = next >= 0 && next < options.length;
    if (isInside) options[next]?.focus();
    else if (ordered[index + step]) {
      focusNext.current = step === 1 ? 'first' : 'last';
      go(step);
    }
    return true;
  };
  return { ordered, index, finding: ordered[index], go, walk };
}
