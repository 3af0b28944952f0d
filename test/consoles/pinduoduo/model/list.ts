import { formatShortTime } from './clock';
import type { SimCustomer, SimState } from './types';

export interface WaitMarker {
  isLate: boolean;
  text: string;
}

export interface Row {
  uid: string;
  /** `<uid>-0-<group>`, as in the page's `data-random`. */
  random: string;
  name: string;
  preview: string;
  note: string;
  isActive: boolean;
  isUnwatched: boolean;
  isDisputed: boolean;
  isUnread: boolean;
  marker: WaitMarker | undefined;
}

export interface Group {
  listClass: string;
  title: string;
  rows: Row[];
}

export interface ConversationList {
  unanswered: Group[];
  answered: Group[];
  hasMoreUnanswered: boolean;
  hasMoreAnswered: boolean;
}

type GroupId = 'waiting' | 'overdue' | 'auto-replied' | 'off-hours' | 'answered';

const groups: Record<GroupId, { listClass: string; title: string; suffix: string }> = {
  waiting: { listClass: 'five-minute', title: '', suffix: 'unTimeout' },
  overdue: { listClass: 'timeout-unreply', title: '已超时', suffix: 'unRead' },
  'auto-replied': { listClass: 'already-unreply', title: '已被自动回复', suffix: 'unRead' },
  'off-hours': { listClass: 'already-unreply', title: '非工作时间留言', suffix: 'unRead' },
  answered: { listClass: 'already-reply', title: '已回复', suffix: 'reply' },
};

const findGroup = (state: SimState, customer: SimCustomer): GroupId => {
  if (!customer.waitingSince) return 'answered';
  if (customer.isOffHours) return 'off-hours';
  if (customer.isAutoReplied) return 'auto-replied';
  return state.now - customer.waitingSince < state.options.limitSeconds * 1000 ? 'waiting' : 'overdue';
};

/** 50秒后超时, 2分10秒后超时; late in steps of a minute, then of an hour: 已等待1分钟, 已等待1小时. */
export const readWaitMarker = (state: SimState, customer: SimCustomer): WaitMarker | undefined => {
  if (!state.options.showsCountdown || customer.isUnwatched) return undefined;
  const group = findGroup(state, customer);
  if (group !== 'waiting' && group !== 'overdue') return undefined;
  const waited = Math.floor((state.now - customer.waitingSince) / 1000);
  if (group === 'overdue') {
    const minutes = Math.floor(waited / 60);
    return { isLate: true, text: minutes < 60 ? `已等待${minutes}分钟` : `已等待${Math.floor(minutes / 60)}小时` };
  }
  const left = state.options.limitSeconds - waited;
  const minutes = Math.floor(left / 60);
  return { isLate: false, text: minutes > 0 ? `${minutes}分${left % 60}秒后超时` : `${left}秒后超时` };
};

const previewByKind: Partial<Record<SimCustomer['messages'][number]['kind'], string>> = {
  image: '[图片]',
  video: '[视频]',
  emoji: '[表情]',
  card: '[商品卡片]',
  order: '[订单卡片]',
  source: '[商品来源]',
};

const readPreview = (customer: SimCustomer): string => {
  const last = customer.messages.at(-1);
  if (!last) return '';
  const text = previewByKind[last.kind] ?? last.text;
  const isRobot = last.author === 'robot';
  return `${customer.isDisputed ? '[纠纷预警]' : ''}${text}${isRobot ? '-自动回复' : ''}`;
};

const buildRow = (state: SimState, customer: SimCustomer, suffix: string): Row => {
  const last = customer.messages.at(-1);
  return {
    uid: customer.uid,
    random: `${customer.uid}-0-${suffix}`,
    name: customer.name,
    preview: readPreview(customer),
    note: last ? formatShortTime(last.at) : '',
    isActive: customer.uid === state.activeUid,
    isUnwatched: customer.isUnwatched,
    isDisputed: customer.isDisputed,
    isUnread: customer.waitingSince > 0 && customer.uid !== state.activeUid,
    marker: readWaitMarker(state, customer),
  };
};

const lastAt = (customer: SimCustomer): number => customer.messages.at(-1)?.at ?? 0;

/** The list as the page draws it now: groups in the page's order, folded rows left out. */
export const readConversationList = (state: SimState): ConversationList => {
  const { firstUnanswered, firstAnswered } = state.options;
  const waiting = state.customers.filter((customer) => customer.waitingSince > 0);
  waiting.sort((a, b) => a.waitingSince - b.waitingSince);
  const answered = state.customers.filter((customer) => !customer.waitingSince);
  answered.sort((a, b) => lastAt(b) - lastAt(a));
  const shown = state.isEveryUnansweredShown ? waiting : waiting.slice(0, firstUnanswered);

  const buildGroup = (id: GroupId, customers: SimCustomer[]): Group => ({
    listClass: groups[id].listClass,
    title: groups[id].title,
    rows: customers.map((customer) => buildRow(state, customer, groups[id].suffix)),
  });
  const buildUnanswered = (id: GroupId) =>
    buildGroup(
      id,
      shown.filter((customer) => findGroup(state, customer) === id),
    );
  const twice: Group = {
    listClass: 'all-conversation',
    title: '全部会话',
    rows: shown.filter((customer) => customer.isListedTwice).map((customer) => buildRow(state, customer, 'all')),
  };
  const isFilled = (group: Group) => group.rows.length > 0;
  return {
    unanswered: [...(['waiting', 'overdue', 'auto-replied', 'off-hours'] as const).map(buildUnanswered)].filter(
      isFilled,
    ),
    answered: [
      twice,
      buildGroup('answered', state.isEveryAnsweredShown ? answered : answered.slice(0, firstAnswered)),
    ].filter(isFilled),
    hasMoreUnanswered: shown.length < waiting.length,
    hasMoreAnswered: !state.isEveryAnsweredShown && answered.length > firstAnswered,
  };
};
