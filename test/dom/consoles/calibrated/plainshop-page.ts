import type { ContractPage } from '../adapter-contract';

/** Masked names would collide, and colliding names are another suite (weak-identities.test.ts). */
export const plainshopNames: Record<string, string> = { 1001: '王先生', 1002: '林小雨', 1003: '青山不改' };
const bubbleClasses = { customer: '_1kd8s', agent: '_1kd8s _9fj2m', robot: '_1kd8s _9fj2m _p4x0w', system: '_u77ya' };

const drawRow = ({ customer, group, isActive, preview = '最后一句' }: ContractPage['rows'][number]) => `
  <button type="button" class="_c0q3e ${isActive ? '_zz81b' : ''}"><span class="_av5t1">${plainshopNames[customer]?.[0]}</span>
    <div class="_n6w2k"><div class="_h3l9d">${plainshopNames[customer]}</div><div class="_b8r7v">${preview}</div></div>
    <div class="_t2y4j">刚刚${group === 'answered' ? '' : '<b>1</b>'}</div></button>`;

/** The markup of test/consoles/plainshop, with a textarea: happy-dom edits no other element. */
export const drawPlainshop = ({ rows, messages, open }: ContractPage): void => {
  const pane =
    open === undefined
      ? '<section class="_x7b4g _q1i3o">请选择一位顾客</section>'
      : `<section class="_x7b4g"><h2 class="_h3l9d">${plainshopNames[open]}</h2>
            <div class="_d6s1u">${messages.map(({ author, text }) => `<div class="${bubbleClasses[author]}">${text}</div>`).join('')}</div>
            <div class="_m1g5x"><textarea class="_e0d6z"></textarea><button type="button" class="_s5q8n">发送</button></div></section>`;
  document.body.innerHTML = `<div id="root"><div class="_a9k1r"><header class="_w3f7p">PlainShop 客服工作台<span>素色生活馆</span></header>
      <main class="_o2v6h"><section class="_l8j0c">${rows.map(drawRow).join('')}</section>${pane}</main></div></div>`;
};
