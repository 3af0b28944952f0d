/** What people leave in a page, in many kinds: names, numbers, addresses, and ASCII that looks as innocent as a class name. */
const surnames = ['王', '李', '欧阳', '陈', '司马', '赵', '诸葛', '周'];
const given = ['小明', '思琪', '建国', '雨桐', '美玲', '志强', '晓燕', '子轩'];
const pinyin = ['zhangsan', 'lisi', 'wangxiaoming', 'ouyangfeng', 'chenmeili', 'zhaozilong', 'zhougong', 'liudehua'];
const english = ['jennifer', 'blanket', 'perfume', 'rosewood', 'gentle', 'harbour', 'mulberry', 'thunder'];

const pick = (list: readonly string[], index: number): string => list[index % list.length] ?? '';
const digits = (index: number, length: number): string =>
  String(((index + 1) * 7_368_787) % 9_999_991)
    .padStart(7, '3')
    .repeat(2)
    .slice(0, length);
const letters = (index: number): string =>
  [index % 26, Math.floor(index / 26) % 26].map((it) => String.fromCharCode(97 + it)).join('');

const kinds: readonly ((index: number) => string)[] = [
  (n) => `${pick(surnames, n)}${pick(given, n >> 3)}${n}号`,
  (n) => `138${digits(n, 8)}`,
  (n) => `${pick(pinyin, n)}${n}`,
  (n) => `${pick(pinyin, n)}-${pick(english, n >> 2)}-${n}`,
  (n) => `customer-${pick(pinyin, n)}${n}`,
  (n) => `${pick(english, n)}${letters(n)}ers`,
  (n) => `vipUser${pick(english, n).replace(/^./, (it) => it.toUpperCase())}${n}`,
  (n) => `order_${digits(n, 6)}_${digits(n + 3, 12)}`,
  (n) => `${pick(english, n)}.${pick(pinyin, n)}${n}@mail.example`,
  (n) => `wx_${pick(pinyin, n)}_${1960 + (n % 60)}x${n}`,
  (n) => `${pick(surnames, n)}女士vip${n}`,
  (n) => `杭州市西湖区文三路${n}号${pick(given, n)}收`,
  (n) => `￥${n + 100}.${digits(n, 2)}`,
  (n) => `${digits(n, 8)}-a${digits(n, 3)}-4f${digits(n + 1, 2)}`,
  (n) => `SKU${digits(n, 5)}${pick(english, n).toUpperCase()}${n}`,
  (n) => `为什么还不给我退款${n}`,
  (n) => `is-${pick(pinyin, n)}${n}`,
  (n) => `${pick(pinyin, n)}__${pick(english, n >> 1)}${n}--active`,
  (n) => `GOLD${pick(pinyin, n).toUpperCase()}${n}`,
  (n) => `快递单号SF${digits(n, 12)}`,
];

/** All different, none of them a word of an interface as a whole. */
export const createPlantedStrings = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => kinds[index % kinds.length]?.(index) ?? '');

/**
 * Plants each string at one place of the page, in turns, so that every kind comes to every place; needs nothing around it and
 * may run inside a page. Returns how many it has planted.
 */
export const plantStrings = (planted: readonly string[]): number => {
  const root = document.createElement('section');
  root.className = 'chat-panel';
  document.body.append(root);
  const add = (tag: string, parent: ParentNode = root) => {
    const element = document.createElement(tag);
    parent.append(element);
    return element;
  };
  const host = add('div');
  const shadow = host.attachShadow({ mode: 'open' });
  const frame = document.createElement('iframe');
  root.append(frame);
  const inner = frame.contentDocument?.body;
  const attribute = (tag: string, name: string) => (text: string) => add(tag).setAttribute(name, text);
  const isName = (text: string) => /^[a-z][\w-]*$/i.test(text);
  const asClass = (text: string) => {
    for (const tag of ['li', 'li', 'li']) add(tag).className = text.replace(/\s/g, '');
  };
  const places: ((text: string) => void)[] = [
    (text) => add('p').append(text),
    attribute('div', 'title'),
    attribute('img', 'alt'),
    attribute('button', 'aria-label'),
    attribute('input', 'placeholder'),
    attribute('input', 'value'),
    (text) => add('textarea').append(text),
    attribute('div', 'data-id'),
    attribute('div', 'data-qa-id'),
    attribute('div', 'data-random'),
    (text) => (isName(text) ? add('div').setAttribute(`data-${text}`, '') : asClass(text)),
    asClass,
    attribute('div', 'class'),
    attribute('div', 'id'),
    (text) => attribute('a', 'href')(`https://shop.example/${encodeURI(text)}?q=${text}#${text}`),
    attribute('img', 'src'),
    (text) => attribute('div', 'style')(`--name: "${text}"; background: url(/${text}.png)`),
    (text) => root.append(document.createComment(text)),
    (text) => (isName(text) ? add(`x-${text.toLowerCase()}`) : attribute('x-card', 'label')(text)),
    (text) => (isName(text) ? add(text) : attribute('p', 'lang')(text)),
    (text) => (isName(text) ? attribute('p', text)('1') : attribute('p', 'name')(text)),
    attribute('div', 'role'),
    attribute('input', 'type'),
    attribute('div', 'contenteditable'),
    attribute('div', 'aria-current'),
    attribute('div', 'aria-describedby'),
    (text) => add('span', shadow).append(text),
    (text) => add('span', shadow).setAttribute('class', `item ${text}`),
    (text) => add('b', inner ?? root).append(text),
    (text) => add('b', inner ?? root).setAttribute('id', text),
    (text) => add('option', add('select')).append(text),
    (text) => add('script').setAttribute('data-x', text),
    (text) => add('style').append(`/* ${text} */`),
    (text) => add('template').setAttribute('class', text),
    (text) => add('iframe').setAttribute('title', text),
    (text) => add('text', add('svg')).append(text),
    attribute('li', 'aria-roledescription'),
  ];
  for (const [index, text] of planted.entries()) {
    // 20 kinds and 37 places have no common factor: after 740 strings every pair has been there.
    places[index % places.length]?.(text);
  }
  return planted.length;
};
