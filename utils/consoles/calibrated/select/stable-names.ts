/** Names that a build tool made: they say nothing and change with every release. */
const builtNames = [
  /^css-[a-z0-9]{5,}/i,
  /^(sc|jsx?|jss|emotion|svelte|makeStyles)-?[a-z0-9]*\d/i,
  /^sc-[a-z]{5,}/i,
  /^data-v-/,
  // A hash behind the author's own word; `block__element` of two plain words is no hash.
  /__(?=[\w-]*[A-Z\d])[\w-]{5,}$/,
  /^_/,
  /^:|^(radix|react-aria|ember|headlessui|el-id|rc-)/,
];

/** Names that come and go with what the agent does. */
const stateName =
  /(^|[-_])(active|selected|current|on|open(ed)?|hover(ed)?|focus(ed)?|disabled|enabled|loading|checked|is|has|show|shown|hide|hidden|visible|invisible|unread|isread|read|new|first|last|odd|even|enter|leave|transition|dragging|scrolling|sel|cur)([-_]|$)/i;

/** A word switches between letters and digits once at most; a hash does so again and again. */
const isScrambled = (piece: string): boolean => {
  const switches = piece.match(/[a-z](?=\d)|\d(?=[a-z])/gi)?.length ?? 0;
  if (switches >= 2 || /^\d{3,}$/.test(piece)) return true;
  if (piece.length < 8) return false;
  const cases = piece.match(/[a-z](?=[A-Z])|[A-Z]{2}(?=[a-z])/g)?.length ?? 0;
  const isWithoutVowels = !/[aeiou]/i.test(piece);
  return isWithoutVowels || (switches === 1 && cases >= 2) || cases > 4;
};

/** Whether a class, id or attribute value was given by a person and will stand in the next release too. */
export const isStableName = (name: string): boolean =>
  name.length > 1 &&
  name.length <= 48 &&
  /^[a-z][\w-]*$/i.test(name) &&
  !builtNames.some((built) => built.test(name)) &&
  !name.split(/[-_]/).some(isScrambled);

export const isStateName = (name: string): boolean => stateName.test(name);

/** CSS modules keep the author's own word before the hash: `Row_unread__a1B2c` → `Row_unread__`. */
export const readModulePrefix = (name: string): string | undefined =>
  /^([A-Za-z][A-Za-z0-9-]*(?:_[A-Za-z][A-Za-z0-9-]*)?(?:__|--))(?=[\w-]*[A-Z\d])[\w-]{5,}$/.exec(name)?.[1];
