import { isStableName, readModulePrefix } from '../select/stable-names';

/** Whatever could tell one kind of item from another. */
export interface Feature {
  css: string;
  /** Will stand in the next release: not a hashed class name. */
  isStable: boolean;
}

const maxElements = 60;
const tellingAttributes = /^(data-|aria-(selected|current|checked)$|role$|align$|direction$|type$|[a-z]*uid$)/;

/** Classes of a running animation. */
const passing = /-(enter|leave|appear|move)(-(active|from|to|done))?$/;

const listOfElement = (element: Element): Feature[] => [
  ...[...element.classList].flatMap((name): Feature[] => {
    if (passing.test(name)) return [];
    const prefix = readModulePrefix(name);
    const whole = { css: `.${CSS.escape(name)}`, isStable: isStableName(name) };
    return prefix ? [{ css: `[class*="${prefix}"]`, isStable: true }, whole] : [whole];
  }),
  ...element
    .getAttributeNames()
    .filter((name) => tellingAttributes.test(name) && !/^data-v-/.test(name))
    .flatMap((name): Feature[] => {
      const value = element.getAttribute(name) ?? '';
      const isWord = value.length <= 24 && /^[a-z][\w-]*$/i.test(value);
      return [
        { css: `[${name}]`, isStable: true },
        ...(isWord ? [{ css: `[${name}="${value}"]`, isStable: true }] : []),
      ];
    }),
];

/** The classes and attributes of an item and of what is inside it, each once. */
export const listFeatures = (item: Element): Feature[] => {
  const all = [item, ...item.querySelectorAll('*')].slice(0, maxElements).flatMap(listOfElement);
  return [...new Map(all.map((feature) => [feature.css, feature])).values()];
};

/** Features that all of `items` have and none of `others`; stable ones first, in the page's order. */
export const findDistinctive = (items: readonly Element[], others: readonly Element[]): Feature[] => {
  const [first, ...rest] = items.map(listFeatures);
  if (!first) return [];
  const shared = first.filter(({ css }) => rest.every((features) => features.some((it) => it.css === css)));
  const elsewhere = new Set(others.flatMap(listFeatures).map(({ css }) => css));
  return shared.filter(({ css }) => !elsewhere.has(css)).sort((a, b) => Number(b.isStable) - Number(a.isStable));
};
