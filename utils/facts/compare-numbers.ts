import type { NumberFact } from '@/utils/facts/extract-facts';

/** Month lengths differ, so 一个月 is 1个月 and never 30天. 一年 is 12个月. */
const isSameDate = (source: string, rewrite: string): boolean => {
  const [year, ...day] = source.split('/');
  const [otherYear, ...otherDay] = rewrite.split('/');
  // The year may go unsaid in speech; it may not change or appear.
  return day.join('/') === otherDay.join('/') && (year === otherYear || otherYear === '');
};

/** True when the rewrite's number says what the source's number says, allowing spoken forms (两个人 for 2人, a missing unit). */
export const isSameNumber = (source: NumberFact, rewrite: NumberFact): boolean => {
  if (source.value === rewrite.value) return true;
  if (source.kind === 'date' && rewrite.kind === 'date') return isSameDate(source.value, rewrite.value);
  const a = source.quantity;
  const b = rewrite.quantity;
  if (!a || !b) return false;
  if (b.base === 'bare' || a.base === 'bare') return a.raw === b.raw;
  const isEitherGeneric = a.base === '个' || b.base === '个';
  return a.kind === 'count' && b.kind === 'count' && isEitherGeneric && a.amount === b.amount;
};
