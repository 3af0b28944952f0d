/** Scrolls what the agent turned the wheel over: the shield that keeps clicks from the page keeps the wheel from it as well. */
export const scrollUnder = (element: Element | undefined, byX: number, byY: number): void => {
  for (let up = element; up; up = up.parentElement ?? undefined) {
    const { scrollTop, scrollLeft } = up;
    up.scrollBy({ left: byX, top: byY, behavior: 'instant' });
    if (up.scrollTop !== scrollTop || up.scrollLeft !== scrollLeft) return;
  }
};
