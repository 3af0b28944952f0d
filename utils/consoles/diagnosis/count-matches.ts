import type { NameCensor } from './censor-names';
import { isFrame } from './is-frame';
import type { DiagnosedPart } from './types';

type Scope = Document | ShadowRoot;

/** A page that nests without end is not followed. */
const maxScopes = 60;

/** The document, its open shadow roots and its same-origin frames, however deep. */
const listScopes = (root: Document): Scope[] => {
  const scopes: Scope[] = [root];
  for (const scope of scopes) {
    for (const element of scope.querySelectorAll('*')) {
      if (scopes.length >= maxScopes) return scopes;
      if (element.shadowRoot && element.localName !== 'warm-reply') scopes.push(element.shadowRoot);
      if (isFrame(element) && element.contentDocument) scopes.push(element.contentDocument);
    }
  }
  return scopes;
};

/** Per selector of the adapter, how many elements it finds: in the document, and in what is nested in it. */
export const countMatches = (root: Document, parts: readonly DiagnosedPart[], censor: NameCensor): string[] => {
  const [document, ...nested] = listScopes(root);
  return parts.flatMap(({ name, selectors }) => [
    name,
    ...selectors.map((css) => {
      const here = document ? countIn(document, css) : 0;
      const inside = nested.reduce((sum, scope) => sum + (countIn(scope, css) ?? 0), 0);
      const count = here === undefined ? 'cannot be read' : `${here}${inside > 0 ? ` + ${inside} nested` : ''}`;
      return ` ${count}: ${censor.writeSelector(css)}`;
    }),
  ]);
};

/** undefined where the browser cannot read the selector. */
const countIn = (scope: ParentNode, css: string): number | undefined => {
  try {
    return scope.querySelectorAll(css).length;
  } catch {
    return undefined; // said in the diagnosis
  }
};
