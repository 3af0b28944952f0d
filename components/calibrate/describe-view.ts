import type { GuidePartView, GuideView, LiveCheckView, PickView } from '@/utils/conversation/calibration/guide-view';
import type { CalibrateCatalogue } from '@/utils/i18n/calibrate-catalogue';

/** What has to be clicked next. */
export const describePick = (t: CalibrateCatalogue, { part, author }: PickView): string => {
  if (author) return t.pick[author];
  const isOneOfMany = part === 'messageItem' || part === 'conversationRow';
  return (isOneOfMany ? t.pick.list : t.pick.title)(t.parts[part]);
};

/** Why a part is proposed, or what is the matter with it. */
export const describePart = (t: CalibrateCatalogue, { state, reason, isNeeded }: GuidePartView): string => {
  if (state === 'left-out') return t.leftOut;
  if (state === 'lost' && !isNeeded) return t.lost;
  if (state !== 'found' || !reason) return isNeeded ? t.neededMissing : t.missing;
  return t.reasons[reason];
};

/** Something that the page was calibrated with is not found: it is asked for in so many words. */
export const describeLost = (t: CalibrateCatalogue, { parts }: GuideView): string => {
  const lost = parts.find(({ state, isNeeded }) => state === 'lost' && !isNeeded);
  return lost ? t.lostNote(t.parts[lost.part]) : '';
};

/** 我看到 12 条消息，最后一条是顾客说的，对吗？ */
export const describeCheck = (t: CalibrateCatalogue, { count, last }: LiveCheckView): string => {
  if (count === 0) return t.check.none;
  const author = last.at(-1)?.author;
  return author ? t.check.seen(count, t.authors[author]) : t.check.seenNobody(count);
};

/** Where there is nothing to say yes to, yes is 跳过. */
export const isNothingFound = ({ parts, step }: GuideView): boolean =>
  step !== 'check' && parts.every(({ state }) => state !== 'found');

/** What a screen reader is told when it changes. */
export const describeForReaders = (t: CalibrateCatalogue, view: GuideView): string => {
  const { step, picking, saving, check, parts, focus } = view;
  if (saving === 'saved') return `${t.saved.title}. ${t.saved.now}`;
  if (saving === 'busy') return t.check.saving;
  if (saving !== 'open') return t.saveProblems[saving];
  if (picking) {
    const where = picking.problem ? t.problems[picking.problem] : t.pick.here(picking.text || t.pick.noText);
    return `${describePick(t, picking)} ${where}`;
  }
  if (step === 'menu') return `${t.redoTitle} ${t.redoAsk}`;
  const place = `${t.progress(view.position, view.total)} ${t.steps[step].title}`;
  if (check) return `${place} ${describeCheck(t, check)}`;
  if (view.waiting === 'no-message') return `${place} ${t.waiting[view.waiting]}`;
  const part = parts[focus];
  const candidate = part && part.choice > 0 && part.choices > 1 ? t.candidate(part.choice, part.choices) : '';
  const about = part ? `${t.parts[part.part]}: ${describePart(t, part)} ${candidate}` : '';
  return `${place} ${t.steps[step].ask} ${about} ${describeLost(t, view)}`;
};
