/** Texts the page itself puts among the messages (seen in several public readers, 2026). None of them is a customer's. */
export const pageNoise = [
  '转移会话',
  '“未读”表示对方尚未阅读您的消息',
  '您好像还没有配置消费者问到的常见问题回答',
  '严禁与消费者交换手机号，请使用平台聊天工具沟通',
  '您接待过此消费者',
  '机器人已暂停接待，立即恢复接待',
  '机器人未找到对应的回复',
  '为避免插嘴，机器人已暂停接待',
  '订单已超承诺发货时间，请尽快发货',
  '消费者有新的诉求，请人工跟进',
  '平台客服已处理本次售后',
] as const;
