import type { Page } from '@playwright/test';

/** How a page loses a part: its elements are called otherwise where they stand, have no id any more, or are gone. */
export interface Loss {
  css: string;
  how: 'renamed' | 'without id' | 'removed';
  /** Of its names only those that hold this are others; all of them where nothing is said. */
  only?: string;
}

/** Takes away all that `css` finds in the page, or in the shadow root of `host`. The result puts it back as it was. */
export const takeAway = async (page: Page, { css, how, only = '' }: Loss, host?: string) => {
  await page.evaluate(
    ({ css, how, only, host }) => {
      const scope = host ? document.querySelector(host)?.shadowRoot : document;
      const found = [...(scope?.querySelectorAll(css) ?? [])];
      if (found.length === 0) throw new Error(`nothing is found by ${css}`);
      const putBack = found.map((element) => {
        if (how === 'removed') {
          const place = document.createComment('');
          element.replaceWith(place);
          return () => place.replaceWith(element);
        }
        const attribute = how === 'renamed' ? 'class' : 'id';
        const former = element.getAttribute(attribute) ?? '';
        if (how === 'renamed')
          element.className = former.replaceAll(/\S+/g, (name) =>
            name.includes(only) ? `renamed-${name.length}` : name,
          );
        else element.removeAttribute(attribute);
        return () => element.setAttribute(attribute, former);
      });
      Reflect.set(window, 'putBack', () => {
        for (const each of putBack) each();
      });
    },
    { css, how, only, host },
  );
  return {
    putBack: () =>
      page.evaluate(() => {
        const putBack: unknown = Reflect.get(window, 'putBack');
        if (typeof putBack === 'function') putBack();
      }),
  };
};
