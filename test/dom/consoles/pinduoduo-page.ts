import type { ContractMessage, ContractPage, ContractRow } from './adapter-contract';

/** The markup of the Pinduoduo console, after shared/consoles.md A1 (sources of 2026-09 and 2026-10). */
export type BubbleFamily = 'cs' | 'seller';

const listClasses = { waiting: 'five-minute', overdue: 'timeout-unreply', answered: 'already-reply' };
const suffixes = { waiting: 'unTimeout', overdue: 'unTimeout', answered: 'reply' };

export const drawRow = ({
  customer,
  name,
  group,
  remainingSeconds,
  isActive,
  preview = '你好',
}: ContractRow): string => `
  <li class="chat-item">
    <div class="chat-item-box transition ${isActive ? 'active' : ''}" data-random="${customer}-0-${suffixes[group]}" data-move-dom>
      <div class="chat-portrait"><img alt=""></div>
      <div class="chat-detail">
        <div class="chat-nickname"><span class="nickname-span">${name}</span></div>
        <div class="bottom-message"><p class="chat-message-content">${preview}</p></div>
      </div>
      <div class="chat-time"><p class="item-note"> 12:40 </p>
        ${remainingSeconds === undefined ? '' : `<p class="chat-unreply-time">${remainingSeconds}秒后超时</p>`}
        ${group === 'overdue' ? '<div class="chat-unreply-over-time">已等待5分钟</div>' : ''}
      </div>
    </div>
  </li>`;

const drawGroup = (rows: ContractRow[], group: ContractRow['group']) => {
  const own = rows.filter((row) => row.group === group);
  return own.length === 0 ? '' : `<ul class="${listClasses[group]}">${own.map(drawRow).join('')}</ul>`;
};

export const drawBubble = (
  author: ContractMessage['author'],
  text: string,
  family: BubbleFamily,
  uid: string,
): string => {
  const content = `<div class="msg-content"><p class="msg-content-box">${text}</p></div>`;
  switch (author) {
    case 'customer':
      return `<div class="buyer-item"><div currentuid="${uid}">${content}</div></div>`;
    case 'agent':
      return `<div class="${family === 'cs' ? 'cs-item isread' : 'seller-item'}">${content}</div>`;
    case 'robot':
      return family === 'cs'
        ? `<div class="cs-item isread callback"><div class="msg-content robot-text"><p class="msg-content-box">${text}</p></div></div>`
        : `<div class="robot-item">${content}</div>`;
    case 'system':
      return `<div class="system-msg-31"><div class="content-box">${text}</div></div>`;
  }
};

export const drawMessageRow = (id: string, bubble: string, timeText = ''): string => `
  <li id="middlePanel_list_${id}" class="clearfix onemsg"><div class="merchantMessage">
    ${timeText && `<p class="message-time">${timeText}</p>`}${bubble}</div></li>`;

export interface PinduoduoPage extends ContractPage {
  family: BubbleFamily;
  /** Put in place of the rows or messages that `rows` and `messages` would draw. */
  listHtml?: string;
  paneHtml?: string;
  sendHint?: string;
}

export const drawPinduoduo = (page: PinduoduoPage): void => {
  const { rows, messages, open, status, family, listHtml, paneHtml, sendHint = '' } = page;
  const list =
    listHtml ?? (['overdue', 'waiting', 'answered'] as const).map((group) => drawGroup(rows, group)).join('');
  const pane =
    paneHtml ??
    messages.map(({ id, author, text }) => drawMessageRow(id, drawBubble(author, text, family, open ?? ''))).join('');
  document.body.innerHTML = `
    <div id="app"><div><div class="app-header"><span class="mall-name">暖心家纺</span></div><div class="app-container">
      <div class="left-panel">
        <div class="panel-tab-header"><span class="status ${status}">在线</span></div>
        <div class="content">
          <div class="conv-tab-wrapper"><div><div class="conv-today sel">今日接待(${rows.length})</div></div></div>
          <div class="chat-list-box custom-scroll">${list}</div>
        </div>
      </div>
      ${
        open === undefined
          ? '<div class="no-chat">请选择会话</div>'
          : `<div class="chat-panel">
              <div class="chatWindowHeader"><div class="base-info"><span class="name">S*******n</span></div></div>
              <div id="msgListContainer"><ul class="msg-list">${pane}</ul></div>
              <div class="reply-box"><textarea id="replyTextarea" class="custom-scroll"></textarea>
                <span>${sendHint}</span><div class="send-btn" tabindex="0"><span>发送</span></div></div>
            </div>`
      }
    </div></div></div>`;
};

export const query = <Found extends HTMLElement>(css: string): Found => {
  const found = document.querySelector<Found>(css);
  if (!found) throw new Error(`the test page has no ${css}`);
  return found;
};
