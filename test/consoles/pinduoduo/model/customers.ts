import type { CustomerTraits } from '../sim-api';
import type { SimCustomer, SimState } from './types';

/** Masked as the page masks them; they collide on purpose. */
const maskedNames = ['S*******n', '小***猪', 'X*K', '王**', '爱***风', 'S*******n', '云*', '李**', 'M****y', '一***天'];

const pickName = (uid: string): string => maskedNames[Number(uid.slice(-4)) % maskedNames.length] ?? 'S*******n';

export const findCustomer = (state: SimState, uid: string): SimCustomer | undefined =>
  state.customers.find((customer) => customer.uid === uid);

/** The customer with this uid; a new one is added with a generated masked name. */
export const findOrAddCustomer = (state: SimState, uid: string): SimCustomer => {
  const known = findCustomer(state, uid);
  if (known) return known;
  state.customers.push({
    uid,
    name: pickName(uid),
    messages: [],
    waitingSince: 0,
    isAutoReplied: false,
    isOffHours: false,
    isUnwatched: false,
    isDisputed: false,
    isListedTwice: false,
    draft: '',
  });
  const added = findCustomer(state, uid);
  if (!added) throw new Error(`customer ${uid} was not added`);
  return added;
};

export const setTraits = (state: SimState, uid: string, traits: CustomerTraits): void => {
  Object.assign(findOrAddCustomer(state, uid), traits);
};

/** Shows another conversation; its draft comes back, the other one's is kept. */
export const openConversation = (state: SimState, uid: string): void => {
  const before = findCustomer(state, state.activeUid);
  if (before) before.draft = state.draft;
  state.activeUid = uid;
  state.draft = findCustomer(state, uid)?.draft ?? '';
};

/** Another agent took over: the row leaves the list, an open pane closes. */
export const transferAway = (state: SimState, uid: string): void => {
  state.customers = state.customers.filter((customer) => customer.uid !== uid);
  if (state.activeUid !== uid) return;
  state.activeUid = '';
  state.draft = '';
};
