import { generateSelectors } from '../select/generate-selectors';
import type { Scope } from './types';

/** Far more than any console has; a page that nests without end is not followed. */
const maxScopes = 40;

const nameElement = (element: Element, root: ParentNode): string =>
  generateSelectors(element, root)[0]?.css ?? element.localName;

/** The document, its open shadow roots and its same-origin iframes, however deep. */
export const collectScopes = (document: Document): Scope[] => {
  const scopes: Scope[] = [{ root: document, shadow: [], frame: [] }];
  for (let index = 0; index < scopes.length && scopes.length < maxScopes; index += 1) {
    const scope = scopes[index];
    if (!scope) break;
    for (const element of scope.root.querySelectorAll('*')) {
      if (!element.shadowRoot) continue;
      scopes.push({ ...scope, root: element.shadowRoot, shadow: [...scope.shadow, nameElement(element, scope.root)] });
    }
    for (const frame of scope.root.querySelectorAll('iframe')) {
      // null where the frame is of another origin: its own script sees it.
      const inner = frame.contentDocument;
      if (inner?.body)
        scopes.push({ root: inner, shadow: [], frame: [...scope.frame, nameElement(frame, scope.root)] });
    }
  }
  return scopes;
};
