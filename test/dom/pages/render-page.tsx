import { act, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach } from 'vitest';

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);

const cleanUps: (() => void)[] = [];
afterEach(() => {
  for (const cleanUp of cleanUps.splice(0)) cleanUp();
});

const isNamed = (element: Element, name: string): boolean =>
  (element.getAttribute('aria-label') ?? element.textContent ?? '').trim() === name;

/** Draws a page as the browser would, and offers what an agent does with it: read, click by name, type by label. */
export const renderPage = async (element: ReactElement) => {
  const container = document.createElement('div');
  document.body.append(container);
  const root = createRoot(container);
  const draw = (next: ReactElement) => act(async () => root.render(next));
  cleanUps.push(() => {
    act(() => root.unmount());
    container.remove();
  });
  await draw(element);

  const findAll = (name: string) =>
    [...container.querySelectorAll<HTMLElement>('button, a, [role=tab], summary')].filter((one) => isNamed(one, name));
  const find = (name: string): HTMLElement => {
    const [found] = findAll(name);
    if (!found) throw new Error(`nothing to click is called "${name}"; there is: ${listNames(container)}`);
    return found;
  };
  const findField = (label: string): HTMLInputElement | HTMLTextAreaElement => {
    const byLabel = [...container.querySelectorAll('label')].find((one) => one.textContent?.trim().startsWith(label));
    const field = byLabel
      ? container.querySelector(`[id="${byLabel.htmlFor}"]`)
      : container.querySelector(`[aria-label="${label}"]`);
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field;
    throw new Error(`no field is labelled "${label}"`);
  };
  return {
    draw,
    find,
    findField,
    has: (name: string) => findAll(name).length > 0,
    isDisabled: (name: string) => find(name).hasAttribute('disabled'),
    readText: () => container.textContent ?? '',
    readNotice: () => container.querySelector('[role=status]')?.textContent ?? '',
    click: (name: string) => act(async () => find(name).click()),
    toggle: (label: string) => act(async () => findField(label).click()),
    type: (label: string, text: string) => act(async () => setValue(findField(label), text)),
    choose: (label: string, value: string) =>
      act(async () => {
        const field = container.querySelector(`select[aria-label="${label}"]`);
        if (!(field instanceof HTMLSelectElement)) throw new Error(`no list is labelled "${label}"`);
        Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(field, value);
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }),
    press: (label: string, key: string) =>
      act(async () => {
        findField(label).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      }),
    chooseFile: (label: string, json: string) =>
      act(async () => {
        const field = findField(label);
        Object.defineProperty(field, 'files', { value: [new File([json], 'file.json')], configurable: true });
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }),
    settle: (doing: () => void) => act(async () => doing()),
  };
};

const listNames = (container: Element) =>
  [...container.querySelectorAll('button, a')]
    .map((one) => one.getAttribute('aria-label') ?? one.textContent)
    .join(' / ');

/** React listens to `input` and compares with the last value it set: the native setter lets it see the change. */
const setValue = (field: HTMLInputElement | HTMLTextAreaElement, text: string) => {
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
};
