/**
 * Texts that the page itself puts among the messages. None of them is a customer's question
 * (consoles.md A1 and D: eCan system_message_filter, KHAI, 2026).
 */
const noisePatterns: readonly RegExp[] = [
  /^转移会话$/,
  /^-?自动回复$/,
  /^[“"]未读[”"]表示对方尚未阅读您的消息/,
  /^您好像还没有配置消费者问到的常见问题回答/,
  /^严禁与消费者交换手机号/,
  /^您接待过此消费者/,
  /机器人已暂停接待/,
  /机器人未找到对应的?回复/,
  /^立即恢复接待$/,
  /^为避免(插嘴|插播|抢答)/,
  /^订单已超承诺发货时间/,
  /请人工跟进$/,
  /^平台客服已处理本次售后/,
];

/** "Came from product page" rows: the customer looked at something and has not asked anything. */
const sourcePatterns: readonly RegExp[] = [/^当前用户来自/, /^商品详情页$/];

export const isNoiseText = (text: string): boolean => noisePatterns.some((pattern) => pattern.test(text));

export const isSourceText = (text: string): boolean => sourcePatterns.some((pattern) => pattern.test(text));

/** The customer pressed 催促; the words are not known, so this reads any platform row that says so. */
export const isNudgeText = (text: string): boolean =>
  /(消费者|买家|顾客|用户|对方).{0,6}(催促|催您|催了|提醒您(尽快|及时))/.test(text);

/** Message type 1002 exists; how the page words it is not known beyond "撤回". */
export const isWithdrawalText = (text: string): boolean => text.length <= 30 && /撤回了?(一条|1条|该)?消息/.test(text);

/** Handed to another agent; a conversation that was handed to us stays ours. */
export const isTransferText = (text: string): boolean =>
  /(会话|消费者|顾客).{0,6}转(移|接)(给|至|到)(?!您|你|我)/.test(text);
