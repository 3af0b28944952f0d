import type { ContractMessage, ContractPage, ContractRow } from './adapter-contract';

/** `old`: 待回复 and 超时 in boxes of their own; `rebuilt`: one box, every row `.recent` (A/B test seen 2026-08-28). */
export type ListFrame = 'old' | 'rebuilt';

/** Who the customers of the contract are on a page that gives no ids. */
export const names: Record<string, string> = { 1001: '王先生', 1002: '林小雨', 1003: '青山不改' };

/** The page shows the time gone by; the suite says what is left of a minute. */
export const readElapsed = (remainingSeconds: number): number => 60 - remainingSeconds;

/** Ids of the platform's own rows say so. */
export const readDouyinId = ({ id, author, isWithdrawn }: ContractMessage): string =>
  author === 'system' && !isWithdrawn ? `${id}_CsAssign_1` : id;

const drawRow = (
  { customer, group, remainingSeconds, isActive, preview = '3分钟' }: ContractRow,
  frame: ListFrame,
): string => {
  const isWaiting = group !== 'answered';
  const time = remainingSeconds === undefined ? (isWaiting ? '5分钟' : '') : `${readElapsed(remainingSeconds)}秒`;
  const name = names[customer] ?? customer;
  return `<div class="Kc81u ${isWaiting ? 'needReply__Qa2' : ''} ${isActive ? 'tYq0z' : ''}" data-qa-id="qa-conversation-chat-item"
      data-kora="conversation" data-btm-id="a1.b2.${frame === 'old' ? 'current' : 'recent'}">
    <div class="nameLine__3Xc" title="${name}"><span>${name.slice(0, 2)}…</span></div><div class="badge-count__1">服务态度预警</div>
    <div data-btm="d089038"><div class="msgContent__9d"><span>${preview}</span></div>
      ${time && `<span class="FDBMBK87T0SHSZ_4swP6">${time}</span>`}<span class="timerParticular__2">12:40</span></div></div>`;
};

const drawSection = (header: string, title: string, rows: string): string =>
  rows && `<div class="list_items__7f"><div data-btm="message_group_name_${header}">${title}</div>${rows}</div>`;

const drawRows = (rows: ContractRow[], frame: ListFrame): string => {
  const draw = (group: ContractRow['group']) =>
    rows
      .filter((row) => row.group === group)
      .map((row) => drawRow(row, frame))
      .join('');
  const notice = `<div data-qa-id="qa-conversation-chat-item" data-btm-id="a1.b2.systemConv"><div class="nameLine__3Xc">平台通知</div>
    <div class="msgContent__9d">您有新的规则</div></div>`;
  if (frame === 'rebuilt')
    return `<div id="chantListScrollArea"><div>${draw('overdue')}${draw('waiting')}${draw('answered')}${notice}</div></div>`;
  return `<div class="pigeonChatNotScrollBox">${drawSection('overtime', '超时', draw('overdue'))}${drawSection('waitReply', '待回复', draw('waiting'))}</div>
    <div id="chantListScrollArea"><div class="pigeonChatScrollBox">${draw('answered')}${notice}</div></div>`;
};

const drawMessage = (message: ContractMessage): string => {
  const { author, text } = message;
  const side = author === 'customer' ? 'messageNotMe' : author === 'system' ? 'Uu1' : 'messageIsMe';
  const direction = author === 'customer' ? 'row' : 'row-reverse';
  const note = author === 'robot' ? '<div class="Fn2">此消息由机器人自动回复</div>' : '';
  return `<div data-qa-id="qa-message-warpper"><div data-id="${readDouyinId(message)}">
    <div class="${side}" style="flex-direction: ${direction};"><pre><span>${text}</span></pre>${note}</div></div></div>`;
};

/** The markup of 飞鸽 after shared/consoles.md A2; what has no known name has an invented one. */
export const drawDouyin = ({ rows, messages, open }: ContractPage, frame: ListFrame): void => {
  const workspace =
    open === undefined
      ? '<div class="Empt1">请选择会话</div>'
      : `<div id="workspace-chat"><div id="topbar-left-info"><span data-qa-id="qa-chat-user-name">${names[open] ?? open}</span></div>
          <div class="Lst1"><div>${messages.map(drawMessage).join('')}</div></div>
          <div class="Inp1"><textarea data-qa-id="qa-send-message-textarea" placeholder="发送给 ${names[open] ?? open}，使用Enter 发送消息"></textarea>
            <div data-qa-id="qa-send-message-button">发送</div></div></div>`;
  document.body.innerHTML = `<div id="root"><div class="Lft1"><div data-qa-id="qa-active-chat-tab">当前会话</div>${drawRows(rows, frame)}</div>${workspace}</div>`;
};
