import type { Locator } from '../schema';
import { isStableName, isStateName, readModulePrefix } from './stable-names';

type OwnSelector = Pick<Locator, 'css' | 'how'>;

/** Attributes by which people and screen readers know a control. */
const roleAttributes = ['role', 'contenteditable', 'aria-label', 'placeholder', 'data-placeholder', 'name', 'type'];

const quote = (value: string): string => `"${value.replace(/["\\]/g, '\\$&')}"`;

const listIdSelectors = ({ id }: Element): OwnSelector[] => {
  if (isStableName(id)) return [{ css: `#${CSS.escape(id)}`, how: 'id' }];
  // `esim-editor5678`: the word stays, the number does not.
  const word = /^([A-Za-z][A-Za-z-]{4,})\d+$/.exec(id)?.[1];
  return word ? [{ css: `[id^=${quote(word)}]`, how: 'id' }] : [];
};

const listDataSelectors = (element: Element): OwnSelector[] =>
  element
    .getAttributeNames()
    .filter((name) => /^data-[a-z]/.test(name) && !/^data-(v-|react|placeholder|state|index|key$)/.test(name))
    .flatMap((name) => {
      const value = element.getAttribute(name) ?? '';
      const isWord = value !== '' && isStableName(value);
      return [
        ...(isWord ? [{ css: `[${name}=${quote(value)}]`, how: 'data' as const }] : []),
        { css: `[${name}]`, how: 'data' as const },
      ];
    });

const listRoleSelectors = (element: Element): OwnSelector[] => {
  const tag = element.localName;
  return roleAttributes.flatMap((name) => {
    const value = element.getAttribute(name);
    return value && value.length <= 30 ? [{ css: `${tag}[${name}=${quote(value)}]`, how: 'role' as const }] : [];
  });
};

/** Class names that a person gave, and what CSS modules left of one. */
export const listClassSelectors = (element: Element, keepsStates = false): OwnSelector[] =>
  [...element.classList].flatMap((name) => {
    if (isStateName(name) && !keepsStates) return [];
    if (isStableName(name)) return [{ css: `.${CSS.escape(name)}`, how: 'class' as const }];
    const prefix = readModulePrefix(name);
    return prefix ? [{ css: `[class*=${quote(prefix)}]`, how: 'class' as const }] : [];
  });

/** What an element can be called by itself, most lasting first; none of it need be unique. */
export const listOwnSelectors = (element: Element): OwnSelector[] => [
  ...listIdSelectors(element),
  ...listDataSelectors(element),
  ...listRoleSelectors(element),
  ...listClassSelectors(element),
];
