import type { NameCensor } from './censor-names';
import { ariaNames, ariaStates, ariaValues, editableValues, inputTypes, plainAttributes, roles } from './vocabulary';

/** More classes than any element of a console has. */
const maxNames = 12;

/** `div#app.chat-list.?3[role=list][aria-label]`: what an element is, by lists of ours, and nothing of what it says. */
export const describeElement = (element: Element, censor: NameCensor): string => {
  const id = element.getAttribute('id');
  const classes = [...element.classList].slice(0, maxNames).map((name) => `.${censor.write(name)}`);
  const attributes = element
    .getAttributeNames()
    .flatMap((name) => describeAttribute(name, element.getAttribute(name) ?? '', censor) ?? []);
  return [censor.writeTag(element.localName), id ? `#${censor.write(id)}` : '', ...classes, ...attributes.sort()].join(
    '',
  );
};

const describeAttribute = (name: string, value: string, censor: NameCensor): string | undefined => {
  if (name === 'id' || name === 'class') return undefined; // said already
  const named = (isSayable: boolean) => (isSayable ? `[${name}=${value}]` : `[${name}]`);
  if (name === 'role') return named(roles.has(value));
  if (name === 'type') return named(inputTypes.has(value));
  if (name === 'contenteditable') return named(editableValues.has(value));
  if (ariaNames.has(name)) return named(ariaStates.has(name) && ariaValues.has(value));
  if (plainAttributes.has(name)) return `[${name}]`;
  // A value only where our own code looks for exactly this one.
  if (name.startsWith('data-')) return `[${censor.write(name)}${censor.isKnown(value) ? `=${value}` : ''}]`;
  return censor.isKnown(name) ? `[${name}]` : undefined;
};
