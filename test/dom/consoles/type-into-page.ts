/** happy-dom has no editing commands; this does for text controls what a browser's `insertText` and `delete` do. */
export const installEditingCommands = (): void => {
  Object.defineProperty(document, 'execCommand', {
    configurable: true,
    value: (command: string, _ui?: boolean, text = '') => {
      const control = document.activeElement;
      if (!(control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement)) return false;
      const { selectionStart: start, selectionEnd: end } = control;
      control.setRangeText(command === 'insertText' ? text : '', start ?? 0, end ?? 0, 'end');
      control.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
      return true;
    },
  });
};

/** What the agent types: the whole new text at once. */
export const typeDraft = (composer: HTMLTextAreaElement, text: string): void => {
  composer.value = text;
  composer.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
};

/** An event as the agent's own hand would cause it. */
export const makeTrusted = <Kind extends Event>(event: Kind): Kind =>
  Object.defineProperty(event, 'isTrusted', { value: true });
