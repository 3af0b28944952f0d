import { readClock, tick } from './clock';
import { findCustomer, findOrAddCustomer } from './customers';
import type { SimCustomer, SimMessage, SimState } from './types';

type NewMessage = Pick<SimMessage, 'author' | 'kind' | 'text'>;

const startsWait = (message: NewMessage): boolean => message.author === 'customer' && message.kind !== 'source';

/** Adds a message and moves the wait as the platform does. Returns its id. `secondsAgo` dates it back. */
export const addMessage = (state: SimState, uid: string, message: NewMessage, secondsAgo = 0): string => {
  tick(state);
  const customer = findOrAddCustomer(state, uid);
  const at = readClock(state) - secondsAgo * 1000;
  const id = secondsAgo > 0 ? findFreeId(customer, at) : Math.max(at, state.lastMessageId + 1);
  state.lastMessageId = Math.max(state.lastMessageId, id);
  customer.messages.push({ ...message, id, at });
  if (startsWait(message) && !customer.waitingSince) customer.waitingSince = at;
  if (startsWait(message)) customer.isAutoReplied = false;
  if (message.author === 'agent') customer.waitingSince = 0;
  if (message.author === 'robot' && state.options.robotAnswer === 'moves-row') customer.isAutoReplied = true;
  return String(id);
};

const findFreeId = (customer: SimCustomer, wanted: number): number => {
  const taken = new Set(customer.messages.map((message) => message.id));
  let id = wanted;
  while (taken.has(id)) id += 1;
  return id;
};

const historySpacingMs = 20_000;

/** Old, answered messages before everything the conversation holds, for load. Does not touch the wait. */
export const addHistory = (state: SimState, uid: string, count: number): void => {
  const customer = findOrAddCustomer(state, uid);
  const before = customer.messages[0]?.at ?? readClock(state);
  const history = Array.from({ length: count }, (_, index): SimMessage => {
    const at = before - (count - index) * historySpacingMs;
    const [author, text] = index % 2 ? (['agent', '亲，都可以的'] as const) : (['customer', '这款怎么样'] as const);
    return { id: at, at, author, kind: 'text', text: `${text} ${index + 1}` };
  });
  customer.messages = [...history, ...customer.messages];
};

/** The customer takes back the last message: same row, now a notice. The wait goes on unless nothing unanswered is left. */
export const withdrawLast = (state: SimState, uid: string): void => {
  const customer = findCustomer(state, uid);
  const last = customer?.messages.filter((message) => message.author === 'customer' && message.kind !== 'nudge').at(-1);
  if (!customer || !last) throw new Error(`customer ${uid} has nothing to withdraw`);
  Object.assign(last, { author: 'system', kind: 'plain-notice', text: '对方撤回了一条消息' });
  const lastAnswer = customer.messages.findLastIndex((message) => message.author === 'agent');
  customer.waitingSince = customer.messages.slice(lastAnswer + 1).find(startsWait)?.at ?? 0;
};

/** The agent's own message leaves this page. */
const deliver = (state: SimState, text: string): void => {
  const uid = state.activeUid;
  addMessage(state, uid, { author: 'agent', kind: 'text', text });
  state.sent.push({ uid, text, at: readClock(state) });
  state.draft = '';
};

/** Send was pressed: blank is refused, a repeated text asks first, anything else goes out exactly as it stands. */
export const sendDraft = (state: SimState): void => {
  state.toast = '';
  const customer = findCustomer(state, state.activeUid);
  if (!customer || state.dialog !== 'none' || state.isConnecting) return;
  if (!state.draft.trim()) {
    state.toast = '不能发送空白消息';
    return;
  }
  const lastOwn = customer.messages.filter((message) => message.author === 'agent').at(-1);
  if (lastOwn?.text === state.draft) state.dialog = 'repeat';
  else deliver(state, state.draft);
};

export const sendRepeated = (state: SimState): void => {
  state.dialog = 'none';
  deliver(state, state.draft);
};

export const sendImage = (state: SimState): void => {
  state.dialog = 'none';
  addMessage(state, state.activeUid, { author: 'agent', kind: 'image', text: '' });
};
