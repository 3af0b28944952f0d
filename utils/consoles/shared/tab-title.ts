export interface TabTitle {
  /** Puts words before the page's own title; '' gives the title back as the page wrote it. */
  show(prefix: string): void;
}

/** A page that puts its own title back at once, and again, watches over it: it keeps it until we have something new to say. */
const maxResets = 3;
const resetWithinMs = 500;

/**
 * Prefixes the tab's title and follows the page's own changes of it: what the page writes is its title, what we wrote
 * last is recognised and left alone, so the two never answer each other for ever. Hidden tabs run observers too.
 */
export const keepTabTitle = (root: Document, signal: AbortSignal, now: () => number): TabTitle => {
  let prefix = '';
  /** As the page wrote it last. */
  let own = '';
  let written = '';
  let writtenAt = 0;
  let resets = 0;

  const write = (next: string) => {
    // A page that builds on document.title would otherwise carry our words along.
    if (root.title !== written) own = prefix === '' ? root.title : root.title.replaceAll(prefix, '');
    prefix = next;
    if (root.title !== prefix + own) root.title = prefix + own;
    // The browser trims what it is given.
    written = root.title;
    writtenAt = now();
  };
  const observer = new MutationObserver(() => {
    if (root.title === written) return;
    const isReset = root.title === own && now() - writtenAt < resetWithinMs;
    resets = isReset ? resets + 1 : 0;
    if (resets <= maxResets) write(prefix);
  });

  const show = (next: string) => {
    if (next === prefix) return;
    resets = 0;
    // The page's framework replaces the title's text or the element itself.
    if (prefix === '') observer.observe(root.head, { childList: true, subtree: true, characterData: true });
    write(next);
    if (next === '') observer.disconnect();
  };

  signal.addEventListener('abort', () => show(''), { once: true });
  return {
    show: (next) => {
      if (!signal.aborted) show(next);
    },
  };
};
