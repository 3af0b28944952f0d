import { readControlSelection, readControlText, selectInControl } from '../composer';
import type { ComposerAccess } from './composer-access';
import { fillDraft } from './fill-draft';

/** Composers that are a `<textarea>` or an `<input>`: all that `console.js` carries, as it is compiled on every page load. */
export const textControlAccess: ComposerAccess = {
  readText: readControlText,
  readSelection: readControlSelection,
  select: selectInControl,
  fill: fillDraft,
};
