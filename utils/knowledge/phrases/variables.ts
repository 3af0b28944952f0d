/** A variable and what other tools call it in their phrases (names seen in exports of common shop tools, 2026-11). */
const variables: Readonly<Record<string, readonly string[]>> = {
  顾客称呼: [
    '顾客昵称',
    '顾客姓名',
    '顾客名',
    '买家昵称',
    '买家称呼',
    '买家姓名',
    '买家名',
    '客户昵称',
    '客户称呼',
    '用户昵称',
    '昵称',
    '称呼',
  ],
  店铺名: ['店铺名称', '店铺', '店名'],
  今天日期: ['今日日期', '当前日期'],
  订单号: ['订单编号'],
  快递单号: ['运单号', '物流单号', '快递号', '运单编号'],
  快递公司: ['物流公司'],
  商品名: ['商品名称', '宝贝名称', '宝贝标题', '商品标题'],
  客服名: ['客服昵称', '客服名称', '客服姓名'],
  时间: [],
  金额: [],
};

/** Offered where phrases are edited. */
export const variableNames: readonly string[] = Object.keys(variables);

const nameBySynonym = new Map(
  Object.entries(variables).flatMap(([name, synonyms]) => [name, ...synonyms].map((it) => [it, name] as const)),
);

/** What may stand around a name: {x} {{x}} ${x} {$x} [x] 【x】 <x> 《x》 #x# %x% and their full-width forms. */
const marked = /[$＄]?[{｛[【<《＜#＃%％]+[$＄]?\s*(\p{Script=Han}{2,6})\s*[}｝\]】>》＞#＃%％]+/gu;

/** Writes every variable that other tools mark in their own way as {name}. Words we do not know stay as they are. */
export const normaliseVariables = (text: string): string =>
  text.replace(marked, (written, word: string) => {
    const name = nameBySynonym.get(word);
    return name === undefined ? written : `{${name}}`;
  });

export interface KnownValues {
  /** As the console shows it. */
  customerName: string;
  shop: string;
  /** ms since 1970. */
  now: number;
}

/** Puts in what is known. The rest stays {…}: the agent fills it in the composer, and a send with one is held. */
export const fillVariables = (text: string, known: KnownValues): string => {
  const today = new Date(known.now);
  const values = new Map([
    ['顾客称呼', isSayable(known.customerName) ? known.customerName.trim() : ''],
    ['店铺名', /[{}]/.test(known.shop) ? '' : known.shop.trim()],
    ['今天日期', `${today.getMonth() + 1}月${today.getDate()}日`],
  ]);
  return fillSlots(text, values);
};

const slotForm = /\{([^{}\n]{1,12})\}/g;

/** The names that stand open in a text, each once, in their order. */
export const listSlots = (text: string): string[] => [
  ...new Set([...text.matchAll(slotForm)].map(([, name = '']) => name)),
];

/** Puts in what was answered, wherever it is asked for; an empty answer leaves its slot. */
export const fillSlots = (text: string, answers: ReadonlyMap<string, string>): string =>
  text.replace(slotForm, (slot, name: string) => answers.get(name)?.trim() || slot);

/** 张** and tb8837201 are no way to speak to somebody. */
const isSayable = (name: string): boolean =>
  name.trim().length > 0 && name.length <= 12 && !/[*＊{}…\n]|\d{4}|匿名/.test(name);
