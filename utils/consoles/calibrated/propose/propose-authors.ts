import type { Author } from '@/utils/conversation/types';
import type { ReadLayout, Side } from '../layout';
import type { AuthorMarks, AuthorRule } from '../schema';
import { type Feature, findDistinctive, listFeatures } from './features';
import { readSides } from './rate-groups';
import type { AuthorProposal, ItemGroup } from './types';

/** Names in which a page's author said who is meant. */
const namesByAuthor: Record<Author, RegExp> = {
  agent:
    /self|own|mine|(^|[-_.])(me|my)([-_"]|$)|right|sent|outgoing|current|agent|seller|merchant|kefu|(^|[-_.])cs([-_"]|$)|staff|service/i,
  customer: /other|left|incoming|received?|customer|buyer|visitor|guest|client|notme/i,
  robot: /robot|(^|[-_.])bot([-_"]|$)|auto-?reply/i,
  system: /system|notice|tip|divider|date|time/i,
};
const robotWords = /^(机器人|智能客服|智能助手|自动回复|智能回复)|[-—]\s*自动回复$|由机器人/;

const maxRulesEach = 3;

/** The best few features for one author: named so, then stable, then any. */
export const chooseRules = (author: Author, features: readonly Feature[], not?: string): AuthorRule[] =>
  [...features]
    .map((feature) => ({
      feature,
      rank: Number(namesByAuthor[author].test(feature.css)) * 2 + Number(feature.isStable),
    }))
    .sort((a, b) => b.rank - a.rank)
    .slice(0, maxRulesEach)
    .map(({ feature }) => ({ author, has: feature.css, ...(not !== undefined && { not }) }));

/** One side often has no mark of its own: it is what the other is, without the other's mark. */
const chooseByAbsence = (
  author: Author,
  items: readonly Element[],
  opposite: readonly Element[],
  outsiders: readonly Element[],
  oppositeMark: string | undefined,
): AuthorRule[] => {
  if (oppositeMark === undefined) return [];
  const shared = findDistinctive([...items, ...opposite], outsiders);
  return chooseRules(author, shared, oppositeMark).slice(0, 1);
};

const findRobots = (items: readonly Element[], readText: (item: Element) => string): Element[] =>
  items.filter(
    (item) => robotWords.test(readText(item)) || listFeatures(item).some(({ css }) => namesByAuthor.robot.test(css)),
  );

/**
 * Who is who, learnt from where the bubbles stand: the agent's on the right (every public console found does so, consoles.md
 * A1–A7) unless the agent said otherwise. The marks found on each side decide later on, the side itself only where they are gone.
 */
export const proposeAuthors = (
  group: ItemGroup,
  readLayout: ReadLayout,
  agentSide: 'left' | 'right' = 'right',
): AuthorProposal => {
  const sides = readSides(group, readLayout);
  const on = (side: Side) => group.items.filter((_, index) => sides[index] === side);
  const shop = on(agentSide);
  const customers = on(agentSide === 'right' ? 'left' : 'right');
  const systems = on('middle');
  const robots = findRobots(shop, (item) => (item.textContent ?? '').trim());
  const agents = shop.filter((item) => !robots.includes(item));

  const agentMarks = findDistinctive(shop, [...customers, ...systems]);
  const customerMarks = findDistinctive(customers, [...shop, ...systems]);
  const systemMarks = findDistinctive(systems, [...shop, ...customers]);
  const agentRules = shop.length > 0 ? chooseRules('agent', agentMarks) : [];
  const customerRules = customers.length > 0 ? chooseRules('customer', customerMarks) : [];
  const rules: AuthorRule[] = [
    ...chooseRules('system', systemMarks),
    ...(agents.length > 0 ? chooseRules('robot', findDistinctive(robots, [...agents, ...customers, ...systems])) : []),
    ...(agentRules.length > 0 ? agentRules : chooseByAbsence('agent', shop, customers, systems, customerRules[0]?.has)),
    ...(customerRules.length > 0
      ? customerRules
      : chooseByAbsence('customer', customers, shop, systems, agentRules[0]?.has)),
  ];
  const marks: AuthorMarks = { rules, agentSide };
  const hasBoth = shop.length > 0 && customers.length > 0;
  // With one side alone every mark is a guess: a robot's or a card's own class would pass for the agent's.
  if (!hasBoth) return { marks: { rules: [], agentSide }, score: 0.4, reason: 'sides-only' };
  return rules.length > 0
    ? { marks, score: 0.9, reason: 'sides-and-marks' }
    : { marks, score: 0.7, reason: 'sides-only' };
};
