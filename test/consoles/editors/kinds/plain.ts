import { type OwnedEditor, placeholder } from '../types';

/**
 * What the browser shows, line by line. `innerText` alone counts the `<br>` that holds a line open as a line of its own, so in a copy
 * something invisible stands in for those.
 */
const readShownText = (editor: HTMLElement): string => {
  const copy = document.createElement('div');
  copy.append(...[...editor.childNodes].map((node) => node.cloneNode(true)));
  for (const prop of copy.querySelectorAll('br')) {
    if (!prop.nextSibling || prop.nextSibling.nodeName === 'DIV') prop.replaceWith('\u200b');
  }
  document.body.append(copy);
  // biome-ignore lint/performance/useDomNodeTextContent: `textContent` knows nothing of lines
  const text = copy.innerText.replaceAll('\u200b', '').replaceAll('\u00a0', ' ');
  copy.remove();
  return text;
};

/** A bare contenteditable, as on JD; the page sends what it shows. */
export const mountPlain = (host: HTMLElement): OwnedEditor => {
  const editor = document.createElement('div');
  editor.contentEditable = 'true';
  editor.dataset.placeholder = placeholder;
  host.append(editor);
  const createLine = (line: string) => {
    const block = document.createElement('div');
    // As the browser writes typed spaces: it would swallow plain ones.
    block.append(line === '' ? document.createElement('br') : line.replaceAll(' ', '\u00a0'));
    return block;
  };
  return {
    setText: (text) => editor.replaceChildren(...(text === '' ? [] : text.split('\n').map(createLine))),
    readModel: () => readShownText(editor),
  };
};
