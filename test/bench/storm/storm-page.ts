/** Runs inside the simulated console's page; bundled by inject-storm.ts. */

declare global {
  interface Window {
    storm: {
      /** Puts everybody into the list, all waiting, and opens the first conversation. */
      fill(count: number): void;
      /** Changes of the page's own nodes per second, in tasks of 10 ms, until `stop`. */
      start(perSecond: number): void;
      stop(): { mutations: number; tasks: number };
      /** One row changes as it does when its customer writes. */
      burst(): void;
      /**
       * What an extension does that observes the body's subtree: after a burst it looks through the whole page and takes
       * the rectangles of what holds text (as Harper does, shared/performance.md 3). Answers with the fastest, ms.
       */
      scanBody(times: number): number;
      /** Changes a style and reads a size, as no extension should: the bench must be able to see it. */
      forceLayout(): number;
    };
  }
}

const createStorm = (): Window['storm'] => {
  const texts = ['在吗', '什么时候发货呀', '尺码偏大吗', '能便宜点不', '收到的是坏的，怎么办', '好的谢谢'];
  let timer = 0;
  let mutations = 0;
  let tasks = 0;
  let turn = 0;
  const rows = () => document.querySelectorAll('.chat-item-box');
  /** The kinds of change the two Vue versions make: text in place, a class, a node put in and taken out. */
  const changeOnce = (all: NodeListOf<Element>) => {
    turn += 1;
    const row = all[(turn * 7) % all.length];
    const preview = row?.querySelector('.chat-message-content');
    const step = turn % 10;
    if (!row || !preview) return;
    if (step < 6 && preview.firstChild) preview.firstChild.nodeValue = `${texts[turn % texts.length]}${turn}`;
    else if (step < 8) row.classList.toggle('hovered');
    else {
      const pane = document.querySelector('#msgListContainer');
      const note = pane?.querySelector('.storm-note');
      if (note) note.remove();
      else if (pane) {
        const added = document.createElement('div');
        added.className = 'storm-note';
        added.textContent = '对方正在输入';
        pane.append(added);
      }
    }
  };
  const burst = () => {
    turn += 1;
    const all = rows();
    const row = all[(turn * 7) % all.length];
    const preview = row?.querySelector('.chat-message-content')?.firstChild;
    const note = row?.querySelector('.item-note')?.firstChild;
    if (preview) preview.nodeValue = `${texts[turn % texts.length]}${turn}`;
    if (note) note.nodeValue = ` ${turn % 24}:${String(turn % 60).padStart(2, '0')} `;
    row?.classList.toggle('hovered');
  };
  return {
    fill: (count) => {
      window.sim.reset();
      window.sim.configure({ firstUnanswered: count, firstAnswered: count, limitSeconds: 900 });
      const [first = ''] = window.sim.addCustomers(count, count);
      window.sim.openConversation(first);
    },
    start: (perSecond) => {
      const startedAt = performance.now();
      const all = rows();
      mutations = 0;
      tasks = 0;
      timer = window.setInterval(() => {
        const due = Math.floor(((performance.now() - startedAt) * perSecond) / 1000);
        tasks += 1;
        for (; mutations < due; mutations += 1) changeOnce(all);
      }, 10);
    },
    stop: () => {
      window.clearInterval(timer);
      return { mutations, tasks };
    },
    burst,
    scanBody: (times) => {
      let seen = 0;
      let fastestMs = Number.POSITIVE_INFINITY;
      for (let time = 0; time < times; time += 1) {
        burst();
        const startedAt = performance.now();
        for (const element of document.body.querySelectorAll('*')) {
          if (element.firstChild?.nodeType === Node.TEXT_NODE) seen += element.getBoundingClientRect().width;
        }
        fastestMs = Math.min(fastestMs, performance.now() - startedAt);
      }
      return seen > 0 ? fastestMs : 0;
    },
    forceLayout: () => {
      document.body.style.paddingTop = document.body.style.paddingTop === '1px' ? '0px' : '1px';
      return document.body.offsetHeight;
    },
  };
};

window.storm = createStorm();
