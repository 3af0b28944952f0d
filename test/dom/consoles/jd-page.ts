import type { ContractMessage, ContractPage, ContractRow } from './adapter-contract';
import { names, readElapsed } from './douyin-page';

const drawRow = ({ customer, group, remainingSeconds, preview = '最后一句' }: ContractRow): string => {
  const time =
    remainingSeconds === undefined ? (group === 'answered' ? '' : '5分钟') : `${readElapsed(remainingSeconds)}秒`;
  return `<div class="alluser-item"><span class="alluser-item-name">${names[customer] ?? customer}</span>
    <span class="alluser-item-breifdesc">${preview}</span><span class="alluser-item-date-w">12:40</span>
    ${time && `<span class="user-state user-none-reply-t">${time}</span>`}</div>`;
};

const pad = (value: number): string => String(value).padStart(2, '0');

/** How the page words a time is not known; this is one wording that can be read to the second. */
const writeTime = (ms: number): string => {
  const at = new Date(ms);
  const day = [at.getFullYear(), pad(at.getMonth() + 1), pad(at.getDate())].join('-');
  return `${day} ${[at.getHours(), at.getMinutes(), at.getSeconds()].map(pad).join(':')}`;
};

/** Robots are drawn as agents; the platform's own rows are nobody's and have no number (both inferred). */
const drawMessage = ({ id, author, text, isWithdrawn }: ContractMessage): string => {
  if (author === 'system' && !isWithdrawn) return `<div class="message"><span>${text}</span></div>`;
  const side = author === 'customer' || isWithdrawn ? 'message_left' : 'message_right';
  return `<div class="message"><div class="${side}" id="${id}"><span class="message__time_str">${writeTime(Number(id))}</span>
    <span class="message__content">${text}</span></div></div>`;
};

/** The markup of 咚咚 after shared/consoles.md A3, its composer a textarea: happy-dom edits no other element. */
export const drawJd = ({ rows, messages, open }: ContractPage): void => {
  const chat =
    open === undefined
      ? ''
      : `<div class="chat-head-name"><span>${names[open] ?? open}</span></div><div id="t-chat-scroll">${messages.map(drawMessage).join('')}</div>
        <textarea class="EditorContent"></textarea><div class="SendButtonGroup"><span class="send-button">发送</span></div>`;
  document.body.innerHTML = `<div id="t-alluser-wrap"><div class="c_tabs"><div class="c_tabs-nav-container">
      <div class="c_tabs-tab c_tabs-tab_check" title="正在咨询">正在咨询</div><div class="c_tabs-tab" title="历史咨询">历史咨询</div></div>
    <div class="c_tabs-content"><div class="c_tabs-tabpane"><div class="c_cas-head">全部</div>${rows.map(drawRow).join('')}</div>
      <div class="c_tabs-tabpane c_tabs-tab_inactive"></div></div></div></div><main>${chat}</main>`;
};
