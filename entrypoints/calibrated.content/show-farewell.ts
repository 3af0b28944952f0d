const styles = `
:host { all: initial }
div {
  position: fixed; right: 16px; bottom: 16px; z-index: 2147483646; display: flex; gap: 12px; align-items: center;
  max-width: 360px; padding: 12px 14px; border-radius: 10px; background: #1f2933; color: #fff;
  font: 14px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; box-shadow: 0 6px 24px rgb(0 0 0 / 24%);
}
button {
  flex: none; padding: 4px 10px; border: 1px solid #9aa5b1; border-radius: 6px; background: none; color: inherit;
  font: inherit; cursor: pointer;
}
button:focus-visible { outline: 2px solid #fff; outline-offset: 2px }
`;

/**
 * Says in the page that the helpers have stopped: who relied on them must not take their silence for calm (design.md 1.6).
 * Returns what takes it away again.
 */
export const showFarewell = (root: Document, words: { text: string; close: string }): (() => void) => {
  const host = root.createElement('warm-reply');
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  shadow.adoptedStyleSheets = [sheet];
  const note = root.createElement('div');
  note.setAttribute('role', 'status');
  const text = root.createElement('span');
  text.textContent = words.text;
  const close = root.createElement('button');
  close.type = 'button';
  close.textContent = words.close;
  const remove = () => host.remove();
  close.addEventListener('click', remove);
  note.append(text, close);
  shadow.append(note);
  root.documentElement.append(host);
  return remove;
};
