import { afterEach, describe, expect, it } from 'vitest';
import { queryLocator } from '@/utils/consoles/calibrated/locate';
import { generateSelectors } from '@/utils/consoles/calibrated/select/generate-selectors';
import { generateInnerSelectors, generateItemSelectors } from '@/utils/consoles/calibrated/select/relative-selectors';
import { query } from '../pinduoduo-page';

const draw = (html: string) => {
  document.body.innerHTML = html;
};
const hash = /_1kd8s|css-1q2w3e|sc-bdVaJa|xK9Qz/;

describe('selectors that are to outlive a release', () => {
  afterEach(() => document.body.replaceChildren());

  it('puts ids and data attributes before classes, and places last', () => {
    draw('<div id="app"><div id="reply" data-part="reply" class="reply-box"><b>x</b></div><div><b>y</b></div></div>');
    const found = generateSelectors(query('#reply'), document);
    expect([...new Set(found.map(({ how }) => how))]).toEqual(['id', 'data', 'class', 'structure']);
    expect(found[0]?.css).toBe('#reply');
  });

  it('finds exactly the element by every way it offers', () => {
    draw(`<main><section class="a"><button class="btn">取消</button><button class="btn send-btn">发送</button></section>
      <section class="b"><button class="btn">发送图片</button></section></main>`);
    const element = query('.send-btn');
    const found = generateSelectors(element, document);
    expect(found.length).toBeGreaterThanOrEqual(3);
    for (const locator of found) expect(queryLocator(document, locator)).toEqual([element]);
  });

  it('never leans on a class that a build tool made', () => {
    draw(
      '<div class="css-1q2w3e4"><div class="_1kd8s"><div class="sc-bdVaJa xK9QzAbc12"><i>a</i></div></div><p>b</p></div>',
    );
    const found = generateSelectors(query('.sc-bdVaJa'), document);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ css }) => hash.test(css))).toEqual([]);
  });

  it('does not lean on a class that says a state: the disabled send button will be enabled', () => {
    draw('<div class="tools"><div class="btn send-disabled"><svg></svg></div><div class="btn"><svg></svg></div></div>');
    const element = query('.send-disabled');
    const found = generateSelectors(element, document);
    element.classList.remove('send-disabled');
    for (const locator of found) expect(queryLocator(document, locator)).toEqual([element]);
  });

  it('takes 发送 as an anchor, whatever key stands behind it', () => {
    draw('<div><span>取消</span><span>发送 (Enter)</span></div>');
    const anchor = generateSelectors(query('span:last-child'), document).find(({ how }) => how === 'text');
    expect(anchor).toEqual({ css: 'span', text: '发送', how: 'text' });
    query('span:last-child').textContent = '发送 Ctrl+S';
    expect(anchor && queryLocator(document, anchor)).toEqual([query('span:last-child')]);
  });

  it('finds the items of a list, and also those that will come', () => {
    draw('<div class="list"><div class="time">今天</div><p class="msg">一</p><p class="msg mine">二</p></div>');
    const list = query('.list');
    const locators = generateItemSelectors(list, [...list.querySelectorAll('p')]);
    list.append(Object.assign(document.createElement('p'), { className: 'msg', textContent: '三' }));
    expect(locators.map(({ css }) => css)).toEqual(['.msg', ':scope > p']);
    for (const { css } of locators) expect(list.querySelectorAll(css)).toHaveLength(3);
  });

  it('finds a badge where there is one and nothing where there is none', () => {
    draw('<ul><li><b class="name">甲</b><i class="badge">2</i></li><li><b class="name">乙</b></li></ul>');
    const examples = [...document.querySelectorAll('li')].map((item) => ({
      item,
      element: item.querySelector('i') ?? undefined,
    }));
    expect(generateInnerSelectors(examples)[0]).toEqual({ css: '.badge', how: 'class' });
  });

  it('joins the shapes of one mark: a countdown and a late marker', () => {
    draw(
      '<ul><li><b>甲</b><p class="left">50秒后超时</p></li><li><b>乙</b><div class="late">已等待5分钟</div></li></ul>',
    );
    const examples = [...document.querySelectorAll('li')].map((item) => ({
      item,
      element: item.querySelector('p, div') ?? undefined,
    }));
    expect(generateInnerSelectors(examples)[0]?.css).toBe('.left, .late');
  });
});
