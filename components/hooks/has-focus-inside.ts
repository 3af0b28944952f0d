/** Whether the keyboard is somewhere in this element. Works inside a shadow root, where document.activeElement is the host. */
export function hasFocusInside(element: Element | null): boolean {
  const root = element?.getRootNode();
  const active = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
  return element !== null && active !== null && element.contains(active);
}
