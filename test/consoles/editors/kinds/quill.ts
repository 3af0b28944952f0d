import Quill from 'quill';
import { type OwnedEditor, placeholder } from '../types';

export const mountQuill = (host: HTMLElement): OwnedEditor => {
  const quill = new Quill(host, { placeholder });
  const history = quill.getModule('history');
  return {
    setText(text) {
      // Takes a last line break for the one of its own.
      quill.setText(`${text}\n`);
      if (typeof history === 'object' && history && 'clear' in history && typeof history.clear === 'function') {
        history.clear();
      }
    },
    // Quill's document always ends in a line break of its own.
    readModel: () => quill.getText().replace(/\n$/, ''),
  };
};
