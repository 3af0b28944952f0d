import * as z from 'zod/mini';
import { languages } from '@/utils/i18n/languages';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import { alertFromSchema } from '@/utils/policy/alert-policy';
import { compatibilityPolicySchema } from '@/utils/policy/compatibility';
import { customPhraseSchema } from '@/utils/policy/own-rules';
import { clockSchema, dayWindowSchema, scheduleSchema } from '@/utils/policy/response-policy';
import { checkCategorySchema, severitySchema } from '@/utils/policy/rule-set';
import { spokenPolicySchema, spokenTasteSchema } from '@/utils/policy/spoken-policy';
import { describePath } from './describe-path';
import { formatWindow } from './time-text';
import { writeAvoid, writeUse } from './voice-text';

/** One way to put a kind of value into words: a shape, and what is said when a value has it. */
const say = <Value>(schema: z.ZodMiniType<Value>, write: (value: Value, t: PageCatalogue) => string) => ({
  write: (value: unknown, t: PageCatalogue): string | undefined => {
    const parsed = schema.safeParse(value);
    return parsed.success ? write(parsed.data, t) : undefined;
  },
});

const windows = z.array(dayWindowSchema);
const joinWindows = (day: z.infer<typeof windows>, t: PageCatalogue): string =>
  day.map(formatWindow).join(t.options.comma) || t.options.hours.closed;

const byEnd: readonly [end: RegExp, writer: ReturnType<typeof say>][] = [
  [/Seconds$/, say(z.number(), (value, t) => t.options.limits.seconds(value))],
  [/inutes$/, say(z.number(), (value, t) => t.options.minutes(value))],
  [/Percent$/, say(z.number(), (value) => `${value}%`)],
  [/volume$/, say(z.number(), (value) => `${Math.round(value * 100)}%`)],
  [/\.hours$|clocks\.[^.]+$/, say(clockSchema, (clock, t) => t.options.limits.seconds(clock.limitSeconds))],
  [/hours\.(from|to)$/, say(z.number(), (value) => formatWindow({ from: value, to: value }).split('–')[0] ?? '')],
  [/^alerts\./, say(alertFromSchema, (value, t) => t.options.alerts.from[value])],
  [/^check\.severities\./, say(severitySchema, (value, t) => t.options.check.severities[value])],
  [/^check\.allowed\./, say(z.string(), (value) => value)],
  [
    /^check\.custom\./,
    say(customPhraseSchema, ({ phrase, category, severity, reason, alternatives }, t) =>
      [
        phrase,
        [t.check.categories[category].name, t.options.check.severities[severity]].join(' · '),
        ...[reason, ...alternatives].filter(Boolean),
      ].join('\n'),
    ),
  ],
  [/holdFrom$/, say(severitySchema, (value, t) => t.options.check.holdFromChoices[value].name)],
  [
    /categoriesOff$/,
    say(z.array(checkCategorySchema), (off, t) =>
      off.length === 0
        ? t.options.check.allOn
        : t.options.check.someOff(off.map((it) => t.check.categories[it].name).join(t.options.comma)),
    ),
  ],
  [
    /^presence\.consoles$/,
    say(z.array(z.string()), (list, t) => {
      const names: Record<string, string> = t.common.consoles;
      return list.map((it) => names[it] ?? it).join(t.options.comma) || t.options.presence.asEarlier;
    }),
  ],
  [
    /schedule\.week$/,
    say(scheduleSchema.shape.week, (week, t) =>
      week.map((day, index) => `${t.options.hours.weekdays[index] ?? ''} ${joinWindows(day, t)}`).join('\n'),
    ),
  ],
  [
    /schedule\.holidays$/,
    say(scheduleSchema.shape.holidays, (list, t) =>
      list.map(({ date, windows: day }) => `${date} ${joinWindows(day, t)}`).join('\n'),
    ),
  ],
  [
    /^compatibility\.entries$/,
    say(compatibilityPolicySchema.shape.entries, (entries, t) =>
      entries.map(({ console, message }) => t.diagnosis.entry(t.common.consoles[console], message)).join('\n'),
    ),
  ],
  [
    /^calibrations\.sites$/,
    say(z.array(z.object({ name: z.string(), host: z.string(), pathPrefix: z.string() })), (sites) =>
      sites.map(({ name, host, pathPrefix }) => `${name} ${host}${pathPrefix}`).join('\n'),
    ),
  ],
  [/^locks$/, say(z.array(z.string()), (list, t) => list.map((path) => describePath(t, path)).join('\n'))],
  [/^spoken\.use$/, say(spokenPolicySchema.shape.use, writeUse)],
  [/^spoken\.avoid$/, say(spokenPolicySchema.shape.avoid, writeAvoid)],
  [/^spoken\.length$/, say(spokenTasteSchema.shape.length, (value, t) => t.options.suggestions.lengths[value])],
  [/^spoken\.warmth$/, say(spokenTasteSchema.shape.warmth, (value, t) => t.options.suggestions.warmths[value])],
  [/^spoken\.emoji$/, say(spokenTasteSchema.shape.emoji, (value, t) => t.options.suggestions.emojis[value])],
  [/^language$/, say(z.enum(['auto', ...languages]), (value, t) => t.options.language[value])],
];

/** A setting's value in words, several lines for lists. `path` as in describePath. */
export const describeValue = (t: PageCatalogue, path: string, value: unknown): string => {
  if (value === undefined && /^check\.(allowed|custom)\./.test(path)) return t.options.ownRules.none;
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0 && path === 'locks'))
    return t.options.backup.unset;
  if (typeof value === 'boolean') return value ? t.options.on : t.options.off;
  for (const [end, writer] of byEnd) {
    const words = end.test(path) ? writer.write(value, t) : undefined;
    if (words !== undefined) return words || t.options.backup.unset;
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
};
