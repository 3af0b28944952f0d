const listSteps = (element: Element, css: string): (() => void)[] => {
  const classes = [...element.classList].filter(
    (name) =>
      css.includes(`.${name}`) ||
      [...css.matchAll(/\[class[*^]="\s*([^"]+)"/g)].some(([, part]) => part && name.includes(part)),
  );
  const attributes = [...css.matchAll(/\[([\w-]+)/g)].map(([, name]) => name ?? '').filter((name) => name !== 'class');
  return [
    ...(element.id && css.includes(`#${element.id}`) ? [() => element.removeAttribute('id')] : []),
    ...classes.map((name) => () => element.classList.remove(name)),
    ...attributes.filter((name) => element.hasAttribute(name)).map((name) => () => element.removeAttribute(name)),
  ];
};

/** Takes from an element, and where that is not enough from what surrounds it, what the selector knows it by. */
const renameOne = (element: Element, css: string): void => {
  for (let up: Element | null = element; up && element.matches(css); up = up.parentElement) {
    for (const takeAway of listSteps(up, css)) if (element.matches(css)) takeAway();
  }
  // Known by its tag alone.
  if (element.matches(css)) element.replaceWith(...element.childNodes);
};

/**
 * As a release of the page would: nothing is found by `css` any more, however often the page draws itself. Ends with the
 * page, or with `signal`.
 */
export const startRenaming = (css: string, signal?: AbortSignal): number => {
  const rename = () => {
    const found = [...document.querySelectorAll(css)];
    for (const element of found) if (element.matches(css)) renameOne(element, css);
    return found.length;
  };
  const count = rename();
  const observer = new MutationObserver(rename);
  observer.observe(document.body, { childList: true, subtree: true, attributes: true });
  signal?.addEventListener('abort', () => observer.disconnect());
  return count;
};
