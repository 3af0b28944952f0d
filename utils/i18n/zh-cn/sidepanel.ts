type ImportProblem =
  | 'not-json'
  | 'not-a-list'
  | 'empty'
  | 'too-many'
  | 'too-large'
  | 'no-title'
  | 'no-body'
  | 'title-too-long'
  | 'body-too-long'
  | 'bad-tags'
  | 'duplicate-id'
  | 'storage-failed';

/** With the number of the article, counted from 1. */
const importProblems: Record<ImportProblem, (n: number) => string> = {
  'not-json': () => '这个文件不是 JSON，没有导入。',
  'not-a-list': () => '文件里要是一个列表，每条有标题和正文。没有导入。',
  empty: () => '文件里一条知识也没有。',
  'too-many': () => '条目太多，一次最多 5000 条。没有导入。',
  'too-large': () => '文件太大，最多 10 MB。没有导入。',
  'no-title': (n) => `第 ${n} 条缺标题，没有导入。`,
  'no-body': (n) => `第 ${n} 条缺正文，没有导入。`,
  'title-too-long': (n) => `第 ${n} 条标题太长，没有导入。`,
  'body-too-long': (n) => `第 ${n} 条正文太长，请拆成几条。没有导入。`,
  'bad-tags': (n) => `第 ${n} 条的标签不对，没有导入。`,
  'duplicate-id': (n) => `第 ${n} 条和前面的重复了，没有导入。`,
  'storage-failed': () => '没能存下来，硬盘可能满了。请清理后再试。',
};

export const sidepanel = {
  title: '暖回 · 知识库',
  unreachable: '后台没有回应，设置读不出来。',
  retry: '再试一次',
  suggestions: '建议',
  back: '返回',
  source: '看原文',
  speak: '说人话',
  speakAndInsert: '说人话并插入',
  describeSpeak: (title: string) => `说人话：${title}`,
  describeSpeakAndInsert: (title: string, name: string) => `说人话并插入到「${name}」：${title}`,
  insertInto: (name: string) => `插入到「${name}」`,
  offlineVersion: '本机口语版',
  factsKept: '事实都在',
  factsBroken: '有事实对不上，先改好再用：',
  factProblem: (kind: string, sentence: string) => `${kind}：${sentence}`,
  copyFailed: '没能复制，请选中文字手动复制。',
  tabs: { label: '侧栏内容', knowledge: '知识', paste: '粘贴文字', queue: '我的队列' },
  knowledge: {
    search: '搜索知识库',
    searchHint: '搜退货、运费、保修……',
    loading: '正在打开知识库……',
    unreadable: '知识库打不开。请关掉其他暖回页面，再重新打开侧栏。',
    emptyTitle: '知识库还是空的',
    emptyBody: '先放入示例条目，点一下就能看到怎么把规定说成人话。文字只存在这台电脑上。',
    importSample: '放入示例知识',
    importFile: '导入 JSON 文件',
    imported: (count: number) => `放入了 ${count} 条知识`,
    importProblems,
    all: (count: number) => `全部 ${count} 条`,
    found: (count: number) => `找到 ${count} 条`,
    nothingFound: '没有合适的内容。换个说法搜搜，或把文字粘贴过来。',
  },
  paste: {
    title: '粘贴的文字',
    label: '把文字粘贴到这里',
    hint: '比如公司 wiki、规则说明、仓库回执……',
    note: '事实一个不少，话说得像人。',
  },
  queue: {
    heading: (count: number) => `${count} 位顾客在等`,
    nobody: '没有人在等，喝口水。',
    noConsole: '还没有打开客服后台。打开拼多多商家后台的聊天页，谁在等会列在这里。',
    paused: '有后台掉线或认不出页面，那里的计时已停。请回到该页面看一眼。',
    unsure: '（不确定）',
    describe: (name: string, state: string) => `在后台里找到「${name}」，${state}`,
    pageClosed: '页面已关闭',
    snoozedUntil: (time: string) => `${time} 再提醒`,
    snooze: (minutes: number) => `${minutes} 分钟后再提醒`,
    describeSnooze: (name: string, minutes: number) => `${minutes} 分钟后再提醒「${name}」`,
    unsnooze: '恢复提醒',
    describeUnsnooze: (name: string) => `恢复提醒「${name}」`,
  },
  promises: {
    heading: (count: number) => `答应了 ${count} 位，还没跟进`,
    due: (time: string) => `${time} 前`,
    keep: '已跟进',
    describeKeep: (name: string) => `已跟进「${name}」`,
  },
  target: {
    now: (name: string) => `正在接待「${name}」`,
    nowNone: '后台里没有打开的会话',
    none: '可以先复制；打开会话后就能一键插入。',
    inserted: (name: string) => `已放进「${name}」的输入框，看一眼再发。`,
    parked: (name: string) => `属于「${name}」的会话，切回后再插入。`,
    show: (name: string) => `找到「${name}」`,
    moveTo: (name: string) => `改给「${name}」用`,
  },
  fillProblems: {
    'other-conversation': (name: string) => `后台打开的不是「${name}」，没有插入。切回这个会话再点一次。`,
    'changed-meanwhile': (name: string) => `「${name}」的草稿刚刚有改动，没有插入。请看一眼再点一次。`,
    'no-composer': (name: string) => `没找到「${name}」的输入框，没有插入。可以先复制。`,
    'not-taken': (name: string) => `「${name}」的输入框没有收下这段话。可以复制后自己粘贴。`,
    'no-tab': (name: string) => `「${name}」所在的后台页面已经关了。可以先复制。`,
    'facts-broken': (name: string) => `这段话和原文的事实对不上，没有插入到「${name}」。`,
  },
  llm: {
    heading: '大模型口语版',
    notSet: '想要更自然的一版？可以接上大模型。',
    setUp: '去设置',
    start: '写一版',
    retry: '再来一版',
    waiting: '正在想怎么说……',
  },
};
