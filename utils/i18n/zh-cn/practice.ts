export const practice = {
  title: '暖回 · 练习',
  heading: '一分钟上手',
  intro: '这是扩展自带的练习后台，顾客都是假的，放心试。',
  coach: {
    label: '练习步骤',
    done: '（已完成）',
    replay: '再练一遍',
    skip: '跳过',
    steps: {
      wait: { title: '看等待', body: '每位顾客旁边的小标记在数他等了多久，越急颜色越深。点开等得最久的那位。' },
      speak: {
        title: '说人话',
        body: '打开「L***n」，把知识库原文放进输入框，再点输入框旁的「说人话」，插入口语版。',
      },
      check: {
        title: '发送前检查',
        body: '打开「橙*汽水」，打一句「我不能给您退」，按发送。看看会发生什么，再换个说法发出去。',
      },
    },
  },
  next: {
    title: '可以上岗了',
    pin: '点浏览器右上角的拼图图标，把暖回固定在工具栏。',
    open: '打开拼多多商家后台的聊天页，暖回会自己出现。',
    openButton: '打开拼多多',
    sample: '放入示例知识，在侧栏里试试「说人话」。',
    sampleButton: '放入示例',
  },
  console: {
    label: '练习后台',
    online: '在线',
    list: '会话列表',
    messages: '聊天记录',
    robot: '机器人',
    pick: '从左边选一位顾客',
    composer: '回复顾客',
    write: '写回复，按 Enter 发送',
    send: '发送',
    useKnowledge: '放进输入框',
  },
};
