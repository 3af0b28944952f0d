const editable = 'textarea, input, [contenteditable]:not([contenteditable="false"]), [role="textbox"]';
const pressed = 'button, [role="button"], input, a[href], [tabindex]';

/** The field that is meant by something in it or just around it; undefined where there is none, or more than one. */
export const climbToComposer = (element: Element): Element | undefined => {
  // The outermost: an editor nests what can be edited.
  let found = element.closest(editable);
  for (let up = found; up; up = up.parentElement?.closest(editable) ?? null) found = up;
  if (found) return found;
  const inside = [...element.querySelectorAll(editable)];
  return inside.length === 1 ? inside[0] : undefined;
};

/** The control that is meant by a drawing or a word inside it. */
export const climbToPressed = (element: Element): Element =>
  element.closest(pressed) ?? element.closest('svg')?.parentElement ?? element;
