import type { Conversation } from '@/utils/conversation/state';
import { hasIdChecksum, hasLuhnChecksum } from '@/utils/privacy/checksums';
import { fold } from './fold';
import type { Inspection } from './types';

/**
 * Numbers and names of other customers, and personal numbers of anyone. What stands in this conversation may be said
 * again; what stands in several others is no customer's: the shop's own phone, a product, an ordinary word.
 */
export const markOtherPeople = ({ draft, conversation, conversations, readMarks, mark }: Inspection): void => {
  const all = [...conversations];
  const listHolders = (words: string): Conversation[] =>
    all.filter(({ messages }) => messages.some(({ text }) => fold(text).includes(fold(words))));
  const [longNumber, personName, address] = readMarks('other-customer');
  const [personalNumber] = readMarks('personal-data');

  for (const { index, 0: written } of longNumber ? draft.matchAll(longNumber) : []) {
    const [holder, another] = listHolders(written);
    if (holder && !another && holder !== conversation) mark('other-customer', index, written);
  }
  for (const { index, 0: written, groups } of personalNumber ? draft.matchAll(personalNumber) : []) {
    const value = fold(written).toUpperCase();
    const isReal = (!groups?.id || hasIdChecksum(value)) && (!groups?.card || hasLuhnChecksum(value));
    if (isReal && !listHolders(written)[0]) {
      mark('personal-data', index, written, `${value.slice(0, 3)}****${value.slice(-4)}`);
    }
  }
  for (const it of all) {
    const { name } = it;
    if (!personName || !address || !draft.includes(name) || !name.match(personName)) continue;
    const start = draft.search(`(?<!\\w)${name}(?!\\w)${name.length < 3 ? address.source : ''}`);
    if (start < 0 || conversation?.name.includes(name)) continue;
    if (listHolders(name).every((holder) => holder === it)) mark('other-customer', start, name);
  }
};
