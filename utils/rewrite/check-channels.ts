import { hasNegation } from '@/utils/facts/polarity';
import { type ChannelKind, channelKinds } from '@/utils/rewrite/channel-table';
import { joinRegion } from '@/utils/rewrite/check-guards';
import type { ClauseView } from '@/utils/rewrite/read-views';
import type { FactProblem } from '@/utils/rewrite/types';
import type { Voicing } from '@/utils/rewrite/voice-clauses';

const change = (source: string, rewrite: string): FactProblem => ({
  kind: source === '' ? 'invented' : 'changed',
  factKind: 'channel',
  source,
  rewrite,
});

const joinText = (views: readonly ClauseView[]): string => views.map(({ text }) => text).join('，');

/** A way that the source does not know at all. */
const findForeign = (
  { members, isClosed }: ChannelKind,
  source: readonly ClauseView[],
  rewrite: readonly ClauseView[],
): FactProblem[] => {
  if (!isClosed) return [];
  const written = joinText(source);
  const all = joinText(rewrite);
  return members.flatMap((member): FactProblem[] => {
    if (!member.said.test(all) || member.known.test(written)) return [];
    const spoken = rewrite.find(({ text }) => member.said.test(text) && !hasNegation(text));
    if (!spoken) return [];
    const lost = source.find(({ text }) => members.some(({ known }) => known.test(text) && !known.test(all)));
    return [change(lost?.shown ?? '', spoken.shown)];
  });
};

/** One way in the place of another: 在订单页提交 became 在客服窗口提交; 默认发中通，指定顺丰的补差价 turned round. */
const findExchanged = (
  { members }: ChannelKind,
  source: readonly ClauseView[],
  rewrite: readonly ClauseView[],
  voicing: Voicing,
): FactProblem[] => {
  const whole = joinText(source);
  const findBest = (view: ClauseView): ClauseView | undefined => {
    const voiced = voicing(view);
    return rewrite[voiced.indexOf(voiced.reduce((most, weight) => Math.max(most, weight), 0))];
  };
  const present = members.filter(({ known }) => known.test(whole));
  if (present.length === 0) return [];
  const named = source.map(({ text }) => present.filter(({ known }) => known.test(text)));
  return source.flatMap((view): FactProblem[] => {
    const own = named[view.index] ?? [];
    const spoken = own.length === 0 || hasNegation(view.text) ? undefined : findBest(view);
    if (!spoken) return [];
    const isOwn = (text: string): boolean => own.some(({ known }) => known.test(text));
    const region = joinRegion(view, rewrite, voicing);
    const written = joinText(source.filter(({ sentence }) => sentence === view.sentence));
    const others = members.filter((member) => !own.includes(member));
    const isReplaced =
      !isOwn(region) &&
      others.some(
        ({ said, known }) =>
          (said.test(region) && !known.test(whole)) || (said.test(spoken.text) && !known.test(written)),
      );
    const isSwapped = (): boolean =>
      !isOwn(spoken.text) &&
      source.some((partner) => {
        const theirs = named[partner.index] ?? [];
        if (partner.sentence !== view.sentence || theirs.length === 0 || theirs.some((one) => own.includes(one)))
          return false;
        const other = findBest(partner);
        const isTheirs = (text: string): boolean => theirs.some(({ known }) => known.test(text));
        return other !== undefined && isTheirs(spoken.text) && isOwn(other.text) && !isTheirs(other.text);
      });
    return isReplaced || isSwapped() ? [change(view.shown, spoken.shown)] : [];
  });
};

/** Carriers, ways to pay, routes and places: none becomes another, none comes in. */
export const checkChannels = (
  source: readonly ClauseView[],
  rewrite: readonly ClauseView[],
  voicing: Voicing,
): FactProblem[] =>
  channelKinds.flatMap((kind) => [
    ...findForeign(kind, source, rewrite),
    ...findExchanged(kind, source, rewrite, voicing),
  ]);
