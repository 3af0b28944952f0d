import type { ReadLayout } from '../layout';
import { findWithin } from '../locate';
import { findDistinctive } from '../propose/features';
import { chooseRules } from '../propose/propose-authors';
import type { AuthorProposal } from '../propose/types';
import { readAuthor } from '../read-author';
import type { CalibratedPart } from '../schema';

interface AuthorExamples {
  list: Element;
  messageText: CalibratedPart | undefined;
  customer: Element;
  agent: Element;
}

/**
 * Who is who, from one message of each: the first of `known` that reads both rightly, else what marks the one and not the
 * other. Undefined where nothing on the page tells them apart.
 */
export const learnAuthors = (
  { list, messageText, customer, agent }: AuthorExamples,
  known: readonly AuthorProposal[],
  readLayout: ReadLayout,
): AuthorProposal | undefined => {
  const byMarks: AuthorProposal = {
    marks: {
      rules: [
        ...chooseRules('agent', findDistinctive([agent], [customer])),
        ...chooseRules('customer', findDistinctive([customer], [agent])),
      ],
    },
    score: 1,
    reason: 'pointed-at',
  };
  const read = (item: Element, { marks }: AuthorProposal) =>
    readAuthor({ item, bubble: findWithin(item, messageText) ?? item, list }, marks, readLayout);
  const right = [...known, byMarks].find((it) => read(customer, it) === 'customer' && read(agent, it) === 'agent');
  return right && { ...right, reason: 'pointed-at' };
};
