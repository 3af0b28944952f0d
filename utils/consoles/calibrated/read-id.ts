import { findByCss } from './locate';
import type { IdSource } from './schema';

export const splitId = (value: string): string[] => value.split(/[-_:|/]/).filter((token) => token !== '');

/** The id that an attribute carries; undefined where it is missing or empty. */
export const readId = (item: Element, source: IdSource): string | undefined => {
  const bearer = source.css === undefined ? item : findByCss(item, source.css);
  const value = bearer?.getAttribute(source.attribute)?.trim() ?? '';
  const id = source.token === undefined ? value : splitId(value)[source.token];
  return id || undefined;
};
