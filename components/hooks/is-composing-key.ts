/** True while an input method owns the key: macOS and third-party IMEs send key code 229 after compositionend too. */
export const isComposingKey = (event: { isComposing: boolean; keyCode: number }): boolean =>
  event.isComposing || event.keyCode === 229;
