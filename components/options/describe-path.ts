import type { ConsoleId } from '@/utils/conversation/types';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';

const lookUp = (words: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(words, name) ? words[name] : undefined;

/** A clock by the name people know; every other house target is told apart by its number. */
export const describeClock = (t: PageCatalogue, id: string): string => {
  const { clockNames, houseTarget } = t.options.limits;
  const number = /^house-(\d+)$/.exec(id)?.[1];
  return number ? houseTarget(number) : (lookUp(clockNames, id) ?? id);
};

const describeConsole = (t: PageCatalogue, console: string): string => {
  const names: Record<ConsoleId, string> = t.common.consoles;
  return lookUp(names, console) ?? console;
};

const rulePath = /^response\.consoles\.([^.]+)(?:\.clocks(?:\.([^.]+)(?:\.([^.]+))?)?)?$/;
const ownRulePath = /^(check\.(?:rulesOff|severities|allowed|custom))\.(.+)$/s;
/** A console without a name of its own has its host in its key, with dots. */
const sitePath = /^sites\.(.+?)(?:\.((?:isEnabled|hiddenUntil|stripPlace).*))?$/;

/** A field or branch of the settings in words, for previews, locks and screen readers. `path` is dotted, below `policy`. */
export const describePath = (t: PageCatalogue, path: string): string => {
  const { fields, limits, siteFields } = t.options;
  const [isRule, console = '', clock, field] = rulePath.exec(path) ?? [];
  if (isRule) {
    const parts = [describeConsole(t, console), clock ? describeClock(t, clock) : limits.allClocks];
    if (field) parts.push(lookUp(limits.fields, field) ?? field);
    return parts.join(' · ');
  }
  const [isSite, site = '', siteField = ''] = sitePath.exec(path) ?? [];
  if (isSite) return `${describeConsole(t, site)} · ${lookUp(siteFields, siteField) ?? siteField}`;
  const [, list = '', item = ''] = ownRulePath.exec(path) ?? [];
  if (list) return [lookUp(fields, list) ?? list, ...(/rulesOff|severities/.test(list) ? [item] : [])].join(' · ');
  return lookUp(fields, path) ?? path;
};
